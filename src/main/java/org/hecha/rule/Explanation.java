package org.hecha.rule;

import java.util.List;
import java.util.Map;

/**
 * Why a rule says of a report what it says.
 *
 * @param rule id of the rule
 * @param outcome what it says
 * @param parts its DRL rules, in the order of files and lines
 */
public record Explanation(String rule, Outcome outcome, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One DRL rule on the report.
     *
     * @param name of the rule
     * @param file it is in, relative to the rule folder
     * @param line where it begins
     * @param because why it was not asked, or broke, in Chinese; empty if it was asked
     * @param conditions in the order of the rule, up to the first that nothing meets
     * @param causes its findings, each with what made it
     */
    public record Part(
            String name, String file, int line, String because, List<Condition> conditions, List<Cause> causes) {}

    /**
     * A condition, taken together with all before it.
     *
     * @param line of the file
     * @param sentence that it was turned from; empty for what was written in DRL
     * @param text as the rule puts it; of a fact with several conditions, one of them
     * @param of type of the fact that it is about
     * @param matches how many facts, or sets of facts, meet it and all before it; no more than {@link #MOST} are counted
     * @param closest where nothing meets it: facts that meet all before it, or that stand in the way of a {@code not}
     */
    public record Condition(int line, String sentence, String text, String of, int matches, List<Near> closest) {

        public static final int MOST = 1000;

        public boolean met() {
            return matches > 0;
        }
    }

    /**
     * A fact, with what the condition asks of it.
     *
     * @param type of the fact
     * @param label where it stands, in Chinese
     * @param page from 1; 0 where the format has no pages
     * @param quote the words as they stand
     * @param values of the fields that the condition names, and of the variables
     */
    public record Near(String type, String label, int page, String quote, Map<String, String> values) {}

    /** A finding and the facts that made it. */
    public record Cause(Finding finding, List<Near> facts) {}
}
