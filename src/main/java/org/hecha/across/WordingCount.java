package org.hecha.across;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts by how many units each wording is used. Counts by the hash of each shingle in a table of fixed size, so that a
 * hundred thousand reports take no more room than a thousand; two shingles that fall on one count are at worst taken for more
 * common than they are.
 */
public final class WordingCount implements Serializable {

    private static final long serialVersionUID = 1;

    /** Characters of a report's own wording. */
    private static final int USUAL = 2_000;

    /** Fewer units than these are not many, however few there are in all. */
    private static final int LEAST = 8;
    /** A part of all units, as 1 in so many. */
    private static final int PART = 33;

    private static final int SMALLEST = 1 << 12;
    private static final int USUAL_SIZE = 1 << 22;
    private static final int GREATEST = Wording.PLACES;

    /** Parts of the table that are counted side by side, each small enough to be near at hand. */
    private static final int SIDE_BY_SIDE = 8;

    private final char[] counts;
    private final int shift;
    private int units;

    /**
     * Nothing counted yet, of so many reports in all. There are four counts for each shingle; of very many a quarter of one, for
     * what is common then is used by so many units that chance does not bring them together.
     */
    public WordingCount(long reports) {
        long shingles = USUAL * reports;
        long wanted = Math.max(Math.min(4 * shingles, USUAL_SIZE), shingles / 4);
        int size = SMALLEST;
        while (size < GREATEST && size < wanted) {
            size *= 2;
        }
        counts = new char[size];
        shift = Wording.shift(size);
    }

    /** Counts the wording of the reports of one unit. */
    public void add(List<Profile> unit) {
        addAll(List.of(places(unit)));
    }

    /** Where the wording of a unit's reports is, sorted in each of them. */
    static List<int[]> places(List<Profile> unit) {
        return unit.stream().map(Profile::places).toList();
    }

    /** Counts units, of each all its places once. */
    void addAll(List<List<int[]>> units) {
        this.units += units.size();
        long[] met = new long[counts.length >> CommonWording.WORD];
        IntStream.range(0, SIDE_BY_SIDE).parallel().forEach(part -> units.forEach(unit -> count(unit, part, met)));
    }

    /** @param met a bit for each slot, none set in this part before and after */
    private void count(List<int[]> unit, int part, long[] met) {
        int size = Wording.PLACES / SIDE_BY_SIDE;
        int[] starts = unit.stream()
                .mapToInt(places -> Wording.from(part * size, places))
                .toArray();
        int[] ends = unit.stream()
                .mapToInt(places -> Wording.from((part + 1) * size, places))
                .toArray();
        for (int one = 0; one < starts.length; one++) {
            int[] places = unit.get(one);
            for (int i = starts[one]; i < ends[one]; i++) {
                int slot = places[i] >>> shift;
                long bit = 1L << slot;
                if ((met[slot >> CommonWording.WORD] & bit) == 0) {
                    met[slot >> CommonWording.WORD] |= bit;
                    if (counts[slot] < Character.MAX_VALUE) {
                        counts[slot]++;
                    }
                }
            }
        }
        for (int one = 0; one < starts.length; one++) {
            int[] places = unit.get(one);
            for (int i = starts[one]; i < ends[one]; i++) {
                met[places[i] >>> shift >> CommonWording.WORD] = 0;
            }
        }
    }

    /** Adds what was counted of other units, for the same number of reports in all. */
    public WordingCount with(WordingCount other) {
        units += other.units;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (char) Math.min(Character.MAX_VALUE, counts[i] + other.counts[i]);
        }
        return this;
    }

    /** What many of the units use. */
    public CommonWording common() {
        int least = Math.max(LEAST, units / PART);
        long[] common = new long[counts.length >> CommonWording.WORD];
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] >= least) {
                common[slot >> CommonWording.WORD] |= 1L << slot;
            }
        }
        return new CommonWording(common);
    }
}
