package org.hecha.workbench;

import java.util.List;

/**
 * What stands beside the report of an example: reports written in the same way.
 *
 * @param year the year that the example's own report is moved to; 0 to leave it
 * @param reports the others
 * @param roster names of the units that owe a report; the units of children owe one, and the example's own unit is above them
 */
public record Others(int year, List<Other> reports, List<String> roster) {

    /** The report alone. */
    public static final Others NONE = new Others(0, List.of(), List.of());

    /** What another report is to the example's. */
    enum Role {
        LAST_YEAR,
        BEFORE,
        PEER,
        CHILD
    }

    /**
     * Another report.
     *
     * @param line of the examples file where it begins
     * @param role what it is to the example's
     * @param base name of a kept report; empty where it is written out, or where it is the example's
     * @param report in Markdown; empty where there is a base
     * @param year its year; 0 for the year that its role asks for
     * @param unit its unit; empty for the base's
     * @param changes of it, in order
     */
    record Other(int line, Role role, String base, String report, int year, String unit, List<Example.Step> changes) {}

    public Others {
        reports = List.copyOf(reports);
        roster = List.copyOf(roster);
    }

    boolean isNone() {
        return reports.isEmpty() && roster.isEmpty();
    }
}
