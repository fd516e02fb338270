package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.compare.Comparison;
import org.hecha.audit.compare.Comparison.ChangedProse;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/** What the memo on a correction (复核意见) shows: what is mended, what is left, what is new, and what was changed. */
public final class ReviewModel {

    private ReviewModel() {}

    /**
     * What the template can show; {@code templates/README.md} lists it for its authors.
     *
     * @param before the report as it was
     * @param after its correction
     * @param sameReport whether both are one unit's report on one year
     * @param fixed findings that are gone
     * @param remaining findings that are still there
     * @param introduced new findings
     * @param figures changed cells
     * @param prose changed paragraphs
     */
    public record Model(
            Version before,
            Version after,
            boolean sameReport,
            List<Item> fixed,
            List<Item> remaining,
            List<Item> introduced,
            List<Cell> figures,
            List<Passage> prose) {}

    /** One of the two; {@code year} and {@code score} are null if unknown. */
    public record Version(
            String file,
            String unit,
            @Nullable Integer year,
            @Nullable String sha256,
            String verdict,
            String verdictLabel,
            @Nullable String score) {}

    /** A finding; {@code number} counts on from 1 through new, remaining and fixed ones; {@code suggestion} is null if there is none. */
    public record Item(
            int number,
            String place,
            String quote,
            String message,
            String basis,
            @Nullable String suggestion,
            String severity,
            String severityLabel,
            boolean uncertain,
            boolean waived) {}

    /** A changed cell; {@code before} or {@code after} is null where the cell is not there. */
    public record Cell(String table, String cell, @Nullable String before, @Nullable String after) {}

    /** A changed paragraph: {@code kind} of each piece is {@code same}, {@code deleted} or {@code inserted}. */
    public record Passage(String section, List<Words> pieces) {}

    /** Some words of a changed paragraph. */
    public record Words(String kind, String text) {}

    /** What the templates show of a comparison. */
    public static Model of(Comparison comparison) {
        int open = comparison.introduced().size();
        return new Model(
                version(comparison.before()),
                version(comparison.after()),
                comparison.sameReport(),
                items(comparison.fixed(), open + comparison.remaining().size()),
                items(comparison.remaining(), open),
                items(comparison.introduced(), 0),
                comparison.figures().stream()
                        .map(figure ->
                                new Cell(figure.table(), figure.cell(), shown(figure.before()), shown(figure.after())))
                        .toList(),
                comparison.prose().stream().map(ReviewModel::passage).toList());
    }

    private static Version version(AuditedReport audited) {
        String source = VisibleText.of(audited.source());
        return new Version(
                source.substring(source.lastIndexOf('/') + 1),
                VisibleText.of(audited.unit()),
                audited.year(),
                audited.sha256(),
                audited.verdict().key(),
                audited.verdict().label(),
                audited.score() == null ? null : audited.score().value().toPlainString());
    }

    /** @param before how many findings are numbered before these */
    private static List<Item> items(List<Finding> findings, int before) {
        List<Item> items = new ArrayList<>(findings.size());
        findings.forEach(finding -> items.add(item(before + items.size() + 1, finding)));
        return items;
    }

    private static Item item(int number, Finding finding) {
        return new Item(
                number,
                VisibleText.of(finding.location().label()),
                VisibleText.of(finding.location().quote()),
                VisibleText.of(finding.message()),
                VisibleText.of(finding.basis()),
                shown(finding.suggestion()),
                finding.severity().key(),
                finding.severity().label(),
                finding.certainty() != Certainty.CERTAIN,
                finding.isWaived());
    }

    private static Passage passage(ChangedProse change) {
        return new Passage(
                VisibleText.of(change.section()),
                change.pieces().stream()
                        .map(piece ->
                                new Words(piece.kind().name().toLowerCase(Locale.ROOT), VisibleText.of(piece.text())))
                        .toList());
    }

    private static @Nullable String shown(@Nullable String words) {
        return words == null ? null : VisibleText.of(words);
    }
}
