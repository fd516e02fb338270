package org.hecha.across;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts by how many units each wording is used. Counts by the hash of each shingle in two tables of fixed size, so that a
 * hundred thousand reports take no more room than a thousand; shingles that fall on one count in both are at worst taken for
 * more common than they are.
 */
public final class WordingCount implements Serializable {

    private static final long serialVersionUID = 1;

    /** Characters of a report's own wording. */
    private static final int USUAL = 2_000;

    /** Fewer units than these are not many, however few there are in all. */
    private static final int LEAST = 8;
    /** A part of all units, as 1 in so many. */
    private static final int PART = 33;

    private static final int SMALLEST = 12;
    private static final int USUAL_SIZE = 1 << 22;
    private static final int GREATEST = 24;

    private static final int PARTS = 1 << Slots.PART_BITS;

    private final Slots slots;
    private final char[] byFirst;
    private final char[] byLast;
    /** Where the unit at hand was counted already; none between two units. */
    private final long[] metFirst;

    private final long[] metLast;
    private int units;

    /**
     * Nothing counted yet, of so many reports in all. There are four counts for each shingle; of very many a quarter of one, for
     * what is common then is used by so many units that chance does not bring them together.
     */
    public WordingCount(long reports) {
        long shingles = USUAL * reports;
        long wanted = Math.max(Math.min(4 * shingles, USUAL_SIZE), shingles / 4);
        int bits = SMALLEST;
        while (bits < GREATEST && 1L << bits < wanted) {
            bits++;
        }
        slots = new Slots(bits);
        byFirst = new char[slots.size()];
        byLast = new char[slots.size()];
        metFirst = slots.none();
        metLast = slots.none();
    }

    /** Counts the wording of the reports of one unit. */
    public void add(List<Profile> unit) {
        units++;
        count(places(unit).toArray(int[][]::new));
    }

    /** Where the wording of a unit's reports is, sorted in each of them. */
    static List<int[]> places(List<Profile> unit) {
        return unit.stream().map(Profile::places).toList();
    }

    /** Counts units, of each all its places once. */
    void addAll(List<List<int[]>> units) {
        this.units += units.size();
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> units.forEach(
                        unit -> count(unit.stream().map(all -> part(part, all)).toArray(int[][]::new))));
    }

    /** Those of the places that are in one part. */
    private static int[] part(int part, int[] places) {
        long size = 1L << Wording.BITS - Slots.PART_BITS;
        return Arrays.copyOfRange(places, Wording.from(part * size, places), Wording.from((part + 1) * size, places));
    }

    private void count(int[][] unit) {
        for (int[] places : unit) {
            for (int place : places) {
                once(slots.first(place), metFirst, byFirst);
                once(slots.last(place), metLast, byLast);
            }
        }
        for (int[] places : unit) {
            for (int place : places) {
                Slots.clear(slots.first(place), metFirst);
                Slots.clear(slots.last(place), metLast);
            }
        }
    }

    private static void once(int slot, long[] met, char[] counts) {
        if (!Slots.has(met, slot)) {
            Slots.add(slot, met);
            if (counts[slot] < Character.MAX_VALUE) {
                counts[slot]++;
            }
        }
    }

    /** Adds what was counted of other units, for the same number of reports in all. */
    public WordingCount with(WordingCount other) {
        units += other.units;
        add(other.byFirst, byFirst);
        add(other.byLast, byLast);
        return this;
    }

    private static void add(char[] others, char[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (char) Math.min(Character.MAX_VALUE, counts[i] + others[i]);
        }
    }

    /** What many of the units use. */
    public CommonWording common() {
        return new CommonWording(many(byFirst), many(byLast), slots);
    }

    private long[] many(char[] counts) {
        int least = Math.max(LEAST, units / PART);
        long[] many = slots.none();
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] >= least) {
                Slots.add(slot, many);
            }
        }
        return many;
    }
}
