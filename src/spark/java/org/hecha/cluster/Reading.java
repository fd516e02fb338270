package org.hecha.cluster;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hecha.across.ProfileBytes;
import org.hecha.audit.Assessment;
import org.hecha.report.Figure;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.sweep.ReportNames;

/**
 * Reads files into rows of {@link Tables#FACTS}.
 *
 * @param earlier whether they are of earlier years, judged by nobody
 */
record Reading(Broadcast<Order> order, boolean earlier) implements Serializable {

    /** A row for a file, one each for the reports in an archive. */
    Iterator<Row> rows(String source, byte[] bytes) {
        return rows(Unpacked.of(source, bytes));
    }

    Iterator<Row> rows(List<Unpacked> reports) {
        Workshop workshop = Workshop.of(order.value());
        return reports.stream().map(report -> row(report, workshop)).iterator();
    }

    private Row row(Unpacked report, Workshop workshop) {
        Assessment read = workshop.read(report.source(), report.content(), earlier);
        String place = report.source().replace(ReportNames.INSIDE, "\0");
        if (read instanceof Assessment.Refused refused) {
            return RowFactory.create(
                    report.source(), place, earlier, refused.sha256(), refused.reason(), refused.message(), null, null,
                    null, null, null, null, null, null);
        }
        Assessment.Judged judged = (Assessment.Judged) read;
        ReportFacts facts = judged.facts();
        if (facts == null) {
            throw new IllegalStateException("read without facts: " + report.source());
        }
        Report of = facts.report();
        ProfileBytes profile = ProfileBytes.of(facts, workshop.phrases());
        return RowFactory.create(
                report.source(),
                place,
                earlier,
                judged.sha256(),
                null,
                null,
                of.unitName(),
                of.yearKnown() ? of.year() : null,
                of.kind().name(),
                of.regime(),
                facts.all(Figure.class).stream().map(Reading::row).toArray(),
                workshop.bytes(judged.sha256(), facts),
                profile.figures(),
                profile.prose());
    }

    private static Row row(Figure figure) {
        BigDecimal value = figure.value();
        return RowFactory.create(
                figure.table(),
                figure.row(),
                figure.column(),
                value == null ? null : value.doubleValue(),
                figure.certainty().name());
    }
}
