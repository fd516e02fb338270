package org.hecha.across;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How one number is spread over the units of a group: what can be asked of it, of whatever size the group is. */
public final class Distribution implements Serializable {

    private static final long serialVersionUID = 1;

    /** Makes of the median absolute deviation what the standard deviation of a normal spread would be. */
    private static final double NORMAL = 1.4826;
    /** Where nearly all say the same, a number half as large again is still near. */
    private static final double LEAST_SPREAD = 0.4;
    /** Numbers nearer to the median than so many spreads are near it. */
    private static final double FAR = 3;
    /** Less than e to the least spread times that: who is within this factor need not be asked for his logarithm. */
    private static final double NEAR = 3;

    /** Digits of numbers that are sorted with their places behind them. */
    private static final int SMALL = 9;

    /** A unit's number. */
    public record Entry(String unit, BigDecimal value) implements Serializable {}

    /** Two entries, one after the other: without one's own entry the second stands where the first is, if one's own is not greater. */
    private record Pair(Entry first, Entry second) implements Serializable {

        static Pair at(int index, List<Entry> sorted) {
            int at = Math.max(0, index);
            return new Pair(sorted.get(at), sorted.get(Math.min(at + 1, sorted.size() - 1)));
        }

        Entry without(BigDecimal own) {
            return first.value().compareTo(own) < 0 ? first : second;
        }
    }

    private final int others;
    private final Pair least;
    private final Pair median;
    private final Pair greatest;
    private final double spread;

    /** @param entries one of each unit, at least one, in the order of the units' names: of equal numbers the first is named */
    public Distribution(List<Entry> entries) {
        List<Entry> sorted = sorted(entries);
        this.others = sorted.size() - 1;
        this.least = Pair.at(0, sorted);
        this.median = Pair.at(others / 2, sorted);
        this.greatest = Pair.at(others - 1, sorted);
        this.spread = spread(sorted);
    }

    /** By their numbers, equal ones as they stood. Nearly all are small and whole, and those sort in a tenth of the time. */
    private static List<Entry> sorted(List<Entry> entries) {
        long[] plain = new long[entries.size()];
        for (int i = 0; i < plain.length; i++) {
            BigDecimal value = entries.get(i).value();
            if (value.scale() != 0 || value.precision() > SMALL) {
                return entries.stream()
                        .sorted(Comparator.comparing(Entry::value))
                        .toList();
            }
            plain[i] = value.longValue() << Integer.SIZE | i;
        }
        Arrays.sort(plain);
        return Arrays.stream(plain).mapToObj(one -> entries.get((int) one)).toList();
    }

    private static double spread(List<Entry> sorted) {
        double median = log(sorted.get(sorted.size() / 2).value());
        double[] deviations = new double[sorted.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(log(sorted.get(i).value()) - median);
        }
        Arrays.sort(deviations);
        return Math.max(LEAST_SPREAD, NORMAL * deviations[deviations.length / 2]);
    }

    /** How many others there are. */
    int others() {
        return others;
    }

    /** @param value the unit's own, which is left out */
    BigDecimal median(BigDecimal value) {
        return median.without(value).value();
    }

    Entry greatest(BigDecimal value) {
        return greatest.without(value);
    }

    Entry least(BigDecimal value) {
        return least.without(value);
    }

    /** From the others' median, in spreads. */
    double distance(BigDecimal value) {
        return Math.abs(log(value) - log(median(value))) / spread;
    }

    /** Whether it is {@value #FAR} spreads or more from the others' median. */
    boolean isFar(BigDecimal value) {
        double own = 1 + positive(value);
        double usual = 1 + positive(median(value));
        boolean near = own < NEAR * usual && usual < NEAR * own;
        return !near && distance(value) >= FAR;
    }

    private static double log(BigDecimal value) {
        return Math.log1p(positive(value));
    }

    private static double positive(BigDecimal value) {
        return Math.max(0, value.doubleValue());
    }
}
