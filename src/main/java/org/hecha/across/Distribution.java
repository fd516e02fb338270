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

    private final BigDecimal[] values;
    private final String[] units;

    Distribution(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::value).thenComparing(Entry::unit));
        this.values = sorted.stream().map(Entry::value).toArray(BigDecimal[]::new);
        this.units = sorted.stream().map(Entry::unit).toArray(String[]::new);
    }

    /** The entries but one of this value: the unit's own. */
    private Entry without(int index, int own) {
        int at = index < own ? index : index + 1;
        return new Entry(units[at], values[at]);
    }

    private int own(BigDecimal value) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle].compareTo(value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many others there are. */
    int others() {
        return values.length - 1;
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
    private volatile double nearFrom;
    private volatile double nearTo = -1;

    private double spread() {
        if (spread < 0) {
            double median = log(values[values.length / 2]);
            double[] deviations = Arrays.stream(values)
                    .mapToDouble(value -> Math.abs(log(value) - median))
                    .toArray();
            Arrays.sort(deviations);
            spread = Math.max(LEAST_SPREAD, NORMAL * deviations[deviations.length / 2]);
        }
        return spread;
    }

    /**
     * Whether a value is surely nearer to the median than so many spreads, whoever's it is; quicker than the distance.
     *
     * @param spreads always the same
     */
    boolean isNear(BigDecimal value, double spreads) {
        if (nearTo < 0) {
            int middle = others() / 2;
            double least = log(values[middle]);
            double greatest = log(values[Math.min(middle + 1, values.length - 1)]);
            double reach = spreads * spread() * (1 - 1e-9);
            nearFrom = Math.expm1(greatest - reach);
            nearTo = Math.max(0, Math.expm1(least + reach));
        }
        double number = value.doubleValue();
        return number > nearFrom && number < nearTo;
    }

    /** From the others' median, in spreads. */
    double distance(BigDecimal value) {
        return Math.abs(log(value) - log(median(value))) / spread();
    }

    private static double log(BigDecimal value) {
        return Math.log1p(Math.max(0, value.doubleValue()));
    }
}
