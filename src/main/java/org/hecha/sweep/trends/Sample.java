package org.hecha.sweep.trends;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Overview;

/**
 * Reports of a sweep drawn for inspection by hand, by strata: kind of unit, year, and whether the rules found an error. Each
 * stratum gives about its share of the sample and at least one report; what a report stands for is its weight. The same store,
 * size and seed give the same sample.
 *
 * @param drawn in the order of the strata
 * @param strata all of them
 * @param population how many reports there are
 */
public record Sample(List<Drawn> drawn, List<Stratum> strata, int population) {

    /**
     * Reports that are alike in what the sample is stratified by.
     *
     * @param size how many there are
     * @param drawn how many of them were drawn
     */
    public record Stratum(String kind, int year, boolean passed, int size, int drawn) {

        /** How many reports one of the drawn stands for. */
        public double weight() {
            return drawn == 0 ? 0 : size / (double) drawn;
        }
    }

    /** A report that was drawn. */
    public record Drawn(
            String unit, String region, String source, String sha256, int errors, int warnings, Stratum stratum) {}

    private record Key(String kind, int year, boolean passed) {}

    public Sample {
        drawn = List.copyOf(drawn);
        strata = List.copyOf(strata);
    }

    /**
     * Draws a sample.
     *
     * @param size how many; where there are more strata than that, so many as there are strata
     */
    public static Sample draw(Overview overview, int sweep, int size, long seed) {
        Map<Key, List<Overview.Line>> strata = new TreeMap<>(
                Comparator.comparing(Key::kind).thenComparing(Key::year).thenComparing(Key::passed));
        overview.lines(sweep, line -> {
            if (line.judged() && line.state() != InputState.DUPLICATE) {
                String kind = line.listed().kind().isEmpty()
                        ? "unknown"
                        : line.listed().kind();
                strata.computeIfAbsent(
                                new Key(kind, line.listed().year(), line.errors() == 0), none -> new ArrayList<>())
                        .add(line);
            }
        });
        int population = strata.values().stream().mapToInt(List::size).sum();
        int[] shares = shares(strata.values().stream().mapToInt(List::size).toArray(), size);
        List<Drawn> drawn = new ArrayList<>();
        List<Stratum> all = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Key, List<Overview.Line>> one : strata.entrySet()) {
            int share = shares[at++];
            Stratum stratum = new Stratum(
                    one.getKey().kind(),
                    one.getKey().year(),
                    one.getKey().passed(),
                    one.getValue().size(),
                    share);
            all.add(stratum);
            one.getValue().stream()
                    .sorted(Comparator.comparing(line -> lot(seed, line)))
                    .limit(share)
                    .sorted(Comparator.comparingInt(Overview.Line::ordinal))
                    .forEach(line -> drawn.add(new Drawn(
                            line.listed().unit(),
                            line.listed().parent(),
                            line.source(),
                            line.sha256(),
                            line.errors(),
                            line.warnings(),
                            stratum)));
        }
        return new Sample(drawn, all, population);
    }

    /** One for each stratum, the rest by size, by the method of the largest remainder. */
    static int[] shares(int[] sizes, int wanted) {
        int population = 0;
        for (int size : sizes) {
            population += size;
        }
        int left = Math.min(wanted, population) - sizes.length;
        int[] shares = new int[sizes.length];
        double[] remainders = new double[sizes.length];
        int given = 0;
        for (int i = 0; i < sizes.length; i++) {
            double due = population == sizes.length || left <= 0
                    ? 0
                    : left * (sizes[i] - 1) / (double) (population - sizes.length);
            shares[i] = 1 + (int) due;
            remainders[i] = due - (int) due;
            given += (int) due;
        }
        while (given < left) {
            int greatest = 0;
            for (int i = 1; i < sizes.length; i++) {
                greatest = remainders[i] > remainders[greatest] ? i : greatest;
            }
            remainders[greatest] = -1;
            shares[greatest] += shares[greatest] < sizes[greatest] ? 1 : 0;
            given++;
        }
        return shares;
    }

    private static String lot(long seed, Overview.Line line) {
        try {
            byte[] words = (seed + " " + line.sha256() + " " + line.source()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
