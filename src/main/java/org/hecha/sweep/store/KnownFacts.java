package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of bytes, how they were judged, and which report stood where they are now.
 *
 * @param rulesKey by which rules their facts were last judged; empty if they have not been
 * @param report that was last found there; null if there was none
 */
public record KnownFacts(FactsRow facts, String rulesKey, @Nullable Standing report) {

    /**
     * A report as the last sweep left it.
     *
     * @param rulesKey by which rules it was judged
     * @param readerKey by what it was read
     */
    public record Standing(int id, Listing listed, String sha256, String rulesKey, String readerKey) {}

    /** Asks for what {@link #of} reads; the table of facts, called f, is to follow. */
    static final String SELECT = "SELECT " + FactsRow.COLUMNS
            + ", v.rules_key, r.id, r.unit, r.parent, r.kind, r.year, r.sha256, r.rules_key, r.reader_key FROM ";

    /** What is to follow that; asks for the path of the report. */
    static final String JOINED = " LEFT JOIN verdict v ON v.facts_hash = f.facts_hash"
            + " LEFT JOIN report r ON r.id = (SELECT min(id) FROM report WHERE source = ?)";

    static KnownFacts of(ResultSet row) throws SQLException {
        String rulesKey = row.getString(10);
        return new KnownFacts(FactsRow.of(row), rulesKey == null ? "" : rulesKey, standing(row));
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        int id = row.getInt(11);
        return id == 0
                ? null
                : new Standing(
                        id,
                        new Listing(row.getString(12), row.getString(13), row.getString(14), row.getInt(15)),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18));
    }
}
