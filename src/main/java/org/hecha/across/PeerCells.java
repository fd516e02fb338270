package org.hecha.across;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the peers of a unit report on a year.
 *
 * @param group what they are: 乡镇, 水务局
 * @param others how many they are, the unit itself left out; at least 1
 * @param cells the numbers of all by the names of their cells
 */
public record PeerCells(String group, int others, Map<String, Distribution> cells) implements Serializable {

    /** Within this and its inverse last year's number is of the same order. */
    private static final BigDecimal SAME_ORDER = BigDecimal.valueOf(4);

    /** Only the cells that say something of a report: a few of some hundred. */
    public PeerCells statedOf(Profile profile) {
        Map<String, Distribution> stated = new HashMap<>();
        profile.figures().each((cell, now) -> {
            Distribution distribution = cells.get(cell);
            if (now != null && distribution != null && isStated(now, distribution)) {
                stated.put(cell, distribution);
            }
        });
        return new PeerCells(group, others, stated);
    }

    /**
     * What the peers' figures say of a report's.
     *
     * @param own its figures
     * @param figures whether they are asked for, beside the group
     */
    List<Fact> facts(Profile profile, OwnFigures own, @Nullable Profile last, Reasons reasons, boolean figures) {
        List<Fact> found = new ArrayList<>();
        found.add(new PeerGroup(group, profile.year(), others));
        if (!figures) {
            return found;
        }
        for (OwnFigures.Cell cell : own.cells()) {
            Distribution distribution = cells.get(cell.name());
            BigDecimal now = cell.figure().value();
            if (now != null && distribution != null && isStated(now, distribution)) {
                found.add(peer(cell.figure(), now, distribution, usual(cell.name(), now, last), reasons));
            }
        }
        return found;
    }

    /** The same in words, without the report's own facts: where the words are equal, so are the facts. */
    void tell(Profile profile, StringBuilder words) {
        words.append("peers ").append(group).append(' ').append(others).append('\n');
        profile.figures().each((cell, now) -> {
            Distribution distribution = cells.get(cell);
            if (now != null && distribution != null && isStated(now, distribution)) {
                words.append(cell)
                        .append(' ')
                        .append(distribution.others())
                        .append(' ')
                        .append(distribution.median(now))
                        .append(' ')
                        .append(distribution.greatest(now))
                        .append(' ')
                        .append(distribution.least(now))
                        .append(' ')
                        .append(distribution.distance(now))
                        .append('\n');
            }
        });
    }

    /** What is near the median nobody would look at. */
    private static boolean isStated(BigDecimal now, Distribution distribution) {
        return now.signum() > 0 && distribution.others() > 0 && distribution.isFar(now);
    }

    private static boolean usual(String cell, BigDecimal now, @Nullable Profile last) {
        BigDecimal before = last == null ? null : last.figures().value(cell);
        return before != null
                && before.signum() > 0
                && now.compareTo(before.multiply(SAME_ORDER)) <= 0
                && before.compareTo(now.multiply(SAME_ORDER)) <= 0;
    }

    private PeerFigure peer(Figure figure, BigDecimal now, Distribution distribution, boolean usual, Reasons reasons) {
        return new PeerFigure(
                figure,
                figure.table(),
                figure.row(),
                figure.column(),
                now,
                group,
                distribution.others(),
                distribution.median(now),
                distribution.greatest(now).value(),
                distribution.greatest(now).unit(),
                distribution.least(now).value(),
                distribution.least(now).unit(),
                BigDecimal.valueOf(distribution.distance(now)).setScale(2, RoundingMode.HALF_UP),
                usual,
                !usual && reasons.explain(figure),
                figure.certainty());
    }
}
