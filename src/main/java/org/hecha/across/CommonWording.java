package org.hecha.across;

import java.io.Serializable;

/** Which wording many units use: a template handed down from above, a turn of the year. See {@link WordingCount}. */
public final class CommonWording implements Serializable {

    private static final long serialVersionUID = 1;

    /** No wording at all. */
    public static final CommonWording NONE = new WordingCount(0).common();

    /** A bit for each slot, see {@link Slots}. */
    private final long[] byFirst;

    private final long[] byLast;
    private final Slots slots;

    CommonWording(long[] byFirst, long[] byLast, Slots slots) {
        this.byFirst = byFirst;
        this.byLast = byLast;
        this.slots = slots;
    }

    boolean isCommon(long shingle) {
        return isCommon(Wording.place(shingle));
    }

    private boolean isCommon(int place) {
        return Slots.has(byFirst, slots.first(place)) && Slots.has(byLast, slots.last(place));
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
