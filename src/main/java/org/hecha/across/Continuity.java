package org.hecha.across;

import java.math.BigDecimal;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;

/**
 * An equation of the form between this year's figures and last year's, with the figures put in. It states both sides;
 * whether they must agree is for rules.
 *
 * @param kind the equation's name in the form: {@code carry-over}, {@code stock}
 * @param tableTitle what the form calls the table
 * @param line label of the column or row in which it was computed: 自然人
 * @param formula the equation in words: 二、上年结转政府信息公开申请数量 = 上年度报告的四、结转下年度继续办理
 * @param numbers the equation with the figures: 3 ≠ 2
 * @param left sum of the left side; blanks left out
 * @param right sum of the right side; blanks left out
 * @param difference {@code left} − {@code right}
 * @param complete whether every figure of it is a number
 * @param holds whether both sides are equal; false unless complete
 * @param explained whether the report tells of a change of its unit or of the way it counts, or remarks on the figure
 * @param year last year
 * @param figure this year's figure that the equation begins with
 * @param certainty the lowest of its figures'
 */
public record Continuity(
        String kind,
        String tableTitle,
        String line,
        String formula,
        String numbers,
        BigDecimal left,
        BigDecimal right,
        BigDecimal difference,
        boolean complete,
        boolean holds,
        boolean explained,
        int year,
        Figure figure,
        Certainty certainty)
        implements FigureFact {}
