package org.hecha.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hecha.audit.Assessment;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.memo.Json;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Judges rows of {@link Tables#FACTS} into rows of {@link Tables#RESULTS}. */
record Judging(Broadcast<Order> order, Others.@Nullable Say others) implements Serializable {

    private static final ObjectWriter JSON = Json.lines();

    /** Judges a report for itself. */
    Row row(Row read) {
        return row(read, List.of());
    }

    /** Judges a report with what it is held against. */
    Row row(Row read, Iterable<Piece> pieces) {
        Workshop workshop = Workshop.of(order.value());
        String source = read.getAs("source");
        String sha256 = read.getAs("sha256");
        String reason = read.getAs("reason");
        if (reason != null) {
            return row(workshop.refused(source, new Assessment.Refused(sha256, reason, read.getAs("message"))));
        }
        byte[] facts = read.getAs("facts");
        return row(workshop.judged(source, sha256, () -> {
            ReportFacts own = workshop.facts(facts);
            return others == null ? own : own.with(others.of(source, own, pieces));
        }));
    }

    static Row row(AuditedReport audited) {
        Score score = audited.score();
        return RowFactory.create(
                audited.source(),
                audited.sha256(),
                audited.unit(),
                audited.year(),
                audited.regime(),
                audited.verdict().name().toLowerCase(Locale.ROOT),
                score == null ? null : score.value().doubleValue(),
                audited.findings().stream().map(Judging::row).toArray(),
                json(audited));
    }

    private static String json(AuditedReport audited) {
        try {
            return JSON.writeValueAsString(audited);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Row row(Finding finding) {
        return RowFactory.create(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.group(),
                finding.message(),
                finding.suggestion(),
                finding.basis(),
                finding.fingerprint(),
                finding.location().label(),
                finding.location().section(),
                finding.location().page(),
                finding.location().quote(),
                finding.certainty().name());
    }
}
