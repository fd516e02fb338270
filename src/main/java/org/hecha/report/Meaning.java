package org.hecha.report;

/** What stands where a number is due. The six are never taken for each other: a blank is not 0. */
public enum Meaning {
    NUMBER,
    BLANK,
    /** A slash or dash. */
    DASH,
    /** A word that says there is none: 无, 没有, 未收到. */
    NONE,
    /** Anything else: text, letters, two numbers run together. */
    NOT_A_NUMBER,
    /** Ink that could not be read. */
    UNREAD
}
