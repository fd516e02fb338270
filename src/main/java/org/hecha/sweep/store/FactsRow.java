package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is known of the bytes of a file, without its facts.
 *
 * @param sha256 of the bytes
 * @param readerKey what read it
 * @param factsHash of its facts; empty if there are none
 * @param named who reports on which year, as the report has it
 * @param regime id of the form; empty if unknown
 * @param reason why there are no facts; empty if there are
 * @param message why there are no facts, with {@code sha256} where the file's name belongs
 */
public record FactsRow(
        String sha256,
        String readerKey,
        String factsHash,
        Listing named,
        String regime,
        String reason,
        String message) {

    /** What {@link #of} reads, of {@code facts f}. */
    static final String COLUMNS =
            "f.sha256, f.reader_key, f.facts_hash, f.unit, f.kind, f.year, f.regime, f.reason, f.message";

    static FactsRow of(ResultSet row) throws SQLException {
        return new FactsRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Listing(row.getString(4), "", row.getString(5), row.getInt(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    public boolean isRefused() {
        return !reason.isEmpty();
    }
}
