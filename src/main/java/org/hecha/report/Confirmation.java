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

    /** The figures of a table, those believed that an equation confirms. What is no number there was hardly read. */
    static List<Figure> confirmed(FormTable table, List<Figure> read) {
        boolean stated = read.stream().allMatch(figure -> figure.certainty() == Certainty.CERTAIN);
        if (stated) {
            return read;
        }
        List<Balance> balances = BalanceReader.read(table, read);
        return read.stream().map(figure -> judged(figure, balances)).toList();
    }

    private static Figure judged(Figure figure, List<Balance> balances) {
        if (figure.isBlank()) {
            // Ink that is too faint for the machine leaves no trace.
            return figure.doubted();
        }
        if (figure.certainty() == Certainty.LIKELY && figure.meaning() == Meaning.NOT_A_NUMBER) {
            return figure.with(Certainty.DOUBTFUL);
        }
        if (figure.certainty() != Certainty.DOUBTFUL || !figure.isNumber() || isBroken(figure, balances)) {
            return figure;
        }
        boolean confirmed = balances.stream().anyMatch(balance -> balance.holds() && tells(balance, figure));
        return confirmed ? figure.with(Certainty.LIKELY) : figure;
    }

    /** Two doubted figures of one equation may be wrong by the same. */
    private static boolean tells(Balance balance, Figure figure) {
        return balance.relation() == Identity.Relation.EQUAL
                && balance.figures().contains(figure)
                && balance.figures().stream()
                        .allMatch(other -> other.equals(figure) || other.certainty() != Certainty.DOUBTFUL);
    }

    /** The figures, those doubted that a broken equation puts in doubt. The file may be wrong as well as the reading. */
    static List<Figure> doubted(List<Figure> figures, List<Balance> balances) {
        return figures.stream()
                .map(figure -> figure.certainty() == Certainty.LIKELY && isBroken(figure, balances)
                        ? figure.with(Certainty.DOUBTFUL)
                        : figure)
                .toList();
    }

    private static boolean isBroken(Figure figure, List<Balance> balances) {
        return balances.stream()
                .anyMatch(balance -> balance.complete()
                        && !balance.holds()
                        && balance.figures().contains(figure));
    }
}
