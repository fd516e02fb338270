package org.hecha.across;

import java.util.Arrays;

/**
 * Which wording many units use: a template handed down from above, a turn of the year. Counts units by the hash of each
 * shingle in a table of fixed size, so that a hundred thousand reports take no more room than a thousand; two shingles that
 * fall on one count are at worst taken for more common than they are.
 */
final class CommonWording {

    /** Fewer units than these are not many, however few there are in all. */
    private static final int LEAST = 8;
    /** A part of all units, as 1 in so many. */
    private static final int PART = 33;

    private static final int SMALLEST = 1 << 12;
    private static final int GREATEST = 1 << 25;

    private final char[] counts;
    private int units;

    /** @param shingles about how many there will be in all */
    CommonWording(long shingles) {
        int size = SMALLEST;
        while (size < GREATEST && size < 4 * shingles) {
            size *= 2;
        }
        counts = new char[size];
    }

    /** Counts the wording of one unit; {@code shingles} are distinct. */
    void add(long[] shingles) {
        units++;
        int[] slots = new int[shingles.length];
        for (int i = 0; i < shingles.length; i++) {
            slots[i] = slot(shingles[i]);
        }
        Arrays.sort(slots);
        for (int i = 0; i < slots.length; i++) {
            boolean other = i == 0 || slots[i] != slots[i - 1];
            if (other && counts[slots[i]] < Character.MAX_VALUE) {
                counts[slots[i]]++;
            }
        }
    }

    private int slot(long shingle) {
        return (int) (shingle >>> 24) & (counts.length - 1);
    }

    boolean isCommon(long shingle) {
        return counts[slot(shingle)] >= Math.max(LEAST, units / PART);
    }

    /** The characters of a text that belong to common wording. */
    boolean[] in(String text) {
        boolean[] common = new boolean[text.length()];
        long[] shingles = Shingles.of(text);
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i < shingles.length && isCommon(shingles[i])) {
                end = i + Shingles.LENGTH;
            }
            common[i] = i < end;
        }
        return common;
    }
}
