package org.hecha.sweep.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hecha.sweep.store.StoreException.Kind;

/**
 * The version of a set of tables. Flyway takes seconds to look at it, so it is only called when there is something to do.
 *
 * @param files where the files {@code V<number>__….sql} are
 * @param history the table that tells which of them were run
 * @param number of the last of them
 */
record Schema(String files, String history, int number) {

    /** Number of the last file of the sweeps' tables. */
    static final int VERSION = 4;

    static final Schema SWEEPS = new Schema("classpath:org/hecha/sweep/store", "flyway_schema_history", VERSION);

    /** The version of a store; 0 if it is empty. */
    int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT version FROM " + history + " ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next() ? Integer.parseInt(row.getString(1)) : 0;
        } catch (SQLException failure) {
            boolean empty = "42P01".equals(failure.getSQLState())
                    || String.valueOf(failure.getMessage()).contains("no such table");
            if (empty) {
                return 0;
            }
            throw failure;
        }
    }

    /**
     * Checks the version.
     *
     * @return whether the tables are missing or old
     * @throws StoreException {@link Kind#NEWER} if a later program wrote it
     */
    boolean isBehind(int version) {
        if (version > number) {
            throw new StoreException(Kind.NEWER, version + " > " + number);
        }
        return version < number;
    }

    /** Brings the tables up to date. */
    void migrate(Address address) {
        try {
            Flyway.configure()
                    .dataSource(address.url(), null, null)
                    .locations(files)
                    .table(history)
                    .placeholders(Map.of("bytes", address.bytes()))
                    .baselineOnMigrate(!address.sqlite()) // both sets of tables stand side by side there
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refused) {
                    throw StoreException.of(refused);
                }
            }
            throw new StoreException(Kind.BROKEN, String.valueOf(failure.getMessage()), failure);
        }
    }
}
