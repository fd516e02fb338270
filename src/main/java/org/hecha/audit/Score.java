package org.hecha.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A report's score with its arithmetic: {@code value} = {@code full} − what the lines deduct, not below 0; 0 if vetoed.
 *
 * @param value points
 * @param full the most points there are
 * @param band the grade: 优秀
 * @param vetoed rules that made it 0
 * @param lines what was deducted, by rule
 */
public record Score(BigDecimal value, BigDecimal full, String band, List<String> vetoed, List<Line> lines) {

    /**
     * What one rule costs.
     *
     * @param rule name of the rule
     * @param findings how many count
     * @param points for each
     * @param cap the most for all of them
     * @param deducted for all of them
     */
    public record Line(String rule, int findings, BigDecimal points, BigDecimal cap, BigDecimal deducted) {}

    public Score {
        vetoed = List.copyOf(vetoed);
        lines = List.copyOf(lines);
    }
}
