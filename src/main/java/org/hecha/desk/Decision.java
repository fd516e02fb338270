package org.hecha.desk;

import java.time.LocalDate;

/**
 * What was decided of a finding, last.
 *
 * @param fingerprint of the finding
 * @param version how often it was decided; 0 if never
 * @param state open, confirmed or waived
 * @param reason why it is waived; empty else
 * @param until the last day of a waiver, as {@code 2026-12-31}; empty else
 * @param note remark for colleagues; may be empty
 * @param at when, ISO 8601 in UTC; empty if never
 * @param by name of the user; empty if never
 */
public record Decision(
        String fingerprint,
        int version,
        DecisionState state,
        String reason,
        String until,
        String note,
        String at,
        String by) {

    /** Of a finding that nobody has decided. */
    public static Decision none(String fingerprint) {
        return new Decision(fingerprint, 0, DecisionState.OPEN, "", "", "", "", "");
    }

    /** Whether it is waived, and still is on that day. */
    public boolean waivesOn(LocalDate day) {
        return state == DecisionState.WAIVED && !day.isAfter(LocalDate.parse(until));
    }
}
