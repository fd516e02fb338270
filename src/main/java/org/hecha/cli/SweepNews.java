package org.hecha.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Severity;
import org.hecha.sweep.Results;
import org.hecha.sweep.notice.SweepNotice;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.ReportRow;

/**
 * What is told of a sweep by name: the first few reports with errors that are new or back, and the first few that could not
 * be assessed or are missing, those since this sweep before the others.
 */
final class SweepNews {

    private static final Set<EventRow.Kind> NEWS = EnumSet.of(EventRow.Kind.NEW, EventRow.Kind.REOPENED);

    private final int sweep;
    private final Knowledge knowledge;
    private final List<String> errors = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private SweepNews(int sweep, Knowledge knowledge) {
        this.sweep = sweep;
        this.knowledge = knowledge;
    }

    static SweepNews of(int sweep, Knowledge knowledge, Results results) {
        SweepNews news = new SweepNews(sweep, knowledge);
        news.add(results);
        return news;
    }

    /** A line for each report. */
    List<String> errors() {
        return errors;
    }

    /** A sentence for each. */
    List<String> troubles() {
        return troubles;
    }

    private void add(Results results) {
        Set<Integer> told = new HashSet<>();
        for (int id : knowledge.eventful(sweep)) {
            ReportRow report = knowledge.report(id).orElseThrow();
            boolean unassessed = report.factsHash().isEmpty();
            List<String> lines = unassessed ? troubles : errors;
            List<EventRow> brought = lines.size() < SweepNotice.NAMED ? brought(id) : List.of();
            if (!brought.isEmpty()) {
                lines.add(unassessed ? trouble(report, brought.get(0)) : error(report, brought));
                told.add(id);
            }
        }
        results.<RuntimeException>first(
                SweepNotice.NAMED + told.size(), sweep, InputState.UNASSESSED, (input, audited) -> {
                    if (troubles.size() < SweepNotice.NAMED && !told.contains(input.report())) {
                        troubles.add(sentence(
                                input.source(), audited.findings().get(0).message()));
                    }
                });
    }

    private List<EventRow> brought(int report) {
        return knowledge.events(sweep, report).stream()
                .filter(event ->
                        event.severity().equals(Severity.ERROR.key()) && !event.waived() && NEWS.contains(event.kind()))
                .toList();
    }

    private static String error(ReportRow report, List<EventRow> brought) {
        String more = brought.size() > 1 ? "（另有 " + (brought.size() - 1) + " 项）" : "";
        return VisibleText.of(name(report) + "：" + brought.get(0).message() + more);
    }

    /** In the first sweep all is new. */
    private String trouble(ReportRow report, EventRow event) {
        return (sweep > 1 ? "（新）" : "") + sentence(report.source(), event.message());
    }

    /** What is wrong with a file, which is named if the message does not. */
    static String sentence(String source, String message) {
        return VisibleText.of(message.contains(source) ? message : source + "：" + message);
    }

    private static String name(ReportRow report) {
        String unit = report.listed().unit().isEmpty()
                ? report.source()
                : report.listed().unit();
        return report.listed().year() > 0 ? unit + " " + report.listed().year() + " 年" : unit;
    }
}
