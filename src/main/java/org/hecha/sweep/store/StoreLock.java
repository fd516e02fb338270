package org.hecha.sweep.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hecha.sweep.store.StoreException.Kind;

/**
 * Keeps a second sweep off a store. A lock of the system on a file beside a SQLite store, an advisory lock of the server on
 * a PostgreSQL store: both end with the process that holds them, however it ends, so that none is ever stale.
 */
final class StoreLock implements AutoCloseable {

    private static final String SUFFIX = ".lock";

    private final AutoCloseable held;

    private StoreLock(AutoCloseable held) {
        this.held = held;
    }

    /** @throws StoreException {@link Kind#HELD} if somebody else has it */
    static StoreLock of(Address address) {
        return new StoreLock(address.sqlite() ? file(address.file()) : advisory(address));
    }

    private static AutoCloseable file(Path store) {
        Path lock = store.resolveSibling(store.getFileName() + SUFFIX);
        FileChannel channel;
        try {
            channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new StoreException(Kind.AWAY, String.valueOf(lock), unwritable);
        }
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException ownProcess) {
            close(channel);
        } catch (IOException failure) {
            close(channel);
            throw new StoreException(Kind.AWAY, String.valueOf(failure.getMessage()), failure);
        }
        throw new StoreException(Kind.HELD, String.valueOf(store));
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // it holds nothing
        }
    }

    private static AutoCloseable advisory(Address address) {
        try {
            Connection connection = Store.connect(address);
            try (PreparedStatement ask = connection.prepareStatement(
                            "SELECT pg_try_advisory_lock(hashtext('hecha.sweep.' || current_schema()))");
                    ResultSet answer = ask.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    return connection;
                }
            }
            connection.close();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
        throw new StoreException(Kind.HELD, "");
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception gone) {
            // it is free then
        }
    }
}
