package org.hecha.cli;

import java.util.EnumMap;
import java.util.Map;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;

/** Counts what a run has shown. */
final class Tally {

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private int files;
    private int waived;

    void add(AuditedReport audited) {
        files++;
        verdicts.merge(audited.verdict(), 1, Integer::sum);
        for (Finding finding : audited.findings()) {
            if (finding.isWaived()) {
                waived++;
            } else {
                severities.merge(finding.severity(), 1, Integer::sum);
            }
        }
    }

    void add(Verdict verdict, int count) {
        files += count;
        verdicts.merge(verdict, count, Integer::sum);
    }

    void add(Severity severity, int count) {
        severities.merge(severity, count, Integer::sum);
    }

    int files() {
        return files;
    }

    int waived() {
        return waived;
    }

    int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    int count(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }
}
