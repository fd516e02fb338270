package org.hecha.across;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Which of the places that wording is counted at a text has: one for each of its shingles, sorted, each once.
 */
public final class Wording {

    /** So many bits has the number of a place. */
    static final int BITS = 31;

    private Wording() {}

    static int place(long shingle) {
        return (int) (shingle >>> Long.SIZE - BITS);
    }

    /** The index of the first of these places that is not less than a number; how many there are if all are. */
    static int from(long least, int[] places) {
        int at = least > Integer.MAX_VALUE ? -places.length - 1 : Arrays.binarySearch(places, (int) least);
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
