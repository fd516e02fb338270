package org.hecha.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.document.Place;
import org.hecha.form.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One identity of the form with the report's figures put in. It states both sides; whether they must agree is for rules.
 *
 * @param kind the identity's name in the form: {@code flow}, {@code outcome-total}, {@code part}, …
 * @param table key of the table
 * @param tableTitle what the form calls the table
 * @param line label of the column or row in which it was computed: 自然人
 * @param relation how the sides must compare
 * @param formula the equation in words: 一、本年新收 + 二、上年结转 = （七）总计 + 四、结转下年度继续办理
 * @param numbers the equation with the figures: 12 + 3 ≠ 11 + 2
 * @param left sum of the left side; blanks left out
 * @param right sum of the right side; blanks left out
 * @param difference {@code left} − {@code right}
 * @param complete whether every figure of it is a number
 * @param holds whether the relation holds; false unless complete
 * @param leftFigures the figures of the left side
 * @param rightFigures the figures of the right side
 * @param suspect the one cell whose change would repair most of the table's broken identities, if it is one of this;
 *     null otherwise
 * @param section key of the section it stands in
 * @param certainty the lowest of its figures'
 * @param place where the figure stands that the left side begins with
 */
public record Balance(
        String kind,
        String table,
        String tableTitle,
        String line,
        Identity.Relation relation,
        String formula,
        String numbers,
        BigDecimal left,
        BigDecimal right,
        BigDecimal difference,
        boolean complete,
        boolean holds,
        List<Figure> leftFigures,
        List<Figure> rightFigures,
        @Nullable Suspect suspect,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return anchor().quote();
    }

    /** The same, with the suspect where it is one of its figures. */
    Balance with(Suspect found) {
        if (holds || !figures().contains(found.figure())) {
            return this;
        }
        return new Balance(
                kind,
                table,
                tableTitle,
                line,
                relation,
                formula,
                numbers,
                left,
                right,
                difference,
                complete,
                holds,
                leftFigures,
                rightFigures,
                found,
                section,
                certainty,
                place);
    }

    /** Its figures, left side first. */
    public List<Figure> figures() {
        return Stream.concat(leftFigures.stream(), rightFigures.stream()).toList();
    }

    /** The figure that its place points at. */
    public Figure anchor() {
        return leftFigures.get(0);
    }
}
