package org.hecha.across;

import java.io.Serializable;

/**
 * Where places of {@linkplain Wording wording} are counted: twice, by their first bits and by their last, so that what falls
 * together with another place in one table does not in the other (a count-min sketch, Cormode and Muthukrishnan 2005). Either
 * slot is in the part of its table that the very first bits name: parts can be counted side by side.
 *
 * @param bits of a slot's number
 */
record Slots(int bits) implements Serializable {

    /** Bits that name a part. */
    static final int PART_BITS = 3;

    /** A slot's bit is in the word of so many bits less of its number. */
    private static final int WORD = 6;

    int size() {
        return 1 << bits;
    }

    int first(int place) {
        return place >>> Wording.BITS - bits;
    }

    int last(int place) {
        int inPart = bits - PART_BITS;
        return place >>> Wording.BITS - PART_BITS << inPart | place & (1 << inPart) - 1;
    }

    /** A bit for each slot, none set. */
    long[] none() {
        return new long[size() >> WORD];
    }

    static boolean has(long[] set, int slot) {
        return (set[slot >> WORD] >>> slot & 1) != 0;
    }

    static void add(int slot, long[] set) {
        set[slot >> WORD] |= 1L << slot;
    }

    /** Forgets this slot, and its neighbours with it. */
    static void clear(int slot, long[] set) {
        set[slot >> WORD] = 0;
    }
}
