package org.hecha.across;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    /** A little less than one: what is this much nearer than far is not far by whatever rounding. */
    private static final double SURELY = 0.999;

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
    /** Who is within this factor of either median need not be asked for his logarithm. */
    private final double near;

    /** @param entries one of each unit, at least one, in the order of the units' names: of equal numbers the first is named */
    public Distribution(List<Entry> entries) {
        List<Entry> sorted = sorted(entries);
        this.others = sorted.size() - 1;
        this.least = Pair.at(0, sorted);
        this.median = Pair.at(others / 2, sorted);
        this.greatest = Pair.at(others - 1, sorted);
        this.spread = spread(sorted);
        this.near = SURELY * Math.exp(FAR * spread);
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
        List<Entry> sorted = new ArrayList<>(plain.length);
        for (long one : plain) {
            sorted.add(entries.get((int) one));
        }
        return sorted;
    }

    /** Half of the numbers are nearer to the median, in logarithms: they are walked through from there, the nearest first. */
    private static double spread(List<Entry> sorted) {
        int middle = sorted.size() / 2;
        BigDecimal median = sorted.get(middle).value();
        double square = (1 + positive(median)) * (1 + positive(median));
        int below = middle - 1;
        int above = middle + 1;
        int last = middle;
        for (int step = 0; step < middle; step++) {
            boolean up = below < 0
                    || above < sorted.size()
                            && (1 + positive(sorted.get(above).value()))
                                            * (1 + positive(sorted.get(below).value()))
                                    <= square;
            last = up ? above++ : below--;
        }
        double deviation = Math.abs(log(sorted.get(last).value()) - log(median));
        return Math.max(LEAST_SPREAD, NORMAL * deviation);
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
        return !(isNear(own, median.first()) && isNear(own, median.second())) && distance(value) >= FAR;
    }

    private boolean isNear(double own, Entry other) {
        double usual = 1 + positive(other.value());
        return own < near * usual && usual < near * own;
    }

    private static double log(BigDecimal value) {
        return Math.log1p(positive(value));
    }

    private static double positive(BigDecimal value) {
        return Math.max(0, value.doubleValue());
    }
}
