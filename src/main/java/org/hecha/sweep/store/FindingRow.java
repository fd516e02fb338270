package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A finding, open or fixed.
 *
 * @param report id of its report
 * @param fingerprint the same in every sweep
 * @param rule stable name
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param label where in the report, for people
 * @param message as it was last
 * @param valueHash over message, severity and values
 * @param open whether it was there when its report was last assessed
 * @param firstSweep in which it was first seen
 * @param openedSweep in which it was seen after it had not been there
 * @param openedCause why, see {@link Cause}
 * @param closedSweep in which it was found to be fixed; 0 if it is open
 * @param closedCause why; empty if it is open
 */
public record FindingRow(
        int report,
        String fingerprint,
        String rule,
        String severity,
        String label,
        String message,
        String valueHash,
        boolean open,
        int firstSweep,
        int openedSweep,
        String openedCause,
        int closedSweep,
        String closedCause) {

    /** Asks for what {@link #of} reads. */
    static final String SELECT =
            "SELECT report, fingerprint, rule, severity, label, message, value_hash, state, first_sweep, opened_sweep,"
                    + " opened_cause, closed_sweep, closed_cause FROM finding";

    static FindingRow of(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8).equals("open"),
                row.getInt(9),
                row.getInt(10),
                row.getString(11),
                row.getInt(12),
                row.getString(13));
    }
}
