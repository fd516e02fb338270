package org.hecha.sweep.trends;

import java.util.List;

/**
 * A rate estimated from a stratified sample, with the interval in which it lies with 95 % confidence: the rates of the strata
 * weighted by their sizes, and Wilson's score interval (Wilson 1927) for as many independent reports as tell as much as the
 * sample does (Korn and Graubard 1998). A stratum of which all was inspected adds nothing to the doubt.
 *
 * @param rate between 0 and 1
 * @param from lower end
 * @param to upper end
 * @param effective how many independent reports would tell as much
 */
public record PassRate(double rate, double from, double to, double effective) {

    private static final double Z = 1.959964;

    /**
     * What was found in a stratum.
     *
     * @param size how many reports it holds
     * @param inspected how many of them were looked at
     * @param passed how many of those passed
     */
    public record Found(int size, int inspected, int passed) {}

    /** @param strata those of which nothing was inspected are left out */
    public static PassRate of(List<Found> strata) {
        double population = strata.stream()
                .filter(one -> one.inspected() > 0)
                .mapToInt(Found::size)
                .sum();
        double rate = 0;
        double variance = 0;
        double inspected = 0;
        for (Found one : strata) {
            if (one.inspected() > 0) {
                double part = one.size() / population;
                double passed = one.passed() / (double) one.inspected();
                // with a half added to either side none is taken for certain that was seen once
                double smooth = (one.passed() + 0.5) / (one.inspected() + 1.0);
                double unseen = 1 - one.inspected() / (double) one.size();
                rate += part * passed;
                variance += part * part * unseen * smooth * (1 - smooth) / one.inspected();
                inspected += one.inspected();
            }
        }
        if (inspected == 0) {
            return new PassRate(0, 0, 1, 0);
        }
        if (variance == 0) {
            return new PassRate(rate, rate, rate, inspected);
        }
        double centre = Math.min(1 - 0.5 / (inspected + 1), Math.max(0.5 / (inspected + 1), rate));
        double effective = centre * (1 - centre) / variance;
        double square = Z * Z;
        double middle = (rate + square / (2 * effective)) / (1 + square / effective);
        double half = Z
                * Math.sqrt(rate * (1 - rate) / effective + square / (4 * effective * effective))
                / (1 + square / effective);
        return new PassRate(rate, Math.max(0, middle - half), Math.min(1, middle + half), effective);
    }
}
