package org.hecha.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ScoringScheme;
import org.hecha.desk.Case;
import org.hecha.desk.CaseVersion;
import org.hecha.desk.Decision;
import org.hecha.desk.DeskException;
import org.hecha.document.UnreadableException;
import org.hecha.rule.Finding;
import org.hecha.web.Examiner.Read;
import org.jspecify.annotations.Nullable;

/**
 * A case on the desk, opened at one of its versions.
 *
 * @param matter the case
 * @param version of it that is looked at
 * @param audited what the audit says, before any decision
 * @param decided what was decided, by fingerprint
 */
record CaseFile(Office office, Case matter, CaseVersion version, AuditedReport audited, Map<String, Decision> decided) {

    /**
     * Opens the last version.
     *
     * @throws DeskException if there is no such case, or its audit goes on
     */
    static CaseFile last(Office office, int id) {
        Case matter = office.desk().cases().require(id);
        return of(office, matter, matter.last());
    }

    /** Opens a version. */
    static CaseFile at(Office office, int id, int number) {
        Case matter = office.desk().cases().require(id);
        List<CaseVersion> versions = office.desk().cases().versions(id);
        return of(
                office,
                matter,
                versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new DeskException(DeskException.Kind.UNKNOWN, "没有这一稿。")));
    }

    private static CaseFile of(Office office, Case matter, CaseVersion version) {
        Optional<AuditedReport> result = office.desk().cases().result(matter.id(), version.number());
        AuditedReport audited = result.orElseThrow(
                () -> new DeskException(DeskException.Kind.UNKNOWN, "“" + version.fileName() + "”正在审核，请稍候再看。"));
        return new CaseFile(
                office, matter, version, audited, office.desk().decisions().of(matter.id()));
    }

    Path file() {
        return office.desk().uploads().path(version.sha256());
    }

    byte[] bytes() {
        return office.desk().uploads().read(version.sha256());
    }

    /** What is read of the file; null if it cannot be read. */
    @Nullable
    Read read() {
        if (audited.regime() == null && audited.outcomes().isEmpty()) {
            return null;
        }
        try {
            return office.examiner().read(version.fileName(), version.sha256(), file());
        } catch (UnreadableException unreadable) {
            return null;
        }
    }

    Decision decision(Finding finding) {
        Decision known = decided.get(finding.fingerprint());
        return known == null ? Decision.none(finding.fingerprint()) : known;
    }

    /** As the decisions make it. */
    AuditedReport appraised() {
        return office.desk().appraised(audited, decided, scheme());
    }

    /** What goes into a memo. */
    AuditedReport confirmed() {
        return office.desk().confirmed(audited, decided, scheme());
    }

    private @Nullable ScoringScheme scheme() {
        return office.examiner().tools().appraisal().scheme();
    }
}
