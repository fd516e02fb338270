package org.hecha.sweep.store;

import java.util.Locale;

/**
 * What a sweep changed of one finding.
 *
 * @param report id of its report
 * @param fingerprint of the finding
 * @param kind of change
 * @param cause key of a {@link Cause}
 * @param rule stable name
 * @param severity key
 * @param waived whether a waiver held that day
 * @param message of the finding
 * @param was of a changed one, the message before; empty else
 */
public record EventRow(
        int report,
        String fingerprint,
        Kind kind,
        String cause,
        String rule,
        String severity,
        boolean waived,
        String message,
        String was) {

    /** What happened to a finding. */
    public enum Kind {
        NEW,
        REOPENED,
        CHANGED,
        FIXED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
