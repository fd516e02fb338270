package org.hecha.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hecha.form.FormException;
import org.hecha.form.FormMistake;
import org.hecha.form.RuleFolder;
import org.hecha.form.YamlFile;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;

/**
 * How a report is scored: {@code rules/scoring.yaml}, which the authority that inspects edits. Points are deducted from
 * the full score for each finding that counts, up to a cap for each rule; a veto item makes the score 0.
 *
 * @param full the score of a report without findings
 * @param veto rules that make the score 0
 * @param deductions by rule
 * @param otherwise by severity, for rules that {@code deductions} does not name
 * @param bands from the best; a score belongs to the first whose {@code from} it reaches
 */
public record ScoringScheme(
        BigDecimal full,
        List<String> veto,
        List<Deduction> deductions,
        Map<Severity, Deduction> otherwise,
        List<Band> bands) {

    static final String FILE = "scoring.yaml";

    /**
     * What a finding costs.
     *
     * @param rule name of the rule; empty for all rules of a severity
     * @param points for each finding
     * @param cap for all findings of one rule together
     */
    public record Deduction(String rule, BigDecimal points, BigDecimal cap) {

        public Deduction {
            rule = rule == null ? "" : rule;
            if (points == null || cap == null || points.signum() < 0 || cap.compareTo(points) < 0) {
                throw new FormMistake("rule: " + rule, "扣分须有 points（每处扣分，不小于 0）和 cap（上限，不小于 points）");
            }
        }
    }

    /**
     * A grade.
     *
     * @param from the least score of it
     * @param title in Chinese: 优秀
     */
    public record Band(BigDecimal from, String title) {}

    public ScoringScheme {
        veto = List.copyOf(veto == null ? List.of() : veto);
        deductions = List.copyOf(deductions == null ? List.of() : deductions);
        otherwise = Map.copyOf(otherwise == null ? Map.of() : otherwise);
        bands = List.copyOf(bands == null ? List.of() : bands);
        if (full == null || full.signum() <= 0) {
            throw new FormMistake("full:", "full（满分）应大于 0");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
                throw new FormMistake("title: " + bands.get(i).title(), "bands 应从高到低排列");
            }
        }
        if (bands.isEmpty() || bands.get(bands.size() - 1).from().signum() > 0) {
            throw new FormMistake("bands:", "bands 的最后一档应从 0 开始");
        }
    }

    /**
     * Reads the scheme of a rule folder; there need not be one. Of several packs the topmost decides.
     *
     * @throws FormException with file and line
     */
    public static Optional<ScoringScheme> load(RuleFolder folder) throws FormException {
        List<String> names = folder.each(FILE);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String name = names.get(names.size() - 1);
        byte[] bytes = folder.read(name);
        ScoringScheme ready = PackagedScoring.find(bytes);
        return Optional.of(ready != null ? ready : YamlFile.read(folder.display(name), bytes, ScoringScheme.class));
    }

    /** The score of a report that could be read; waived findings cost nothing. */
    public Score score(List<Finding> findings) {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        findings.stream().filter(finding -> !finding.isWaived()).forEach(finding -> byRule.computeIfAbsent(
                        finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        List<String> vetoed = byRule.entrySet().stream()
                .filter(entry -> veto.contains(entry.getKey())
                        && entry.getValue().stream().anyMatch(one -> one.severity() == Severity.ERROR))
                .map(Map.Entry::getKey)
                .toList();
        List<Score.Line> lines = new ArrayList<>();
        BigDecimal left = full;
        for (Map.Entry<String, List<Finding>> entry : byRule.entrySet()) {
            Score.Line line = line(entry.getKey(), entry.getValue());
            if (line.deducted().signum() > 0) {
                lines.add(line);
                left = left.subtract(line.deducted());
            }
        }
        BigDecimal value = vetoed.isEmpty() ? left.max(BigDecimal.ZERO) : BigDecimal.ZERO;
        return new Score(value, full, band(value), vetoed, lines);
    }

    /** Findings of one rule can differ in severity where a reading is uncertain: each costs what its severity costs. */
    private Score.Line line(String rule, List<Finding> findings) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal cap = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        for (Finding finding : findings) {
            Deduction deduction = deduction(finding);
            sum = sum.add(deduction.points());
            cap = cap.max(deduction.cap());
            points = points.max(deduction.points());
        }
        return new Score.Line(rule, findings.size(), points, cap, sum.min(cap));
    }

    /** An error that an uncertain reading has made a warning costs no more than any warning. */
    private Deduction deduction(Finding finding) {
        Deduction any = otherwise.getOrDefault(finding.severity(), new Deduction("", BigDecimal.ZERO, BigDecimal.ZERO));
        Deduction own = deductions.stream()
                .filter(one -> one.rule().equals(finding.rule()))
                .findFirst()
                .orElse(any);
        boolean softened = finding.certainty() != Certainty.CERTAIN && finding.severity() == Severity.WARNING;
        return softened && own.points().compareTo(any.points()) > 0 ? any : own;
    }

    private String band(BigDecimal value) {
        return bands.stream()
                .filter(band -> value.compareTo(band.from()) >= 0)
                .findFirst()
                .map(Band::title)
                .orElse("");
    }
}
