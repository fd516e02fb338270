package org.hecha.desk;

/**
 * A report under audit.
 *
 * @param id from 1
 * @param opened when, ISO 8601 in UTC
 * @param openedBy name of the user
 * @param shelved whether it is out of the way
 * @param last its last version
 * @param decided how many findings of its last version were decided, and how
 */
public record Case(int id, String opened, String openedBy, boolean shelved, CaseVersion last, DecisionCounts decided) {

    /** What people call it: its unit, or its file where no unit could be read. */
    public String title() {
        return last.unit().isEmpty() ? last.fileName() : last.unit();
    }

    /** Findings that nobody has decided yet. */
    public int undecided() {
        return last.findings() - decided.confirmed() - decided.waived();
    }
}
