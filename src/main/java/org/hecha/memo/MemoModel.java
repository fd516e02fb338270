package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.audit.ToolVersions;
import org.hecha.form.CitedArticle;
import org.hecha.form.Law;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;
import org.jspecify.annotations.Nullable;

/**
 * What a memo template can show; {@code templates/README.md} lists it for its authors. All words are
 * {@linkplain VisibleText made visible}.
 *
 * @param report the report that was audited
 * @param counts how many findings it has
 * @param findings every finding, in the order of the audit
 * @param passed rules that the report meets, by group
 * @param notAssessable rules that could not be judged, by group
 * @param notApplicable rules that do not govern it, by group
 * @param failures rules that broke
 * @param score by the scoring scheme; null if the report was not scored
 * @param articles what the findings cite, where its words are kept
 * @param letter what the sending office adds
 * @param tool what made the result
 */
public record MemoModel(
        Head report,
        Counts counts,
        List<Item> findings,
        List<Group> passed,
        List<Group> notAssessable,
        List<Group> notApplicable,
        List<Failure> failures,
        @Nullable Points score,
        List<CitedArticle> articles,
        Letter letter,
        ToolVersions tool) {

    /**
     * The report.
     *
     * @param file its file name
     * @param source its path as the user gave it
     * @param sha256 of the file; null if it could not be read
     * @param unit the reporting unit; empty if unknown
     * @param year the year it reports on; null if unknown
     * @param form title of the form that governs that year; null if unknown
     * @param verdict {@code passed}, {@code failed} or {@code not-assessable}
     * @param verdictLabel the verdict in Chinese
     */
    public record Head(
            String file,
            String source,
            @Nullable String sha256,
            String unit,
            @Nullable Integer year,
            @Nullable String form,
            String verdict,
            String verdictLabel) {}

    /** How many findings there are of each severity; those that are waived stand apart. */
    public record Counts(long errors, long warnings, long notes, long total, long waived) {}

    /**
     * A decision that a finding does not count.
     *
     * @param reason why
     * @param by who decided
     * @param until the last day on which it holds: {@code 2026-12-31}
     */
    public record Waiver(String reason, String by, String until) {}

    /**
     * The score with its arithmetic: {@code value} = {@code full} − what the lines deduct, not below 0; 0 if vetoed.
     *
     * @param value points
     * @param full the most there are
     * @param band the grade: 优秀
     * @param vetoed titles of the rules that made it 0
     * @param lines what was deducted, by rule
     */
    public record Points(String value, String full, String band, List<String> vetoed, List<Line> lines) {}

    /**
     * What one rule costs.
     *
     * @param rule name of the rule
     * @param title of the rule
     * @param findings how many count
     * @param points for each
     * @param cap the most for all
     * @param deducted for all
     */
    public record Line(String rule, String title, int findings, String points, String cap, String deducted) {}

    /**
     * A finding.
     *
     * @param number from 1
     * @param place where it stands, in words
     * @param page from 1; null where the format has no pages
     * @param quote the words as they stand; empty for something absent
     * @param message what is wrong
     * @param basis the article or notice that is broken
     * @param suggestion how to correct it; null if there is none
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param severityLabel the severity in Chinese
     * @param uncertain whether it rests on an uncertain reading
     * @param rule name of the rule
     * @param group the rule's family
     * @param fingerprint the same in every run
     * @param waived the decision that it does not count; null if it counts
     */
    public record Item(
            int number,
            String place,
            @Nullable Integer page,
            String quote,
            String message,
            String basis,
            @Nullable String suggestion,
            String severity,
            String severityLabel,
            boolean uncertain,
            String rule,
            String group,
            String fingerprint,
            @Nullable Waiver waived) {}

    /**
     * Rules of one family.
     *
     * @param key the family's name: {@code format}
     * @param titles of the rules, in the order of the rule book
     */
    public record Group(String key, List<String> titles) {}

    /**
     * A rule that broke.
     *
     * @param title of the rule
     * @param message what happened
     */
    public record Failure(String title, String message) {}

    /**
     * What a memo says of a report.
     *
     * @param tool what the memo says that it was made with
     * @param rules the rule book's, in its order; their titles name what was checked
     * @param laws with the articles whose words are kept
     */
    public static MemoModel of(
            AuditedReport audited, ToolVersions tool, List<RuleInfo> rules, List<Law> laws, Letter letter) {
        return new MemoModel(
                head(audited, tool),
                counts(audited.findings()),
                items(audited.findings()),
                groups(Outcome.PASSED, audited.outcomes(), rules),
                groups(Outcome.NOT_ASSESSABLE, audited.outcomes(), rules),
                groups(Outcome.NOT_APPLICABLE, audited.outcomes(), rules),
                failures(audited, rules),
                points(audited.score(), rules),
                articles(audited.findings(), laws),
                letter,
                tool);
    }

    private static List<CitedArticle> articles(List<Finding> findings, List<Law> laws) {
        return findings.stream()
                .map(Finding::basis)
                .distinct()
                .flatMap(basis -> CitedArticle.in(basis, laws).stream())
                .filter(CitedArticle::hasText)
                .distinct()
                .toList();
    }

    private static Head head(AuditedReport audited, ToolVersions tool) {
        String source = VisibleText.of(audited.source());
        String regime = audited.regime();
        return new Head(
                source.substring(source.lastIndexOf('/') + 1),
                source,
                audited.sha256(),
                VisibleText.of(audited.unit()),
                audited.year(),
                regime == null ? null : tool.regimes().getOrDefault(regime, regime),
                audited.verdict().key(),
                audited.verdict().label());
    }

    private static Counts counts(List<Finding> findings) {
        return new Counts(
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE),
                findings.stream().filter(finding -> !finding.isWaived()).count(),
                findings.stream().filter(Finding::isWaived).count());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity && !finding.isWaived())
                .count();
    }

    private static List<Item> items(List<Finding> findings) {
        List<Item> items = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String suggestion = finding.suggestion();
            items.add(new Item(
                    items.size() + 1,
                    VisibleText.of(finding.location().label()),
                    finding.location().page(),
                    VisibleText.of(finding.location().quote()),
                    VisibleText.of(finding.message()),
                    VisibleText.of(finding.basis()),
                    suggestion == null ? null : VisibleText.of(suggestion),
                    finding.severity().key(),
                    finding.severity().label(),
                    finding.certainty() != Certainty.CERTAIN,
                    finding.rule(),
                    finding.group(),
                    finding.fingerprint(),
                    waiver(finding.waived())));
        }
        return items;
    }

    private static @Nullable Waiver waiver(@Nullable Waived waived) {
        return waived == null
                ? null
                : new Waiver(
                        VisibleText.of(waived.reason()),
                        VisibleText.of(waived.by()),
                        waived.until().toString());
    }

    private static @Nullable Points points(@Nullable Score score, List<RuleInfo> rules) {
        if (score == null) {
            return null;
        }
        return new Points(
                score.value().toPlainString(),
                score.full().toPlainString(),
                score.band(),
                score.vetoed().stream().map(rule -> title(rule, rules)).toList(),
                score.lines().stream()
                        .map(line -> new Line(
                                line.rule(),
                                title(line.rule(), rules),
                                line.findings(),
                                line.points().toPlainString(),
                                line.cap().toPlainString(),
                                line.deducted().toPlainString()))
                        .toList());
    }

    /** The first title that a rule of this name has; the name if it is none of the book's. */
    private static String title(String id, List<RuleInfo> rules) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(RuleInfo::title)
                .findFirst()
                .orElse(id);
    }

    private static List<Group> groups(Outcome wanted, Map<String, Outcome> outcomes, List<RuleInfo> rules) {
        Map<String, List<String>> titles = new TreeMap<>();
        for (RuleInfo rule : rules) {
            if (outcomes.get(rule.id()) == wanted) {
                titles.computeIfAbsent(rule.group(), group -> new ArrayList<>()).add(title(rule));
            }
        }
        return titles.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** A rule that a pack has switched off says so wherever it is listed. */
    private static String title(RuleInfo rule) {
        return rule.off() && rule.adjustment() != null
                ? rule.title() + "，" + VisibleText.of(rule.adjustment().words())
                : rule.title();
    }

    private static List<Failure> failures(AuditedReport audited, List<RuleInfo> rules) {
        return audited.failures().stream()
                .map(failure -> new Failure(title(failure.rule(), rules), VisibleText.of(failure.message())))
                .toList();
    }
}
