package org.hecha.sweep.store;

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
        String closedCause) {}
