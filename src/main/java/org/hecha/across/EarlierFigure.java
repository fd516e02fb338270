package org.hecha.across;

import java.math.BigDecimal;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A figure of last year's report of the same unit. Rules that hold this year's figures against other cells of last year's
 * report ask for it; the same cell of both years is a {@link YearOnYear}.
 *
 * @param table key of the table
 * @param row key of the row
 * @param column key of the column
 * @param value the number; null where the cell holds none
 * @param year the year of that report
 * @param certainty how sure its reading is
 */
public record EarlierFigure(
        String table, String row, String column, @Nullable BigDecimal value, int year, Certainty certainty)
        implements Fact {

    public boolean isNumber() {
        return value != null;
    }

    @Override
    public Place place() {
        return Place.DOCUMENT;
    }

    @Override
    public String quote() {
        return value == null ? "" : value.toPlainString();
    }

    @Override
    public String section() {
        return "";
    }
}
