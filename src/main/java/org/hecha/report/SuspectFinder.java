package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.form.Identity;

/**
 * Names the one wrong cell of a table whose identities break. Each broken identity asks every cell in it for a certain
 * change; the cell whose one change satisfies most of them, and disturbs no identity that holds, is the suspect. Where two
 * cells are equally good, or one broken identity is all there is to go by, the identities do not determine it, and there is
 * none.
 */
final class SuspectFinder {

    private record Vote(Figure figure, BigDecimal change) {}

    private SuspectFinder() {}

    /** @param balances of one table */
    static Optional<Suspect> find(List<Balance> balances) {
        List<Balance> equations = balances.stream()
                .filter(balance -> balance.complete() && balance.relation() == Identity.Relation.EQUAL)
                .toList();
        List<Balance> broken =
                equations.stream().filter(balance -> !balance.holds()).toList();
        if (broken.size() < 2) {
            return Optional.empty();
        }
        Map<Vote, Integer> votes = new LinkedHashMap<>();
        for (Balance balance : broken) {
            BigDecimal change = balance.difference().stripTrailingZeros();
            balance.leftFigures().forEach(figure -> votes.merge(new Vote(figure, change.negate()), 1, Integer::sum));
            balance.rightFigures().forEach(figure -> votes.merge(new Vote(figure, change), 1, Integer::sum));
        }
        return best(votes, equations, broken.size());
    }

    private static Optional<Suspect> best(Map<Vote, Integer> votes, List<Balance> equations, int broken) {
        List<Suspect> best = new ArrayList<>();
        int most = 1;
        for (Map.Entry<Vote, Integer> entry : votes.entrySet()) {
            Figure figure = entry.getKey().figure();
            BigDecimal value = figure.value();
            if (value == null) {
                continue;
            }
            long disturbed = equations.stream()
                    .filter(balance -> balance.holds() && balance.figures().contains(figure))
                    .count();
            BigDecimal repaired = value.add(entry.getKey().change());
            int gain = entry.getValue() - (int) disturbed;
            if (repaired.signum() < 0 || gain < most) {
                continue;
            }
            if (gain > most) {
                best.clear();
                most = gain;
            }
            if (gain > 1) {
                best.add(new Suspect(figure, new BigDecimal(repaired.toPlainString()), entry.getValue(), broken));
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
