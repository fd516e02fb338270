package org.hecha.workbench.impact;

import java.util.List;

/**
 * What an edit of the rules adds to the findings of stored reports, and what it takes away.
 *
 * @param before what the edit is compared with, in words
 * @param reports number of reports that were judged
 * @param touched number of reports whose findings changed
 * @param files rule files that differ
 * @param remarks what cannot be told from stored facts, in Chinese
 * @param rules one for each rule with a difference, by id
 * @param failures stored facts that could not be read, and rules that broke: a sentence each
 */
public record Impact(
        String before,
        int reports,
        int touched,
        List<String> files,
        List<String> remarks,
        List<OfRule> rules,
        List<String> failures) {

    /** How many samples are kept of each kind of difference. */
    public static final int SAMPLES = 5;

    /**
     * What changes for one rule.
     *
     * @param reports number of reports touched
     * @param samples the first of each kind, in the order of the store
     */
    public record OfRule(String rule, int added, int removed, int changed, int reports, List<Difference> samples) {}

    /**
     * A finding that differs.
     *
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param source path of the report when it was audited
     * @param unit the reporting unit
     * @param label where in the report
     * @param level of the finding: {@code error}, {@code warning}, {@code note}
     * @param quote the words as they stand
     * @param message of the finding; of a changed one, the new message
     * @param was the old level and message of a changed one; empty for others
     */
    public record Difference(
            String kind,
            String source,
            String unit,
            String label,
            String level,
            String quote,
            String message,
            String was) {}
}
