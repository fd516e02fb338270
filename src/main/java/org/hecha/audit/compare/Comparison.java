package org.hecha.audit.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a correction has changed.
 *
 * @param before the report as it was
 * @param after its correction
 * @param sameReport whether both are one unit's report on one year, as far as they say so
 * @param fixed findings of {@code before} that are gone
 * @param remaining findings that are still there, as they are now
 * @param introduced findings of {@code after} that were not there
 * @param figures cells of the prescribed tables whose words differ, in the form's order
 * @param prose paragraphs that differ, in reading order
 */
public record Comparison(
        AuditedReport before,
        AuditedReport after,
        boolean sameReport,
        List<Finding> fixed,
        List<Finding> remaining,
        List<Finding> introduced,
        List<ChangedFigure> figures,
        List<ChangedProse> prose) {

    /**
     * A cell whose words differ.
     *
     * @param table what the form calls the table
     * @param cell how findings name the cell
     * @param before the words as they stood; null where the cell was not there
     * @param after the words as they stand; null where the cell is not there any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedFigure(String table, String cell, @Nullable String before, @Nullable String after) {}

    /**
     * A paragraph that differs.
     *
     * @param section the heading it stands under, in {@code after} where it is there
     * @param before the paragraph as it was; empty if it is new
     * @param after as it is; empty if it was taken out
     * @param pieces both in one, with what was taken out and put in
     */
    public record ChangedProse(String section, String before, String after, List<Piece> pieces) {}

    /** Some words of a changed paragraph. */
    public record Piece(Kind kind, String text) {

        /** What happened to them. */
        public enum Kind {
            SAME,
            DELETED,
            INSERTED
        }
    }

    /** Compares two readings of a report. */
    public static Comparison of(ReadReport before, ReadReport after) {
        FindingPairs pairs =
                FindingPairs.of(before.audited().findings(), after.audited().findings());
        AuditedReport old = before.audited();
        AuditedReport corrected = after.audited();
        boolean unit =
                old.unit().isEmpty() || corrected.unit().isEmpty() || old.unit().equals(corrected.unit());
        Integer year = old.year();
        boolean sameYear = year == null || corrected.year() == null || year.equals(corrected.year());
        return new Comparison(
                old,
                corrected,
                unit && sameYear,
                pairs.fixed(),
                pairs.remaining(),
                pairs.introduced(),
                FigureChanges.of(before.facts(), after.facts()),
                ProseChanges.of(before, after));
    }
}
