package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip container in memory, as its central directory lists them. All parts that are read count together
 * against {@link Limits#inflatedBytes()}, and each is held to its checksum, so that a damaged figure cannot pass.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private record Entry(String name, int method, boolean encrypted, int crc, int packed, int header) {}

    private final ByteBuffer content;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Budget budget;

    /** What may still be inflated. */
    static final class Budget {
        private final long allowed;
        private long left;

        Budget(long allowed) {
            this.allowed = allowed;
            left = allowed;
        }

        void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException(new LimitExceededException("解压后的内容超过 " + (allowed >> 20) + " MB"));
            }
        }
    }

    /** @throws ZipException if the content is cut off or is no zip container */
    ZipParts(byte[] content, Limits limits) throws ZipException {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        budget = new Budget(limits.inflatedBytes());
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException outside) {
            ZipException damaged = new ZipException("directory points outside the file");
            damaged.initCause(outside);
            throw damaged;
        }
    }

    /** Names of all parts, with {@code /} between folders and in lower case, as these formats compare them. */
    Collection<String> names() {
        return Collections.unmodifiableCollection(entries.keySet());
    }

    /** The names as written, by what {@link #open} finds the parts by. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        entries.forEach((key, entry) -> written.put(key, entry.name));
        return written;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * The bytes of a part.
     *
     * @return null if there is no such part
     * @throws EncryptedDocumentException if the part needs a password
     */
    @Nullable
    InputStream open(String name) throws IOException, EncryptedDocumentException {
        Entry entry = entries.get(key(name));
        if (entry == null) {
            return null;
        }
        if (entry.encrypted) {
            throw new EncryptedDocumentException(name);
        }
        try {
            return new PartStream(unpacked(entry), Integer.toUnsignedLong(entry.crc), budget);
        } catch (IndexOutOfBoundsException outside) {
            throw new IOException("part lies outside the file: " + name, outside);
        }
    }

    private InputStream unpacked(Entry entry) throws ZipException {
        if (content.getInt(entry.header) != LOCAL) {
            throw new ZipException("no part where the directory says");
        }
        int start = entry.header + LOCAL_BYTES + unsignedShort(entry.header + 26) + unsignedShort(entry.header + 28);
        if (entry.packed < 0 || entry.packed > content.capacity() - start) {
            throw new ZipException("part is cut off");
        }
        InputStream packed = new ByteArrayInputStream(content.array(), start, entry.packed);
        return switch (entry.method) {
            case STORED -> packed;
            case DEFLATED ->
                new InflaterInputStream(packed, new Inflater(true), 4096) {
                    @Override
                    public void close() throws IOException {
                        inf.end();
                        super.close();
                    }
                };
            default -> throw new ZipException("compression method " + entry.method);
        };
    }

    private void readDirectory() throws ZipException {
        int end = endOfDirectory();
        int count = unsignedShort(end + 10);
        int at = content.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (content.getInt(at) != ENTRY) {
                throw new ZipException("directory is damaged");
            }
            int nameLength = unsignedShort(at + 28);
            String name = name(at + ENTRY_BYTES, nameLength);
            // The first of several parts of one name counts; in archives the others are files, too.
            entries.put(
                    entries.containsKey(key(name)) ? key(name) + '\0' + i : key(name),
                    new Entry(
                            name,
                            unsignedShort(at + 10),
                            (unsignedShort(at + 8) & 1) != 0,
                            content.getInt(at + 16),
                            content.getInt(at + 20),
                            content.getInt(at + 42)));
            at += ENTRY_BYTES + nameLength + unsignedShort(at + 30) + unsignedShort(at + 32);
        }
    }

    /** Chinese programs write names in their own encoding; others write UTF-8 and do not always say so. */
    private String name(int start, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(content.array(), start, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(content.array(), start, length, GB18030);
        }
    }

    private int endOfDirectory() throws ZipException {
        int last = content.capacity() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (content.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("the end is missing");
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(content.getShort(at));
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
}
