package org.hecha.sweep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.hecha.sweep.store.StoreException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A store of sweeps: a SQLite file, or a PostgreSQL database for a team. One process at a time sweeps into it; any number
 * may read beside it.
 */
public final class Store implements AutoCloseable {

    private final Address address;
    private final @Nullable StoreLock lock;

    private Store(Address address, @Nullable StoreLock lock) {
        this.address = address;
        this.lock = lock;
    }

    /**
     * Opens a store to sweep into it; makes it if there is none.
     *
     * @param url {@code jdbc:sqlite:FILE}, {@code jdbc:postgresql:…}, or the name of a SQLite file
     * @throws StoreException {@link Kind#HELD} while another process sweeps into it
     */
    public static Store open(String url) {
        Address address = Address.of(url);
        if (address.sqlite()) {
            createFolder(address.file());
        }
        StoreLock lock = StoreLock.of(address);
        try {
            if (Schema.SWEEPS.isBehind(version(address))) {
                Schema.SWEEPS.migrate(address);
            }
            return new Store(address, lock);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** Has the driver of SQLite unpack itself, as opening such a store would: for a thread that has nothing else to do. */
    public static void prepare(String url) {
        try {
            if (Address.of(url).sqlite()) {
                new Address("jdbc:sqlite::memory:", true)
                        .connect(new Properties())
                        .close();
            }
        } catch (SQLException | StoreException told) {
            // by whoever opens a store
        }
    }

    /**
     * Opens a store to look at it.
     *
     * @throws StoreException {@link Kind#ABSENT} if there is none
     */
    public static Store look(String url) {
        Address address = Address.of(url);
        if (address.sqlite() && !Files.isRegularFile(address.file())) {
            throw new StoreException(Kind.ABSENT, address.file().toString());
        }
        int version = version(address);
        if (version == 0) { // the first sweep is just making it, and must not find it in use
            throw new StoreException(Kind.ABSENT, "no sweep yet");
        }
        if (Schema.SWEEPS.isBehind(version)) {
            open(url).close();
        }
        return new Store(address, null);
    }

    static void createFolder(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException unwritable) {
            throw new StoreException(Kind.AWAY, String.valueOf(file), unwritable);
        }
    }

    private static int version(Address address) {
        try (Connection connection = connect(address)) {
            return Schema.SWEEPS.version(connection);
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    static Connection connect(Address address) throws SQLException {
        return address.connect(address.properties());
    }

    private Sql sql(boolean writes) {
        try {
            return new Sql(connect(address), writes);
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** A connection that looks up what is known, for one thread. */
    public Knowledge knowledge() {
        return new Knowledge(sql(false));
    }

    /** A connection that goes over what a sweep left, for one thread. */
    public Overview overview() {
        return new Overview(sql(true));
    }

    /** A connection that leafs through sweeps and units, for one thread. */
    public UnitIndex units() {
        return new UnitIndex(sql(false));
    }

    /** The connection that writes, for one thread. */
    public Writing writing() {
        return new Writing(writingSql(), address.sqlite());
    }

    private Sql writingSql() {
        if (lock == null) {
            throw new IllegalStateException("the store was opened to be looked at");
        }
        return sql(true);
    }

    /** The connection that forgets, for one thread. */
    public Pruning pruning() {
        return new Pruning(writingSql());
    }

    /**
     * Copies the store into a file, or a file into the store.
     *
     * @param beside the tables beside that go with it
     * @param files those that were handed in at the desk
     */
    public Backup backup(List<BesideTables> beside, BackedUpFiles files) {
        return new Backup(address, sql(true), beside, files);
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
