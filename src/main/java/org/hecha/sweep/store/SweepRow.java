package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A sweep.
 *
 * @param id from 1
 * @param finished when; empty if it was cut off or is under way
 * @param rulesKey of the rule book
 * @param readerKey of what read the files
 * @param counts by the names of the columns: {@code audited}, {@code unchanged}, …
 */
public record SweepRow(
        int id, String started, String finished, String rulesKey, String readerKey, Map<String, Integer> counts) {

    /** Asks for what {@link #of} reads. */
    static final String SELECT = "SELECT id, started, finished, rules_key, reader_key, "
            + String.join(", ", SweepCounts.COLUMNS) + " FROM sweep";

    public SweepRow {
        counts = Map.copyOf(counts);
    }

    static SweepRow of(ResultSet row) throws SQLException {
        return new SweepRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                SweepCounts.read(row, 6));
    }

    public boolean isFinished() {
        return !finished.isEmpty();
    }
}
