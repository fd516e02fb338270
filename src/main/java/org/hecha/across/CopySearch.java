package org.hecha.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds, for each of many reports, the few whose wording is most like its own, without comparing all with all: sketches that
 * agree in a band of places are compared (locality-sensitive hashing, Indyk and Motwani 1998). The same pairs in every run.
 */
public final class CopySearch {

    /** Sketches that agree in fewer hundredths of their places are not alike enough to be read. */
    private static final int WORTH_READING = 15;
    /** So many others are kept for each report. */
    public static final int KEPT = 3;
    /** In a crowd of equal bands each is compared with so many after it. */
    private static final int NEIGHBOURS = 24;
    /** Whose wording is looked at side by side. */
    private static final int UNITS = 256;
    /** The bits of a report's number. */
    private static final long NUMBER = 0xFF_FFFF;

    private final List<Profile> profiles;
    private final CommonWording common;
    /** Empty where there is too little wording of its own. */
    private final int[][] sketches;
    /** See {@link CommonWording#commonOf}. */
    private final long[] commons;

    private final List<List<Candidate>> partners = new ArrayList<>();

    /** Another report and how alike the sketches are. */
    record Candidate(int profile, int likeness) {}

    private CopySearch(List<Profile> profiles, CommonWording common) {
        this.profiles = profiles;
        this.common = common;
        this.sketches = new int[profiles.size()][];
        this.commons = new long[profiles.size()];
        profiles.forEach(profile -> partners.add(new ArrayList<>(0)));
    }

    /** @param units for each profile the number of its unit: profiles of one unit count once, and are not compared */
    static CopySearch of(List<Profile> profiles, int[] units) {
        CopySearch search = new CopySearch(profiles, common(profiles, units));
        IntStream.range(0, profiles.size()).parallel().forEach(search::sketch);
        search.pair(units);
        return search;
    }

    private static CommonWording common(List<Profile> profiles, int[] units) {
        WordingCount count = new WordingCount(profiles.size());
        List<List<Profile>> all = new ArrayList<>(IntStream.range(0, profiles.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> units[i], Collectors.mapping(profiles::get, Collectors.toList())))
                .values());
        for (int start = 0; start < all.size(); start += UNITS) {
            // the wording of so many units fits into memory
            count.addAll(all.subList(start, Math.min(all.size(), start + UNITS)).parallelStream()
                    .map(WordingCount::places)
                    .toList());
        }
        return count.common();
    }

    /** As it was, if of the report's wording the same is common as then. */
    private void sketch(int i) {
        Profile profile = profiles.get(i);
        commons[i] = common.commonOf(profile.places());
        Comparison known = profile.known();
        sketches[i] = known != null && known.common() == commons[i] ? known.sketch() : sketch(profile, common);
    }

    int[] sketchOf(int profile) {
        return sketches[profile];
    }

    long commonOf(int profile) {
        return commons[profile];
    }

    /** A short sketch of a report's own wording; empty where there is too little of it. */
    public static int[] sketch(Profile profile, CommonWording common) {
        return MinHash.sketch(Shingles.distinct(Shingles.of(profile.prose().text())), common);
    }

    /** By bands: what reports must agree in, in one of them, to be compared. */
    public static long[] bands(int[] sketch) {
        return IntStream.range(0, sketch.length == 0 ? 0 : MinHash.BANDS)
                .mapToLong(band -> MinHash.band(sketch, band) & ~NUMBER)
                .toArray();
    }

    /** Which of a crowd of reports that agree in a band are compared: pairs of indexes into their order. */
    public static Stream<int[]> pairs(int crowd) {
        return IntStream.range(0, crowd).boxed().flatMap(i -> IntStream.range(i + 1, Math.min(crowd, i + NEIGHBOURS))
                .mapToObj(j -> new int[] {i, j}));
    }

    /** Whether reports of two years can be copies of each other. */
    public static boolean mayCopy(int year, int other) {
        return Math.abs(year - other) <= 1;
    }

    /** How alike two sketches are, in hundredths; 0 where it is not worth reading. */
    public static int likeness(int[] one, int[] other) {
        int likeness = MinHash.likeness(one, other);
        return likeness >= WORTH_READING ? likeness : 0;
    }

    private void pair(int[] units) {
        IntStream.range(0, MinHash.BANDS)
                .parallel()
                .mapToObj(this::sorted)
                .toList()
                .forEach(band -> pair(band, units));
    }

    /** Of all reports what they show in a band, with their numbers in it, so that plain numbers are sorted. */
    private long[] sorted(int band) {
        long[] sorted = new long[sketches.length];
        int size = 0;
        for (int i = 0; i < sketches.length; i++) {
            if (sketches[i].length > 0) {
                sorted[size++] = MinHash.band(sketches[i], band) & ~NUMBER | i;
            }
        }
        Arrays.sort(sorted, 0, size);
        return Arrays.copyOf(sorted, size);
    }

    private void pair(long[] sorted, int[] units) {
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < Math.min(sorted.length, i + NEIGHBOURS); j++) {
                if ((sorted[i] & ~NUMBER) != (sorted[j] & ~NUMBER)) {
                    break; // and a false neighbour is found out by its sketch
                }
                compare((int) (sorted[i] & NUMBER), (int) (sorted[j] & NUMBER), units);
            }
        }
    }

    private void compare(int one, int other, int[] units) {
        int[] first = sketches[one];
        int[] second = sketches[other];
        boolean years = mayCopy(profiles.get(one).year(), profiles.get(other).year());
        if (units[one] == units[other] || !years) {
            return;
        }
        int likeness = likeness(first, second);
        if (likeness > 0) {
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
