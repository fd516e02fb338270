package org.hecha.across;

import java.io.Serializable;

/** Which wording many units use: a template handed down from above, a turn of the year. See {@link WordingCount}. */
public final class CommonWording implements Serializable {

    private static final long serialVersionUID = 1;

    /** A slot's bit is in the word of so many bits less of its number. */
    static final int WORD = 6;

    /** No wording at all. */
    public static final CommonWording NONE = new CommonWording(new long[1]);

    /** A bit for each slot. */
    private final long[] common;

    private final int shift;

    CommonWording(long[] common) {
        this.common = common;
        this.shift = Wording.shift(common.length << WORD);
    }

    boolean isCommon(long shingle) {
        return isCommon(Wording.place(shingle));
    }

    private boolean isCommon(int place) {
        int slot = place >>> shift;
        return (common[slot >> WORD] >>> slot & 1) != 0;
    }

    /** A number for which of these places are common: equal numbers, equal wording (by all but 2^-64). */
    long commonOf(int[] places) {
        long number = 0;
        for (int place : places) {
            if (isCommon(place)) {
                number = Shingles.mixed(number * 31 + place + 1);
            }
        }
        return number;
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
