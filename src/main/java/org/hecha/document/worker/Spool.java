package org.hecha.document.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps pieces of bytes for a while: the first ones in memory, then in a file that nobody else sees. For many threads. */
final class Spool implements AutoCloseable {

    private static final long IN_MEMORY = 32L << 20;

    private final long mostInMemory;
    private final List<byte[]> pieces = new ArrayList<>();
    private long inMemory;
    private @Nullable FileChannel file;
    private long end;

    Spool() {
        this(IN_MEMORY);
    }

    Spool(long mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /** Where a piece is: its number in memory, or where it begins in the file. */
    record Place(boolean memory, long at, int length) {}

    synchronized Place put(byte[] piece) {
        if (inMemory + piece.length <= mostInMemory) {
            inMemory += piece.length;
            pieces.add(piece);
            return new Place(true, pieces.size() - 1L, piece.length);
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            Place place = new Place(false, end, piece.length);
            while (buffer.hasRemaining()) {
                end += file().write(buffer, end);
            }
            return place;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    synchronized byte[] get(Place place) {
        if (place.memory()) {
            return pieces.get((int) place.at());
        }
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file().read(buffer, place.at() + buffer.position()) < 0) {
                    throw new EOFException();
                }
            }
            return buffer.array();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("hecha", ".spool"); // for its owner only
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        pieces.clear();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
