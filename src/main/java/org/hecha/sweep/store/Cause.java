package org.hecha.sweep.store;

import java.util.Locale;

/** Why a finding came or went: what the report did, and what the rules did, are told apart. */
public enum Cause {
    /** The report was swept for the first time. */
    FIRST,
    /** The report's bytes changed. */
    REPORT,
    /** The report is the same; the rule changed. */
    RULE,
    /** The report is the same; it is read otherwise than before: program, forms or words changed. */
    READER,
    /** The report is the same and read as before: another report, that it is held against, changed, came or went. */
    OTHERS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
