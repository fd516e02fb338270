package org.hecha.across;

import java.util.Arrays;

/**
 * Which of the places that wording is counted at a text has: one for each of its shingles, sorted, each once. As bytes a place
 * takes two or three, by its distance from the one before.
 */
public final class Wording {

    /** Places there are at most; a power of two. */
    static final int PLACES = 1 << 25;

    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private Wording() {}

    static int place(long shingle) {
        return (int) (shingle >>> 24) & (PLACES - 1);
    }

    /** Where a place is in a table of so many slots, a power of two: in the order of places. */
    static int slot(int place, int slots) {
        return place >>> Integer.numberOfTrailingZeros(PLACES) - Integer.numberOfTrailingZeros(slots);
    }

    /** The index of the first of these places that is not less than one; their number if all are. */
    static int from(int least, int[] places) {
        int at = Arrays.binarySearch(places, least);
        return at < 0 ? -at - 1 : at;
    }

    static int[] places(String text) {
        long[] shingles = Shingles.of(text);
        int[] places = new int[shingles.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(shingles[i]);
        }
        return distinct(places);
    }

    /** The different ones, sorted; in place. */
    static int[] distinct(int[] places) {
        Arrays.sort(places);
        int kept = 0;
        for (int i = 0; i < places.length; i++) {
            if (i == 0 || places[i] != places[i - 1]) {
                places[kept++] = places[i];
            }
        }
        return kept == places.length ? places : Arrays.copyOf(places, kept);
    }

    static byte[] bytes(int[] places) {
        byte[] bytes = new byte[4 * places.length];
        int at = 0;
        int before = 0;
        for (int place : places) {
            int gap = place - before;
            before = place;
            while (gap >= MORE) {
                bytes[at++] = (byte) (gap | MORE);
                gap >>>= SEVEN_BITS;
            }
            bytes[at++] = (byte) gap;
        }
        return Arrays.copyOf(bytes, at);
    }

    /** What {@link #bytes} wrote. */
    public static int[] read(byte[] bytes) {
        int count = 0;
        for (byte one : bytes) {
            count += one >= 0 ? 1 : 0;
        }
        int[] places = new int[count];
        int place = 0;
        int shift = 0;
        int at = 0;
        int gap = 0;
        for (byte one : bytes) {
            gap |= (one & (MORE - 1)) << shift;
            if (one < 0) {
                shift += SEVEN_BITS;
            } else {
                place += gap;
                places[at++] = place;
                gap = 0;
                shift = 0;
            }
        }
        return places;
    }
}
