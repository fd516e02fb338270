package org.hecha.memo;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Unassessable;
import org.hecha.memo.CircularModel.Problem;
import org.hecha.memo.CircularModel.Summary;
import org.hecha.memo.CircularModel.Theme;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Gathers the reports of a run for its circular, and keeps of them what a circular shows. */
public final class CircularDraft {

    /** What one rule found so far. */
    private static final class Tally {
        private int findings;
        private final Set<String> units = new LinkedHashSet<>();
    }

    private final ToolVersions tool;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Map<String, Tally>> groups = new TreeMap<>();
    private final Set<Integer> years = new TreeSet<>();
    private final UnitBoard all = new UnitBoard();
    private final CircularAnnex annex;

    /** @param rules the rule book's; their titles name the problems */
    public CircularDraft(ToolVersions tool, List<RuleInfo> rules) {
        this(tool, rules, new CircularAnnex());
    }

    CircularDraft(ToolVersions tool, List<RuleInfo> rules, CircularAnnex annex) {
        this.tool = tool;
        this.annex = annex;
        rules.forEach(rule -> titles.putIfAbsent(rule.id(), rule.title()));
        titles.putIfAbsent(Unassessable.UNREADABLE, "文件无法审核");
        titles.putIfAbsent(Unassessable.NO_TEXT_LAYER, "扫描件没有文字");
    }

    /** Adds the next report of the run. */
    public void add(MemoModel report) {
        all.add(report);
        annex.add(report);
        Integer year = report.report().year();
        if (year != null) {
            years.add(year);
        }
        for (MemoModel.Item item : report.findings()) {
            if (item.waived() == null && !item.severity().equals(Severity.NOTE.key())) {
                Tally tally = groups.computeIfAbsent(item.group(), group -> new TreeMap<>())
                        .computeIfAbsent(item.rule(), rule -> new Tally());
                tally.findings++;
                tally.units.add(UnitBoard.name(report));
            }
        }
    }

    /**
     * Adds the next report as a roster knows it.
     *
     * @param unit empty if the roster does not know
     * @param year 0 if the roster does not know
     */
    public void add(MemoModel report, String unit, int year) {
        add(CircularMemo.named(report, unit, year));
    }

    /** Adds a report that is owed and was not found, with what the rules say of that. */
    public void addMissing(MemoModel report, String unit, int year) {
        add(CircularMemo.missing(report), unit, year);
    }

    /** What the template can show of the reports so far. */
    public CircularModel model(Letter letter) {
        return model(letter, null);
    }

    /** @param sweep what a sweep says beside; null for an audit */
    public CircularModel model(Letter letter, CircularModel.@Nullable Sweep sweep) {
        List<CircularModel.UnitLine> units = all.lines();
        return new CircularModel(
                summary((int) units.stream().filter(unit -> unit.reports() > 0).count()),
                all.standing(),
                themes(),
                units,
                annex.reports(),
                annex.model(),
                sweep,
                letter,
                tool);
    }

    private Summary summary(int units) {
        UnitBoard.Sums sums = all.total();
        return new Summary(
                sums.reports(),
                sums.passed(),
                sums.failed(),
                sums.notAssessable(),
                sums.missing(),
                units,
                sums.counts(),
                List.copyOf(years),
                sums.scored(),
                sums.average());
    }

    private List<Theme> themes() {
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
}
