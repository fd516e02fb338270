package org.hecha.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file whole or not at all; one of an earlier run is replaced only by a whole one. What is no file, a pipe or a
 * device, is written to as it is: a file in its place would be no use to whoever reads from it.
 */
final class WholeFile implements AutoCloseable {

    private final Path file;
    /** The same where nothing can be put in place of it. */
    private final Path partial;

    private final OutputStream out;

    private WholeFile(Path file, Path partial, OutputStream out) {
        this.file = file;
        this.partial = partial;
        this.out = new BufferedOutputStream(out);
    }

    /** Begins it. Until it is {@linkplain #complete completed} nothing stands under its name. */
    static WholeFile begin(Path named) throws IOException {
        OutputStream stream = standard(named);
        if (stream != null) {
            return new WholeFile(named, named, stream);
        }
        boolean device = named.toAbsolutePath().normalize().startsWith("/dev")
                || Files.exists(named) && !Files.isRegularFile(named) && !Files.isDirectory(named);
        if (device) {
            return new WholeFile(named, named, Files.newOutputStream(named, StandardOpenOption.WRITE));
        }
        Path partial = named.resolveSibling("." + named.getFileName() + ".part");
        return new WholeFile(named, partial, Files.newOutputStream(partial));
    }

    /** What the program has open already; opened once more it would be written over. */
    private static @Nullable OutputStream standard(Path named) {
        FileDescriptor open =
                switch (named.toAbsolutePath().normalize().toString()) {
                    case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1" -> FileDescriptor.out;
                    case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2" -> FileDescriptor.err;
                    default -> null;
                };
        if (open == null) {
            return null;
        }
        return new FilterOutputStream(new FileOutputStream(open)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush(); // others go on writing
            }
        };
    }

    /** Takes what the file holds; may be closed. */
    OutputStream out() {
        return out;
    }

    /** It is whole. */
    void complete() throws IOException {
        out.close();
        if (!partial.equals(file)) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind if it was not completed. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException full) {
            // whoever writes has been told
        }
        if (!partial.equals(file)) {
            partial.toFile().delete();
        }
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        try (WholeFile whole = begin(file)) {
            whole.out().write(bytes);
            whole.complete();
        }
    }
}
