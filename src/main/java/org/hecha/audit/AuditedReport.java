package org.hecha.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.hecha.report.Report;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The result for one file; every output is a projection of it.
 *
 * @param source the path as the user gave it, with {@code /} between its parts
 * @param sha256 of the file's bytes; null if they could not be read
 * @param unit the reporting unit; empty if unknown
 * @param year the year it reports on; null if unknown
 * @param regime id of the form; null if unknown
 * @param verdict as a whole
 * @param findings in their total order
 * @param outcomes of every rule, by name
 * @param failures rules that broke; empty as a rule
 * @param score by the scoring scheme; null if the file could not be read or not all rules were asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditedReport(
        String source,
        @Nullable String sha256,
        String unit,
        @Nullable Integer year,
        @Nullable String regime,
        Verdict verdict,
        List<Finding> findings,
        Map<String, Outcome> outcomes,
        List<RuleFailure> failures,
        @Nullable Score score) {

    /** What the rules say of a report that could be read; neither waived nor scored. */
    public static AuditedReport of(String source, String sha256, Report report, Judgement judgement) {
        boolean failed = judgement.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new AuditedReport(
                source,
                sha256,
                report.unitName(),
                report.yearKnown() ? report.year() : null,
                report.regime().isEmpty() ? null : report.regime(),
                failed ? Verdict.FAILED : Verdict.PASSED,
                judgement.findings(),
                judgement.outcomes(),
                judgement.failures(),
                null);
    }

    /** The same of a report of which there is no file. */
    AuditedReport withoutFile() {
        return new AuditedReport(source, null, unit, year, regime, verdict, findings, outcomes, failures, null);
    }
}
