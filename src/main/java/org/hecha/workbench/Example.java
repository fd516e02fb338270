package org.hecha.workbench;

import java.util.List;

/**
 * A small report that a rule must find something in, or must leave alone.
 *
 * @param file the examples file, as its author would open it
 * @param line where it begins
 * @param rule id of the rule that it is about
 * @param title short, unique for the rule
 * @param base name of a kept report under {@code examples/}; empty where the report is written out
 * @param report the report in Markdown; empty where there is a base
 * @param reportLine line of the file on which the report's text begins
 * @param changes of the report, in order
 * @param others what stands beside the report
 * @param expected what the rule must find; empty where it must be silent
 */
public record Example(
        String file,
        int line,
        String rule,
        String title,
        String base,
        String report,
        int reportLine,
        List<Step> changes,
        Others others,
        List<Expected> expected) {

    /** A report alone. */
    public Example(
            String file,
            int line,
            String rule,
            String title,
            String base,
            String report,
            int reportLine,
            List<Step> changes,
            List<Expected> expected) {
        this(file, line, rule, title, base, report, reportLine, changes, Others.NONE, expected);
    }

    public Example {
        changes = List.copyOf(changes);
        expected = List.copyOf(expected);
    }

    /** A change and the line of the file that asks for it. */
    public record Step(int line, Change change) {}

    public boolean fires() {
        return !expected.isEmpty();
    }

    /** As editors and terminals understand it: {@code rules/blank/blanks.examples.yaml:12}. */
    public String place() {
        return file + ":" + line;
    }
}
