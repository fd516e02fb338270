package org.hecha.cli;

/** What the program ends with; part of its contract. The later one wins: 0, then 1, then 3, then 2. */
final class ExitCode {

    /** Nothing at or above the level of {@code --fail-on}. */
    static final int CLEAN = 0;

    /** Findings at or above that level. */
    static final int FINDINGS = 1;

    /** Wrong usage, a broken rule, form or template, or output that could not be written. */
    static final int FAILURE = 2;

    /** A report that could not be assessed. */
    static final int NOT_ASSESSABLE = 3;

    private ExitCode() {}
}
