package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.form.Form;

/**
 * Everything that is known of one report: what rules are run on.
 *
 * @param report the report as a whole
 * @param form the form that governs its year
 * @param doubts which of its blocks were not simply stated by the file
 * @param recognised whether anything in it is of an annual report at all: its title, a section, a table, or the subject
 * @param facts all facts in a stable order, {@code report} first
 */
public record ReportFacts(Report report, Form form, Doubts doubts, boolean recognised, List<Fact> facts) {

    public ReportFacts {
        facts = List.copyOf(facts);
    }

    /** The same with more facts behind its own: what other reports say of it. */
    public ReportFacts with(List<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new ReportFacts(report, form, doubts, recognised, all);
    }

    /** The facts of one type, in reading order. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
