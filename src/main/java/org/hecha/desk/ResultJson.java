package org.hecha.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Place;
import org.hecha.memo.Json;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;

/** The result of an audit as text, and back: what is read is what was written, the places in the document too. */
final class ResultJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Kept.class);

    private ResultJson() {}

    private record Kept(AuditedReport report, List<Place> places) {}

    static String write(AuditedReport report) {
        List<Place> places = report.findings().stream()
                .map(finding -> finding.location().place())
                .toList();
        try {
            return Json.lines().writeValueAsString(new Kept(report, places));
        } catch (JsonProcessingException neverForRecords) {
            throw new IllegalStateException(neverForRecords);
        }
    }

    static AuditedReport read(String text) {
        try {
            Kept kept = READER.readValue(text);
            AuditedReport report = kept.report;
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < report.findings().size(); i++) {
                findings.add(at(report.findings().get(i), kept.places.get(i)));
            }
            return new AuditedReport(
                    report.source(),
                    report.sha256(),
                    report.unit(),
                    report.year(),
                    report.regime(),
                    report.verdict(),
                    findings,
                    report.outcomes(),
                    report.failures(),
                    report.score());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static Finding at(Finding finding, Place place) {
        Location known = finding.location();
        Location placed = new Location(
                known.label(),
                known.section(),
                known.page(),
                known.block(),
                known.table(),
                known.row(),
                known.column(),
                known.box(),
                known.start(),
                known.end(),
                known.quote(),
                place);
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.group(),
                finding.message(),
                finding.basis(),
                finding.fingerprint(),
                placed,
                finding.values(),
                finding.certainty(),
                finding.suggestion(),
                finding.waived());
    }
}
