package org.hecha.sweep.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One connection, with its statements prepared once. Writes wait in batches until they are committed. For one thread. */
public final class Sql implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, PreparedStatement> waiting = new LinkedHashMap<>();
    private int unsent;

    /** @param writes whether it writes: one that only reads must see what others have committed since it last did */
    Sql(Connection connection, boolean writes) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(!writes);
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Writes together with others like it, at the latest when the transaction is committed. */
    public void batch(String sql, Object... values) {
        try {
            PreparedStatement statement = prepared(sql, values);
            statement.addBatch();
            waiting.put(sql, statement);
            if (++unsent >= BATCH) {
                flush();
            }
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Writes at once, behind all that waits. */
    public int update(String sql, Object... values) {
        try {
            flush();
            return prepared(sql, values).executeUpdate();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    public <T> Optional<T> one(String sql, Row<T> row, Object... values) {
        List<T> all = list(sql, row, values);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        try {
            flush();
            List<T> all = new ArrayList<>();
            try (ResultSet rows = prepared(sql, values).executeQuery()) {
                while (rows.next()) {
                    all.add(row.of(rows));
                }
            }
            return all;
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Hands over the rows one after the other; where there is a transaction, some at a time come from the database. */
    <T> void each(String sql, Row<T> row, Consumer<T> taker, Object... values) {
        try {
            flush();
            PreparedStatement statement = prepared(sql, values);
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(row.of(rows));
                }
            }
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void flush() throws SQLException {
        for (PreparedStatement statement : waiting.values()) {
            statement.executeBatch();
        }
        waiting.clear();
        unsent = 0;
    }

    void commit() {
        try {
            flush();
            connection.commit();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Sends what waits, without an end of the transaction. */
    void send() {
        try {
            flush();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Runs a sentence of its own. */
    void run(String sentence) {
        try (var statement = connection.createStatement()) {
            statement.execute(sentence);
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    /** Takes back all since the last commit; what cannot be taken back is gone with the connection. */
    void rollback() {
        try {
            for (PreparedStatement statement : waiting.values()) {
                statement.clearBatch();
            }
            waiting.clear();
            unsent = 0;
            connection.rollback();
        } catch (SQLException gone) {
            // the database does it
        }
    }

    /** Outside of any transaction. */
    void alone(String sql) {
        try {
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } finally {
                connection.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // nothing is lost: what was to be kept is committed
        }
    }
}
