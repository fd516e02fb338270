package org.hecha.across;

import java.util.Arrays;

/**
 * A short sketch of the wording of a report. Two sketches agree in about that part of their places which their reports have of
 * all their shingles in common (Broder 1997); made with one pass of one hash over the shingles (Li, Owen, Zhang 2012), empty
 * places filled from the next full one (Shrivastava, Li 2014).
 */
final class MinHash {

    /** Sketches are compared by bands of so many places: they must agree in all of one. */
    static final int ROWS = 3;

    static final int BANDS = 50;
    private static final int PLACES = ROWS * BANDS;
    private static final int EMPTY = Integer.MAX_VALUE;

    private static final int[] NONE = {};

    private MinHash() {}

    /** The sketch of distinct shingles; empty of so few that chance would decide. */
    static int[] sketch(long[] shingles, CommonWording common) {
        int[] places = new int[PLACES];
        Arrays.fill(places, EMPTY);
        int own = 0;
        for (long shingle : shingles) {
            if (!common.isCommon(shingle)) {
                own++;
                long hash = Shingles.mixed(shingle);
                int place = (int) Long.remainderUnsigned(hash >>> 32, PLACES);
                places[place] = Math.min(places[place], (int) (hash & 0x3FFFFFFF));
            }
        }
        return own < PLACES / 2 ? NONE : filled(places);
    }

    private static int[] filled(int[] places) {
        int[] filled = places.clone();
        for (int i = 0; i < PLACES; i++) {
            int steps = 0;
            while (places[(i + steps) % PLACES] == EMPTY) {
                steps++;
            }
            if (steps > 0) {
                // Borrowed from afar it must not be taken for the neighbour's own.
                filled[i] = (int) (Shingles.mixed(places[(i + steps) % PLACES] + 0x9E3779B9L * steps) & 0x3FFFFFFF);
            }
        }
        return filled;
    }

    /** What two sketches must agree in to be compared at all. */
    static long band(int[] sketch, int band) {
        long hash = band;
        for (int row = 0; row < ROWS; row++) {
            hash = Shingles.mixed(hash * 31 + sketch[band * ROWS + row]);
        }
        return hash;
    }

    /** In how many hundredths of their places two sketches agree. */
    static int likeness(int[] one, int[] other) {
        int equal = 0;
        for (int i = 0; i < PLACES; i++) {
            equal += one[i] == other[i] ? 1 : 0;
        }
        return 100 * equal / PLACES;
    }
}
