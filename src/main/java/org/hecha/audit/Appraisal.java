package org.hecha.audit;

import java.util.List;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an authority makes of the findings: some are waived, what is left decides verdict and score. Safe for use by many
 * threads.
 *
 * @param waivers of the run
 * @param scheme null where nothing is scored, as when only some of the rules are asked
 */
public record Appraisal(Waivers waivers, @Nullable ScoringScheme scheme) {

    /** The report with its waived findings marked, its verdict by the others, and its score. */
    public AuditedReport of(AuditedReport audited) {
        List<Finding> findings = audited.findings().stream()
                .map(finding -> waivers.mark(finding, audited.unit(), audited.year()))
                .toList();
        boolean readable = audited.verdict() != Verdict.NOT_ASSESSABLE;
        return new AuditedReport(
                audited.source(),
                audited.sha256(),
                audited.unit(),
                audited.year(),
                audited.regime(),
                readable ? verdict(findings) : Verdict.NOT_ASSESSABLE,
                findings,
                audited.outcomes(),
                audited.failures(),
                readable && scheme != null ? scheme.score(findings) : null);
    }

    private static Verdict verdict(List<Finding> findings) {
        boolean failed =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR && !finding.isWaived());
        return failed ? Verdict.FAILED : Verdict.PASSED;
    }
}
