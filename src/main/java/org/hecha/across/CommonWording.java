package org.hecha.across;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Which wording many units use: a template handed down from above, a turn of the year. Counts units by the hash of each
 * shingle in a table of fixed size, so that a hundred thousand reports take no more room than a thousand; two shingles that
 * fall on one count are at worst taken for more common than they are.
 */
public final class CommonWording implements Serializable {

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

    private final char[] counts;
    private int units;

    /**
     * Four counts for each shingle; of very many half of one, for what is common then is used by so many units that chance
     * does not bring them together.
     *
     * @param shingles about how many there will be in all
     */
    CommonWording(long shingles) {
        long wanted = Math.max(Math.min(4 * shingles, USUAL_SIZE), shingles / 2);
        int size = SMALLEST;
        while (size < GREATEST && size < wanted) {
            size *= 2;
        }
        counts = new char[size];
    }

    /** No wording yet, of so many reports in all. */
    public static CommonWording ofReports(long reports) {
        return new CommonWording(USUAL * reports);
    }

    /** Counts the wording of the reports of one unit. */
    public void add(List<Profile> unit) {
        count(places(unit));
    }

    /** Where the wording of the reports of one unit is counted; does not count it yet. */
    int[] places(List<Profile> unit) {
        int[] wording = {};
        for (Profile profile : unit) {
            int[] places = profile.places();
            int[] both = Arrays.copyOf(wording, wording.length + places.length);
            System.arraycopy(places, 0, both, wording.length, places.length);
            wording = both;
        }
        for (int i = 0; i < wording.length; i++) {
            wording[i] = slot(wording[i]);
        }
        return Wording.distinct(wording);
    }

    /** Counts one unit at its places. */
    void count(int[] places) {
        units++;
        for (int place : places) {
            if (counts[place] < Character.MAX_VALUE) {
                counts[place]++;
            }
        }
    }

    /** Adds what was counted of other units, for the same number of reports in all. */
    public CommonWording with(CommonWording other) {
        units += other.units;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (char) Math.min(Character.MAX_VALUE, counts[i] + other.counts[i]);
        }
        return this;
    }

    private int slot(int place) {
        return place & (counts.length - 1);
    }

    boolean isCommon(long shingle) {
        return isCommon(Wording.place(shingle));
    }

    private boolean isCommon(int place) {
        return counts[slot(place)] >= Math.max(LEAST, units / PART);
    }

    /** A number for which of these places are common: equal numbers, equal wording (by all but 2^-64). */
    long commonOf(int[] places) {
        int least = Math.max(LEAST, units / PART);
        long common = 0;
        for (int place : places) {
            if (counts[slot(place)] >= least) {
                common = Shingles.mixed(common * 31 + place + 1);
            }
        }
        return common;
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
