package org.hecha.sweep.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Tables of their own beside those of the sweeps, for what must be written while a sweep writes too. In SQLite a file of
 * their own, for a sweep keeps its file to itself while it settles; in PostgreSQL the same database. Safe for use by many
 * threads and by several processes.
 */
public final class Database implements AutoCloseable {

    private static final int KEPT = 8;

    private final Address address;
    private final ConcurrentLinkedDeque<Sql> readers = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Sql> writers = new ConcurrentLinkedDeque<>();
    /** Threads that wait for each other in the program are served in turn; those that wait in SQLite poll. */
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    private volatile boolean closed;

    private Database(Address address) {
        this.address = address;
    }

    /**
     * Opens the tables; makes them if there are none.
     *
     * @param store address of the store, as for {@link Store#open}
     */
    public static Database beside(String store, BesideTables tables) {
        return beside(Address.of(store), tables);
    }

    static Database beside(Address store, BesideTables tables) {
        if (store.sqlite()) {
            Store.createFolder(store.file());
        }
        Address address = tables.in(store);
        Schema schema = tables.schema();
        try (Connection connection = Store.connect(address)) {
            if (schema.isBehind(schema.version(connection))) {
                schema.migrate(address);
            }
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
        return new Database(address);
    }

    /** Whether somebody has made the tables. */
    public static boolean isThere(String store, BesideTables tables) {
        return isThere(Address.of(store), tables);
    }

    static boolean isThere(Address store, BesideTables tables) {
        Address address = tables.in(store);
        if (address.sqlite() && !Files.isRegularFile(address.file())) {
            return false;
        }
        try (Connection connection = Store.connect(address)) {
            return tables.schema().version(connection) > 0;
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** The folder in which a SQLite store lies, or {@code otherwise} for a database elsewhere. */
    public static Path folder(String store, Path otherwise) {
        Address address = Address.of(store);
        Path parent = address.sqlite() ? address.file().toAbsolutePath().getParent() : otherwise;
        return parent == null ? otherwise : parent;
    }

    /** New connections to the tables, for a library that does its own asking. */
    public DataSource source() {
        return new Connections(address);
    }

    /** What is asked or written. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Sql sql);
    }

    /** Asks; sees what was committed. */
    public <T> T read(Work<T> work) {
        Sql sql = borrow(readers, false);
        boolean sound = false;
        try {
            T answer = work.with(sql);
            sound = true;
            return answer;
        } finally {
            giveBack(readers, sql, sound);
        }
    }

    /** Looks at all of it as it is at one moment. */
    void moment(Consumer<Sql> look) {
        try (Sql sql = new Sql(Store.connect(address), true)) {
            if (!address.sqlite()) {
                sql.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            look.accept(sql);
            sql.rollback();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Writes all of it or nothing; it is on the disk when this returns. */
    public <T> T write(Work<T> work) {
        if (!address.sqlite()) {
            return written(work);
        }
        oneWriter.lock();
        try {
            return written(work);
        } finally {
            oneWriter.unlock();
        }
    }

    private <T> T written(Work<T> work) {
        Sql sql = borrow(writers, true);
        boolean sound = false;
        try {
            begin(sql);
            T answer = work.with(sql);
            commit(sql);
            sound = true;
            return answer;
        } finally {
            if (!sound) {
                sql.rollback();
            }
            giveBack(writers, sql, sound);
        }
    }

    /** The driver would begin the next transaction with the end of this one, and keep everybody else out. */
    private void begin(Sql sql) {
        if (address.sqlite()) {
            sql.run("BEGIN IMMEDIATE"); // what is read first still stands when it writes
        }
    }

    private void commit(Sql sql) {
        if (address.sqlite()) {
            sql.send();
            sql.run("COMMIT");
        } else {
            sql.commit();
        }
    }

    private Sql borrow(ConcurrentLinkedDeque<Sql> from, boolean writes) {
        for (Sql kept = from.pollFirst(); kept != null; kept = from.pollFirst()) {
            if (address.sqlite() || isAlive(kept)) {
                return kept;
            }
            kept.close();
        }
        try {
            Properties properties = address.properties();
            if (address.sqlite()) {
                properties.put("synchronous", "FULL"); // a decision is kept through a power cut too
            }
            return new Sql(address.connect(properties), writes && !address.sqlite());
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** A server may have been restarted since. */
    private static boolean isAlive(Sql sql) {
        try {
            return sql.connection().isValid(2);
        } catch (SQLException closed) {
            return false;
        } finally {
            sql.rollback();
        }
    }

    /** A connection on which something went wrong may be gone, or in the middle of something: it is not used again. */
    private void giveBack(ConcurrentLinkedDeque<Sql> to, Sql sql, boolean sound) {
        if (sound && !closed && to.size() < KEPT) {
            to.addFirst(sql);
        } else {
            sql.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Sql sql = readers.pollFirst(); sql != null; sql = readers.pollFirst()) {
            sql.close();
        }
        for (Sql sql = writers.pollFirst(); sql != null; sql = writers.pollFirst()) {
            sql.close();
        }
    }
}
