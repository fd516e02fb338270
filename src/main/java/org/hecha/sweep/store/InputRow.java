package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An input of a sweep.
 *
 * @param ordinal from 1, in the order of the outputs
 * @param source path as it was typed
 * @param sha256 of its bytes; empty if they could not be had
 * @param state in which it ended
 * @param reason why it is not assessable or missing; empty else
 * @param message why its bytes could not be had, or what the roster misses; empty else
 * @param sameAs of a duplicate: the source that it equals; empty else
 * @param report id of the report that it is; 0 if none
 * @param listed as the roster has it
 * @param millis what reading and judging took; 0 if neither was needed
 */
public record InputRow(
        int ordinal,
        String source,
        String sha256,
        InputState state,
        String reason,
        String message,
        String sameAs,
        int report,
        Listing listed,
        int millis) {

    /** Of inputs {@code i}. */
    static final String SELECT =
            "SELECT i.ordinal, i.source, i.sha256, i.state, i.reason, i.message, i.same_as, i.report,"
                    + " i.unit, i.parent, i.kind, i.year, i.millis FROM input i";

    static InputRow of(ResultSet row) throws SQLException {
        return new InputRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                InputState.of(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                new Listing(row.getString(9), row.getString(10), row.getString(11), row.getInt(12)),
                row.getInt(13));
    }
}
