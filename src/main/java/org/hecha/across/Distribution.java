package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How one number is spread over the units of a group. */
final class Distribution {

    /** Makes of the median absolute deviation what the standard deviation of a normal spread would be. */
    private static final double NORMAL = 1.4826;
    /** Where nearly all say the same, a number half as large again is still near. */
    private static final double LEAST_SPREAD = 0.4;

    /** A unit's number. */
    record Entry(String unit, BigDecimal value) {}

    private final List<Entry> sorted;

    Distribution(List<Entry> entries) {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(Entry::value).thenComparing(Entry::unit));
        this.sorted = inOrder;
    }

    /** The entries but one of this value: the unit's own. */
    private Entry without(int index, int own) {
        return sorted.get(index < own ? index : index + 1);
    }

    private int own(BigDecimal value) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).value().compareTo(value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many others there are. */
    int others() {
        return sorted.size() - 1;
    }

    BigDecimal median(BigDecimal value) {
        return without(others() / 2, own(value)).value();
    }

    Entry greatest(BigDecimal value) {
        return without(others() - 1, own(value));
    }

    Entry least(BigDecimal value) {
        return without(0, own(value));
    }

    private volatile double spread = -1;

    private double spread() {
        if (spread < 0) {
            double median = log(sorted.get(sorted.size() / 2).value());
            double[] deviations = sorted.stream()
                    .mapToDouble(entry -> Math.abs(log(entry.value()) - median))
                    .toArray();
            Arrays.sort(deviations);
            spread = Math.max(LEAST_SPREAD, NORMAL * deviations[deviations.length / 2]);
        }
        return spread;
    }

    /** From the others' median, in spreads. */
    double distance(BigDecimal value) {
        return Math.abs(log(value) - log(median(value))) / spread();
    }

    private static double log(BigDecimal value) {
        return Math.log1p(Math.max(0, value.doubleValue()));
    }
}
