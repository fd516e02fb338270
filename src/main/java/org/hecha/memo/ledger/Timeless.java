package org.hecha.memo.ledger;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes a workbook and passes it on without the moment at which it was made, which its library always writes: the same
 * findings give the same bytes. The workbook waits in a file for that.
 */
final class Timeless extends FilterOutputStream {

    private static final String CORE = "docProps/core.xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path waiting;
    private final OutputStream target;

    private Timeless(Path waiting, OutputStream target) throws IOException {
        super(new BufferedOutputStream(Files.newOutputStream(waiting)));
        this.waiting = waiting;
        this.target = target;
    }

    /** @param target is closed with it */
    static Timeless before(OutputStream target) throws IOException {
        return new Timeless(Files.createTempFile("hecha-ledger", ".xlsx"), target);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
        try (OutputStream last = target) {
            super.close();
            copy(last);
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private void copy(OutputStream last) throws IOException {
        try (ZipFile from = new ZipFile(waiting.toFile());
                ZipOutputStream to = new ZipOutputStream(last)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
                to.closeEntry();
            }
        }
    }

    private static void copy(String name, InputStream content, OutputStream to) throws IOException {
        if (!name.equals(CORE)) {
            content.transferTo(to);
            return;
        }
        String core = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        to.write(core.replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8));
    }
}
