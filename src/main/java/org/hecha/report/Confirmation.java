package org.hecha.report;

import java.util.List;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;

/**
 * What a table's own sums say of figures that were read off a picture: one that was doubted and without which no
 * equation would hold is believed, one that stands in a broken equation is doubted. No figure is ever replaced.
 */
final class Confirmation {

    private Confirmation() {}

    static List<Figure> of(FormTable table, List<Figure> figures) {
        if (figures.stream().allMatch(figure -> figure.certainty() == Certainty.CERTAIN)) {
            return figures;
        }
        List<Balance> balances = BalanceReader.read(table, figures);
        return figures.stream().map(figure -> judged(figure, balances)).toList();
    }

    private static Figure judged(Figure figure, List<Balance> balances) {
        if (figure.certainty() == Certainty.CERTAIN || !figure.isNumber()) {
            return figure;
        }
        boolean broken = false;
        boolean confirmed = false;
        for (Balance balance : balances) {
            if (balance.complete() && balance.figures().contains(figure)) {
                broken |= !balance.holds();
                confirmed |= balance.holds() && tells(balance, figure);
            }
        }
        if (broken) {
            return figure.with(Certainty.DOUBTFUL);
        }
        return confirmed ? figure.with(Certainty.LIKELY) : figure;
    }

    /** Two doubted figures of one equation may be wrong by the same. */
    private static boolean tells(Balance balance, Figure figure) {
        return balance.relation() == Identity.Relation.EQUAL
                && balance.figures().stream()
                        .allMatch(other -> other.equals(figure) || other.certainty() != Certainty.DOUBTFUL);
    }
}
