package org.hecha.across;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;

/**
 * A number of this year's report beside the number in the same cell of last year's.
 *
 * @param figure this year's
 * @param table key of its table
 * @param row key of its row
 * @param column key of its column
 * @param value this year's number
 * @param before last year's number
 * @param year last year
 * @param sameForm whether one form governs both years: another may count otherwise under the same name
 * @param stock whether it is what there is at the end of a year, not what happened in it: 现行有效件数
 * @param explained whether the prose gives a reason for a change in what the figure counts
 * @param certainty the lower of both figures'
 */
public record YearOnYear(
        Figure figure,
        String table,
        String row,
        String column,
        BigDecimal value,
        BigDecimal before,
        int year,
        boolean sameForm,
        boolean stock,
        boolean explained,
        Certainty certainty)
        implements FigureFact {

    /** This year's number divided by last year's; 0 where that is 0. */
    public BigDecimal times() {
        return before.signum() == 0 ? BigDecimal.ZERO : value.divide(before, MathContext.DECIMAL32);
    }

    public boolean isSame() {
        return value.compareTo(before) == 0;
    }

    public boolean isCertain() {
        return certainty == Certainty.CERTAIN;
    }
}
