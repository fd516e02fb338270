package org.hecha.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds, for each of many reports, the few whose wording is most like its own, without comparing all with all: sketches that
 * agree in a band of places are compared (locality-sensitive hashing, Indyk and Motwani 1998). The same pairs in every run.
 */
final class CopySearch {

    /** Sketches that agree in fewer hundredths of their places are not alike enough to be read. */
    private static final int WORTH_READING = 15;
    /** So many others are kept for each report. */
    private static final int KEPT = 3;
    /** In a crowd of equal bands each is compared with so many after it. */
    private static final int NEIGHBOURS = 24;
    /** Characters of a report's own wording. */
    private static final int USUAL = 2_000;
    /** The bits of a report's number. */
    private static final long NUMBER = 0xFF_FFFF;

    private final List<Profile> profiles;
    private final CommonWording common;
    /** Empty where there is too little wording of its own. */
    private final int[][] sketches;

    private final List<List<Candidate>> partners = new ArrayList<>();

    /** Another report and how alike the sketches are. */
    record Candidate(int profile, int likeness) {}

    private CopySearch(List<Profile> profiles, CommonWording common) {
        this.profiles = profiles;
        this.common = common;
        this.sketches = new int[profiles.size()][];
        profiles.forEach(profile -> partners.add(new ArrayList<>(0)));
    }

    /** @param units for each profile the number of its unit: profiles of one unit count once, and are not compared */
    static CopySearch of(List<Profile> profiles, int[] units) {
        CommonWording common = new CommonWording((long) USUAL * profiles.size());
        int[] byUnit = IntStream.range(0, profiles.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> units[i]))
                .mapToInt(i -> i)
                .toArray();
        long[] wording = new long[0];
        for (int i = 0; i < byUnit.length; i++) {
            wording = union(wording, shingles(profiles.get(byUnit[i])));
            if (i + 1 == byUnit.length || units[byUnit[i + 1]] != units[byUnit[i]]) {
                common.add(wording);
                wording = new long[0];
            }
        }
        CopySearch search = new CopySearch(profiles, common);
        IntStream.range(0, profiles.size())
                .parallel()
                .forEach(i -> search.sketches[i] = MinHash.sketch(shingles(profiles.get(i)), common));
        search.pair(units);
        return search;
    }

    private static long[] shingles(Profile profile) {
        return Shingles.distinct(Shingles.of(profile.prose().text()));
    }

    private static long[] union(long[] one, long[] other) {
        if (one.length == 0) {
            return other;
        }
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return Shingles.distinct(both);
    }

    private void pair(int[] units) {
        for (int band = 0; band < MinHash.BANDS; band++) {
            pair(band, units);
        }
    }

    private void pair(int band, int[] units) {
        // number and key in one, so that plain numbers are sorted: a false neighbour is found out by its sketch
        long[] sorted = IntStream.range(0, sketches.length)
                .filter(i -> sketches[i].length > 0)
                .mapToLong(i -> MinHash.band(sketches[i], band) & ~NUMBER | i)
                .sorted()
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < Math.min(sorted.length, i + NEIGHBOURS); j++) {
                if ((sorted[i] & ~NUMBER) != (sorted[j] & ~NUMBER)) {
                    break;
                }
                compare((int) (sorted[i] & NUMBER), (int) (sorted[j] & NUMBER), units);
            }
        }
    }

    private void compare(int one, int other, int[] units) {
        int[] first = sketches[one];
        int[] second = sketches[other];
        boolean years = Math.abs(profiles.get(one).year() - profiles.get(other).year()) <= 1;
        if (units[one] == units[other] || !years) {
            return;
        }
        int likeness = MinHash.likeness(first, second);
        if (likeness >= WORTH_READING) {
            keep(one, new Candidate(other, likeness));
            keep(other, new Candidate(one, likeness));
        }
    }

    private void keep(int profile, Candidate candidate) {
        List<Candidate> kept = partners.get(profile);
        // A report copies what came before it, not what came after.
        if (profiles.get(candidate.profile()).year() > profiles.get(profile).year() || kept.contains(candidate)) {
            return;
        }
        kept.add(candidate);
        kept.sort(Comparator.comparingInt(Candidate::likeness).reversed().thenComparingInt(Candidate::profile));
        if (kept.size() > KEPT) {
            kept.remove(KEPT);
        }
    }

    /** The reports most like this one, the likest first. */
    List<Profile> partners(int profile) {
        return partners.get(profile).stream()
                .map(candidate -> profiles.get(candidate.profile()))
                .toList();
    }

    CommonWording common() {
        return common;
    }
}
