package org.hecha.across;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.Figure;

/**
 * A table of a unit above others beside the sum of theirs.
 *
 * @param table key of the table
 * @param title what the form calls it
 * @param children how many units the roster has below it
 * @param absent those of which there is no report that states the figures
 * @param compared how many cells were added up
 * @param differing the cells whose number is not the sum
 * @param section key of the section that the table stands in
 * @param certainty the lowest of all figures'
 * @param place where the table begins
 */
public record RollUp(
        String table,
        String title,
        int children,
        List<String> absent,
        int compared,
        List<ChildSum> differing,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    private static final int SHOWN = 5;

    /**
     * A number and the sum of the children's.
     *
     * @param figure the number's cell
     * @param sum of the children's numbers in that cell
     */
    public record ChildSum(Figure figure, BigDecimal sum) {

        /** In words: 第…行“总计”列为 12，下级合计 15. */
        public String words() {
            BigDecimal value = figure.value();
            return figure.cellName() + "为 " + (value == null ? "" : value.toPlainString()) + "，下级合计 "
                    + sum.toPlainString();
        }
    }

    public RollUp {
        absent = List.copyOf(absent);
        differing = List.copyOf(differing);
    }

    /** Whether the figures of all children are known. */
    public boolean isComplete() {
        return children > 0 && absent.isEmpty();
    }

    public boolean isEqual() {
        return differing.isEmpty();
    }

    /** The first differing cells in words. */
    public String words() {
        String first = differing.stream().limit(SHOWN).map(ChildSum::words).collect(Collectors.joining("；"));
        return differing.size() > SHOWN ? first + "；等 " + differing.size() + " 格" : first;
    }

    @Override
    public String quote() {
        return "";
    }
}
