package org.hecha.across;

import java.math.BigDecimal;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;

/**
 * A number above 0 beside the same number of all peers of the year. Distance is robust: from the median, in median absolute
 * deviations, both of logarithms, so that neither one faulty report nor the difference between large and small units counts.
 * Numbers within three of them are not stated.
 *
 * @param figure the report's own
 * @param table key of its table
 * @param row key of its row
 * @param column key of its column
 * @param value its number
 * @param group what the peers are: 乡镇, 水务局
 * @param peers how many peers state the number, the unit itself left out
 * @param median the peers' median
 * @param greatest the greatest of the peers' numbers
 * @param greatestUnit whose it is
 * @param least the least of the peers' numbers
 * @param leastUnit whose it is
 * @param distance from the median, in median absolute deviations of the logarithms
 * @param usual whether last year's number of the same unit was of the same order
 * @param explained whether the prose gives a reason for a change in what the figure counts
 * @param certainty the figure's
 */
public record PeerFigure(
        Figure figure,
        String table,
        String row,
        String column,
        BigDecimal value,
        String group,
        int peers,
        BigDecimal median,
        BigDecimal greatest,
        String greatestUnit,
        BigDecimal least,
        String leastUnit,
        BigDecimal distance,
        boolean usual,
        boolean explained,
        Certainty certainty)
        implements FigureFact {

    /** The number divided by the greatest of the peers', or by 1 where that is less. */
    public BigDecimal timesGreatest() {
        return value.divide(greatest.max(BigDecimal.ONE), java.math.MathContext.DECIMAL32);
    }
}
