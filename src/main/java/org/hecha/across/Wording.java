package org.hecha.across;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Which of the places that wording is counted at a text has: one for each of its shingles, sorted, each once.
 */
public final class Wording {

    /** Places there are at most; a power of two. */
    static final int PLACES = 1 << 25;

    private Wording() {}

    static int place(long shingle) {
        return (int) (shingle >>> 24) & (PLACES - 1);
    }

    /** A place less so many of its last bits is its slot in a table of so many slots, a power of two: in the order of places. */
    static int shift(int slots) {
        return Integer.numberOfTrailingZeros(PLACES) - Integer.numberOfTrailingZeros(slots);
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
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * places.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(places);
        return bytes.array();
    }

    /** What {@link #bytes} wrote. */
    public static int[] read(byte[] bytes) {
        int[] places = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(places);
        return places;
    }
}
