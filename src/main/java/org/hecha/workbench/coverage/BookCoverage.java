package org.hecha.workbench.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Judgement;
import org.hecha.rule.NeverMet;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSelection;
import org.hecha.rule.RuleSource;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.KeptReports;

/**
 * How each rule fared over stored reports.
 *
 * @param reports number of reports
 * @param rules one for each rule, by id
 * @param unmet of rules that found nothing in any report: the first condition that nothing met in the reports looked through
 * @param failures stored facts that could not be read: a sentence each
 */
public record BookCoverage(int reports, List<OfRule> rules, List<NeverMet> unmet, List<String> failures) {

    /**
     * One rule.
     *
     * @param fired reports in which it found something
     * @param held reports that meet it
     * @param notApplicable reports that it does not govern
     * @param notAssessable reports for which it could not tell
     * @param micros time that its rule file takes on a report, on the average, in microseconds
     */
    public record OfRule(String rule, int fired, int held, int notApplicable, int notAssessable, long micros) {}

    /** Reports that times are measured on, and that are looked through for conditions. */
    private static final int MEASURED = 200;

    public static BookCoverage of(RuleFolder folder, Forms forms, RuleBook book, KeptReports store)
            throws IOException, InterruptedException {
        Map<String, EnumMap<Outcome, Integer>> counts = new LinkedHashMap<>();
        book.rules().forEach(rule -> counts.put(rule.id(), new EnumMap<>(Outcome.class)));
        List<ReportFacts> measured = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        int[] reports = {0};
        store.each(report -> {
            try {
                ReportFacts facts = report.read(forms, kind -> true).facts();
                Judgement judgement = book.judge(facts, RuleSelection.ALL);
                judgement.outcomes().forEach((rule, outcome) -> counts.computeIfAbsent(
                                rule, none -> new EnumMap<>(Outcome.class))
                        .merge(outcome, 1, Integer::sum));
                reports[0]++;
                if (measured.size() < MEASURED) {
                    measured.add(facts);
                }
            } catch (FactsFormatException unusable) {
                failures.add(String.valueOf(unusable.getMessage()));
            }
        });
        Map<String, Long> times = times(folder, forms, book, measured);
        List<OfRule> rules = new ArrayList<>();
        for (RuleInfo rule : book.rules()) {
            Map<Outcome, Integer> count = counts.getOrDefault(rule.id(), new EnumMap<>(Outcome.class));
            rules.add(new OfRule(
                    rule.id(),
                    count.getOrDefault(Outcome.FAILED, 0),
                    count.getOrDefault(Outcome.PASSED, 0),
                    count.getOrDefault(Outcome.NOT_APPLICABLE, 0),
                    count.getOrDefault(Outcome.NOT_ASSESSABLE, 0),
                    times.getOrDefault(rule.id(), 0L)));
        }
        List<NeverMet> unmet = new ArrayList<>();
        rules.stream()
                .filter(rule -> rule.fired() == 0 && rule.held() > 0)
                .forEach(rule -> unmet.addAll(book.neverMet(folder, forms.all(), measured, rule.rule())));
        return new BookCoverage(reports[0], rules, unmet, failures);
    }

    private static Map<String, Long> times(RuleFolder folder, Forms forms, RuleBook book, List<ReportFacts> reports) {
        Map<String, Long> files = new LinkedHashMap<>();
        Map<String, Long> times = new LinkedHashMap<>();
        for (RuleSource source : book.sources(folder, forms.all())) {
            long time = files.computeIfAbsent(source.file(), file -> time(folder, forms, file, reports));
            times.merge(source.id(), time, Math::max);
        }
        return times;
    }

    private static long time(RuleFolder folder, Forms forms, String file, List<ReportFacts> reports) {
        RuleBook alone = RuleBook.load(folder, forms.all(), file::equals);
        reports.forEach(facts -> alone.judge(facts, RuleSelection.ALL)); // warms up
        long start = System.nanoTime();
        reports.forEach(facts -> alone.judge(facts, RuleSelection.ALL));
        return reports.isEmpty() ? 0 : (System.nanoTime() - start) / 1000 / reports.size();
    }
}
