package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The places of a grid's lines in one direction, ascending. Lines less than a millimetre apart are one. */
record Edges(List<Float> places) {

    /** About 1 mm: no cell is that thin, but double lines and rounding make such slivers. */
    static final float SLIVER = 2.9f;

    Edges {
        places = List.copyOf(places);
    }

    /** @param values in any order */
    static Edges of(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Float> places = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[begin] > SLIVER) {
                places.add((sorted[begin] + sorted[i - 1]) / 2);
                begin = i;
            }
        }
        return new Edges(places);
    }

    /** Number of columns or rows. */
    int bands() {
        return Math.max(0, places.size() - 1);
    }

    float first() {
        return places.get(0);
    }

    float last() {
        return places.get(places.size() - 1);
    }

    /** The edge that is nearest. */
    int nearest(float value) {
        int after = after(value);
        if (after == 0) {
            return 0;
        }
        if (after == places.size()) {
            return after - 1;
        }
        return value - places.get(after - 1) <= places.get(after) - value ? after - 1 : after;
    }

    /** The column or row that holds a place; the outermost one for places outside. */
    int band(float value) {
        return Math.max(0, Math.min(bands() - 1, after(value) - 1));
    }

    /** The first column or row whose middle is not before a place. */
    int firstBandFrom(float value) {
        int band = band(value);
        return middle(band) >= value ? band : band + 1;
    }

    float middle(int band) {
        return (places.get(band) + places.get(band + 1)) / 2;
    }

    private int after(float value) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
