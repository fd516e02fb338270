package org.hecha.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a zip container with some parts changed or added. All other parts keep their packed bytes, their order and
 * their dates.
 */
final class ZipCopy {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;
    private static final int UTF_8 = 1 << 11;
    /** Sizes follow the data; a copy states them before. */
    private static final int SIZES_FOLLOW = 1 << 3;
    /** 1 January 1980, the first that the format knows: the same in every run. */
    private static final int FIRST_DAY = 0x00210000;

    private final ByteBuffer content;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** @param content of the container, which {@link ZipParts} has taken */
    ZipCopy(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Gives a part another content, or adds it behind all others. */
    ZipCopy with(String name, byte[] bytes) {
        changed.put(name, bytes);
        return this;
    }

    /** Whether a part of this name gets its content here. */
    boolean has(String name) {
        return changed.containsKey(name);
    }

    byte[] bytes() throws ZipException {
        try {
            copy();
        } catch (IndexOutOfBoundsException outside) {
            ZipException damaged = new ZipException("directory points outside the file");
            damaged.initCause(outside);
            throw damaged;
        }
        changed.forEach((name, bytes) -> write(name.getBytes(StandardCharsets.UTF_8), UTF_8, FIRST_DAY, 0, bytes));
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(END_BYTES)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private void copy() throws ZipException {
        int end = content.capacity() - END_BYTES;
        while (end >= 0 && content.getInt(end) != END) {
            end--;
        }
        int count = Short.toUnsignedInt(content.getShort(end + 10));
        int at = content.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (content.getInt(at) != ENTRY) {
                throw new ZipException("directory is damaged");
            }
            int nameLength = unsigned(at + 28);
            byte[] name = slice(at + ENTRY_BYTES, nameLength);
            byte[] replaced = take(name);
            int flags = unsigned(at + 8) & ~SIZES_FOLLOW;
            int date = content.getInt(at + 12);
            int attributes = content.getInt(at + 38);
            if (replaced == null) {
                int header = content.getInt(at + 42);
                int data = header + LOCAL_BYTES + unsigned(header + 26) + unsigned(header + 28);
                byte[] packed = slice(data, content.getInt(at + 20));
                entry(
                        name,
                        flags,
                        unsigned(at + 10),
                        date,
                        attributes,
                        content.getInt(at + 16),
                        content.getInt(at + 24),
                        packed);
            } else {
                write(name, flags, date, attributes, replaced);
            }
            at += ENTRY_BYTES + nameLength + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    /** What the part of this name is to hold; null if it stays. */
    private byte @Nullable [] take(byte[] name) {
        String written = new String(name, StandardCharsets.UTF_8);
        for (String one : changed.keySet()) {
            if (plain(one).equals(plain(written))) {
                return changed.remove(one);
            }
        }
        return null;
    }

    /** As {@link ZipParts} compares names. */
    private static String plain(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    private void write(byte[] name, int flags, int date, int attributes, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry(name, flags, DEFLATED, date, attributes, (int) sum.getValue(), bytes.length, packed(bytes));
    }

    private void entry(
            byte[] name, int flags, int method, int date, int attributes, int sum, int length, byte[] packed) {
        int header = out.size();
        byte[] shared = little(26)
                .putShort((short) VERSION)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(date)
                .putInt(sum)
                .putInt(packed.length)
                .putInt(length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
        out.writeBytes(little(4).putInt(LOCAL).array());
        out.writeBytes(shared);
        out.writeBytes(name);
        out.writeBytes(packed);
        directory.writeBytes(little(6).putInt(ENTRY).putShort((short) VERSION).array());
        directory.writeBytes(shared);
        // no comment, first disk, no internal attributes
        directory.writeBytes(little(14)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(attributes)
                .putInt(header)
                .array());
        directory.writeBytes(name);
        entries++;
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] slice(int from, int length) {
        if (from < 0 || length < 0 || length > content.capacity() - from) {
            throw new IndexOutOfBoundsException(from);
        }
        return Arrays.copyOfRange(content.array(), from, from + length);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(content.getShort(at));
    }
}
