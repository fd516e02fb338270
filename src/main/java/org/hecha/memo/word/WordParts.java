package org.hecha.memo.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file, by name and in its order. */
final class WordParts {

    private static final int MOST_BYTES = 64 << 20;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CORE = "docProps/core.xml";

    private WordParts() {}

    /** @throws IOException if it is no zip file, or unfolds to more than a template may have */
    static Map<String, byte[]> read(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left);
                left -= part.length;
                if (left == 0) {
                    throw new IOException("too large");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), entry.getName().equals(CORE) ? withoutHistory(part) : part);
                }
            }
        }
        return parts;
    }

    /** A memo was not written when its template was, nor by its author. */
    private static byte[] withoutHistory(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll(
                        "<(dcterms:(?:created|modified)|dc:creator|cp:(?:lastModifiedBy|revision|lastPrinted))\\b[^>]*>[^<]*</\\1>",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same parts give the same bytes. */
    static byte[] write(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
