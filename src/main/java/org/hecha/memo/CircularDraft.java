package org.hecha.memo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.audit.ToolVersions;
import org.hecha.memo.CircularModel.Problem;
import org.hecha.memo.CircularModel.Summary;
import org.hecha.memo.CircularModel.Theme;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;

/** Gathers the reports of a run for its circular. */
public final class CircularDraft {

    /** What one rule found so far. */
    private static final class Tally {
        private int findings;
        private final Set<String> units = new LinkedHashSet<>();
    }

    private final ToolVersions tool;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<MemoModel> reports = new ArrayList<>();

    /** @param rules the rule book's; their titles name the problems */
    public CircularDraft(ToolVersions tool, List<RuleInfo> rules) {
        this.tool = tool;
        rules.forEach(rule -> titles.putIfAbsent(rule.id(), rule.title()));
    }

    /** Adds the next report of the run. */
    public void add(MemoModel report) {
        reports.add(report);
    }

    /** What the template can show of the reports so far. */
    public CircularModel model(Letter letter) {
        return new CircularModel(summary(), themes(), List.copyOf(reports), letter, tool);
    }

    private Summary summary() {
        List<BigDecimal> scores = reports.stream()
                .map(MemoModel::score)
                .filter(Objects::nonNull)
                .map(score -> new BigDecimal(score.value()))
                .toList();
        return new Summary(
                reports.size(),
                verdicts("passed"),
                verdicts("failed"),
                verdicts("not-assessable"),
                reports.stream().map(MemoModel::counts).reduce(new MemoModel.Counts(0, 0, 0, 0, 0), CircularDraft::sum),
                List.copyOf(new TreeSet<>(reports.stream()
                        .map(report -> report.report().year())
                        .filter(Objects::nonNull)
                        .toList())),
                scores.size(),
                scores.isEmpty()
                        ? null
                        : scores.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP)
                                .toPlainString());
    }

    private int verdicts(String verdict) {
        return (int) reports.stream()
                .filter(report -> report.report().verdict().equals(verdict))
                .count();
    }

    private static MemoModel.Counts sum(MemoModel.Counts one, MemoModel.Counts other) {
        return new MemoModel.Counts(
                one.errors() + other.errors(),
                one.warnings() + other.warnings(),
                one.notes() + other.notes(),
                one.total() + other.total(),
                one.waived() + other.waived());
    }

    private List<Theme> themes() {
        Map<String, Map<String, Tally>> groups = new TreeMap<>();
        for (MemoModel report : reports) {
            for (MemoModel.Item item : report.findings()) {
                if (item.waived() == null && !item.severity().equals(Severity.NOTE.key())) {
                    Tally tally = groups.computeIfAbsent(item.group(), group -> new TreeMap<>())
                            .computeIfAbsent(item.rule(), rule -> new Tally());
                    tally.findings++;
                    tally.units.add(name(report));
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> theme(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Theme::units)
                        .thenComparingInt(Theme::findings)
                        .reversed())
                .toList();
    }

    private Theme theme(String key, Map<String, Tally> rules) {
        Set<String> units = new LinkedHashSet<>();
        rules.values().forEach(tally -> units.addAll(tally.units));
        List<Problem> problems = rules.entrySet().stream()
                .map(rule -> new Problem(
                        rule.getKey(),
                        titles.getOrDefault(rule.getKey(), rule.getKey()),
                        rule.getValue().findings,
                        List.copyOf(rule.getValue().units)))
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.units().size())
                        .thenComparingInt(Problem::findings)
                        .reversed())
                .toList();
        int findings = problems.stream().mapToInt(Problem::findings).sum();
        return new Theme(key, findings, units.size(), problems);
    }

    private static String name(MemoModel report) {
        return report.report().unit().isEmpty()
                ? report.report().file()
                : report.report().unit();
    }
}
