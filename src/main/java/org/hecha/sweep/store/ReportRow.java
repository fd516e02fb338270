package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A report as the last finished sweep left it, or that one is missing: the index over units and years.
 *
 * @param id from 1
 * @param listed who reports on which year, as the roster has it, or else as the report names it
 * @param source where it was last; the line of the roster while it is missing
 * @param sha256 of its bytes
 * @param factsHash of its facts; empty while it cannot be assessed
 * @param findingsHash over its findings
 * @param rulesKey of the rule book that judged it
 * @param readerKey of what read it; empty while it is missing
 * @param firstSweep that had it among its inputs
 * @param lastSweep that had it among its inputs
 */
public record ReportRow(
        int id,
        Listing listed,
        String source,
        String sha256,
        String factsHash,
        String findingsHash,
        String rulesKey,
        String readerKey,
        int firstSweep,
        int lastSweep) {

    /** Asks for what {@link #of} reads. */
    static final String SELECT = "SELECT id, unit, parent, kind, year, source, sha256, facts_hash, findings_hash,"
            + " rules_key, reader_key, first_sweep, last_sweep FROM report";

    /** Whether a roster has it and nothing else does. */
    public boolean isMissing() {
        return readerKey.isEmpty();
    }

    static ReportRow of(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getInt(1),
                new Listing(row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getInt(13));
    }
}
