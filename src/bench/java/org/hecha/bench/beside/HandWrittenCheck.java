package org.hecha.bench.beside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;

/**
 * The identities of the prescribed tables as one would write them down in Java, without rules and without forms: what a
 * programmer would hand over who is asked for these and nothing else. It names no source, no suspect cell and no basis.
 */
final class HandWrittenCheck {

    private static final String[] APPLICANTS = {
        "natural-persons",
        "commercial-enterprises",
        "research-institutions",
        "public-welfare-organisations",
        "legal-service-institutions",
        "other-organisations"
    };
    private static final String[] OUTCOMES = {
        "granted",
        "partly-granted",
        "refused-state-secrets",
        "refused-prohibited-by-law",
        "refused-three-securities",
        "refused-third-party-rights",
        "refused-internal-affairs",
        "refused-process-information",
        "refused-enforcement-files",
        "refused-administrative-enquiries",
        "unavailable-not-held",
        "unavailable-needs-making",
        "unavailable-still-unclear",
        "rejected-petitions",
        "rejected-repeated",
        "rejected-publications",
        "rejected-excessive",
        "rejected-confirmation",
        "other-not-supplemented",
        "other-fees-unpaid",
        "other-outcomes"
    };
    private static final String[] REVIEWS = {"reconsideration", "direct-litigation", "litigation-after-review"};
    private static final String[] RESULTS = {"-upheld", "-corrected", "-other", "-pending"};

    private record Cell(String row, String column) {}

    private final Map<Cell, BigDecimal> cells = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private HandWrittenCheck() {}

    /** What does not add up, a sentence each. */
    static List<String> of(ReportFacts facts) {
        HandWrittenCheck check = new HandWrittenCheck();
        check.table(facts, "applications");
        check.applications();
        check.table(facts, "review");
        check.review();
        check.table(facts, "statistics");
        check.statistics();
        return check.wrong;
    }

    private void table(ReportFacts facts, String table) {
        cells.clear();
        for (Figure figure : facts.all(Figure.class)) {
            BigDecimal value = figure.value();
            if (figure.table().equals(table) && value != null) {
                cells.put(new Cell(figure.row(), figure.column()), value);
            }
        }
    }

    private void applications() {
        if (cells.isEmpty()) {
            return;
        }
        for (String column : APPLICANTS) {
            column(column);
        }
        column("total");
        cells.keySet().stream().map(Cell::row).distinct().forEach(row -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (String column : APPLICANTS) {
                sum = sum.add(at(row, column));
            }
            compare(row, at(row, "total"), sum);
        });
    }

    private void column(String column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String row : OUTCOMES) {
            sum = sum.add(at(row, column));
        }
        compare(column, at("outcome-total", column), sum);
        compare(
                column,
                at("received", column).add(at("carried-in", column)),
                at("outcome-total", column).add(at("carried-over", column)));
    }

    private void review() {
        cells.keySet().stream().map(Cell::row).distinct().forEach(row -> {
            for (String kind : REVIEWS) {
                BigDecimal sum = BigDecimal.ZERO;
                for (String result : RESULTS) {
                    sum = sum.add(at(row, kind + result));
                }
                compare(kind, at(row, kind + "-total"), sum);
            }
        });
    }

    private void statistics() {
        cells.keySet().stream().map(Cell::column).distinct().forEach(column -> {
            sum(
                    column,
                    "applications-received",
                    "applications-in-person",
                    "applications-by-fax",
                    "applications-online",
                    "applications-by-letter");
            sum(column, "applications-closed", "closed-in-time", "closed-after-extension");
            sum(
                    column,
                    "replies",
                    "replies-already-published",
                    "replies-granted",
                    "replies-partly-granted",
                    "replies-refused",
                    "replies-not-competent",
                    "replies-not-existing",
                    "replies-to-be-amended",
                    "replies-other-channels");
            sum(
                    column,
                    "replies-refused",
                    "refused-state-secrets",
                    "refused-trade-secrets",
                    "refused-privacy",
                    "refused-security",
                    "refused-not-government-information",
                    "refused-other");
            sum(
                    column,
                    "reconsideration",
                    "reconsideration-upheld",
                    "reconsideration-corrected",
                    "reconsideration-other");
            sum(column, "litigation", "litigation-upheld", "litigation-corrected", "litigation-other");
            sum(column, "staff", "staff-full-time", "staff-part-time");
        });
    }

    private void sum(String column, String total, String... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : parts) {
            sum = sum.add(at(part, column));
        }
        compare(total, at(total, column), sum);
    }

    private BigDecimal at(String row, String column) {
        return cells.getOrDefault(new Cell(row, column), BigDecimal.ZERO);
    }

    private void compare(String line, BigDecimal told, BigDecimal counted) {
        if (told.compareTo(counted) != 0) {
            wrong.add(line + "：" + told.toPlainString() + " ≠ " + counted.toPlainString());
        }
    }
}
