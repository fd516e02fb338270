package org.hecha.sweep.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hecha.sweep.store.StoreException.Kind;

/** The version of the tables. Flyway takes seconds to look at it, so it is only called when there is something to do. */
final class Schema {

    /** Number of the last file {@code V<number>__….sql}. */
    static final int VERSION = 3;

    private static final String FILES = "classpath:org/hecha/sweep/store";

    private Schema() {}

    /** The version of a store; 0 if it is empty. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")) {
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
    static boolean isBehind(int version) {
        if (version > VERSION) {
            throw new StoreException(Kind.NEWER, version + " > " + VERSION);
        }
        return version < VERSION;
    }

    /** Brings the tables up to date. */
    static void migrate(Address address) {
        try {
            Flyway.configure()
                    .dataSource(address.url(), null, null)
                    .locations(FILES)
                    .placeholders(Map.of("bytes", address.bytes()))
                    .baselineOnMigrate(false)
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
