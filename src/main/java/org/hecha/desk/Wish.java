package org.hecha.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A decision that somebody wants to make.
 *
 * @param fingerprint of the finding
 * @param seen version of the decision that he saw; 0 if he saw none
 * @param state that he wants
 * @param reason of a waiver
 * @param until last day of a waiver, as {@code 2026-12-31}
 * @param note remark; may be empty
 */
public record Wish(String fingerprint, int seen, DecisionState state, String reason, String until, String note) {

    static final int LONGEST = 2_000;

    /** @throws DeskException {@link DeskException.Kind#INVALID} if a waiver lacks its reason or its day */
    public Wish {
        reason = state == DecisionState.WAIVED ? reason.strip() : "";
        until = state == DecisionState.WAIVED ? until.strip() : "";
        note = note.strip();
        if (reason.length() > LONGEST || note.length() > LONGEST) {
            throw new DeskException(DeskException.Kind.INVALID, "理由和备注各不超过 " + LONGEST + " 字。");
        }
        if (state == DecisionState.WAIVED) {
            requireWaiver(reason, until);
        }
    }

    private static void requireWaiver(String reason, String until) {
        if (reason.isEmpty()) {
            throw new DeskException(DeskException.Kind.INVALID, "豁免须写明理由。");
        }
        try {
            LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new DeskException(DeskException.Kind.INVALID, "豁免须写明截止日期，如 2026-12-31。");
        }
    }

    public static Wish confirm(String fingerprint, int seen) {
        return new Wish(fingerprint, seen, DecisionState.CONFIRMED, "", "", "");
    }

    public static Wish waive(String fingerprint, int seen, String reason, LocalDate until) {
        return new Wish(fingerprint, seen, DecisionState.WAIVED, reason, until.toString(), "");
    }
}
