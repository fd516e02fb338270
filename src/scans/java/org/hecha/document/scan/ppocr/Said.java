package org.hecha.document.scan.ppocr;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.scan.Mark;

/** What a network says of a line: for each place, from left to right, how likely each character is. */
final class Said {

    private static final String OF_FIGURES = "0123456789.,-/%";

    private static final float SUREST = 0.9999f;

    private final float[][] chances;
    private final float step;
    private final List<String> characters;

    /**
     * @param chances by place and the network's number of the character; 0 stands for none
     * @param step from place to place, in pixels of the picture
     */
    Said(float[][] chances, float step, List<String> characters) {
        this.chances = chances;
        this.step = step;
        this.characters = characters;
    }

    /** The likeliest characters. */
    List<Mark> text() {
        int[] all = new int[characters.size() + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return marks(all, false);
    }

    /** The likeliest characters if it is known to be a figure. */
    List<Mark> figure() {
        int[] few = new int[OF_FIGURES.length() + 1];
        for (int i = 0; i < OF_FIGURES.length(); i++) {
            few[i + 1] = characters.indexOf(OF_FIGURES.substring(i, i + 1)) + 1;
        }
        return marks(few, true);
    }

    /** Neighbouring places that say the same character say it once (CTC). */
    private List<Mark> marks(int[] among, boolean only) {
        List<Mark> marks = new ArrayList<>();
        int before = 0;
        int from = 0;
        float sure = 0;
        for (int place = 0; place <= chances.length; place++) {
            int best = place < chances.length ? best(chances[place], among) : 0;
            if (best != before) {
                add(marks, before, (from + place) * step / 2, sure);
                from = place;
                sure = 0;
            }
            before = best;
            if (place < chances.length) {
                float all = only ? sum(chances[place], among) : 1;
                sure = Math.max(sure, chances[place][best] / Math.max(all, 1e-9f));
            }
        }
        return marks;
    }

    private void add(List<Mark> marks, int number, float middle, float sure) {
        if (number > 0 && number <= characters.size() && !characters.get(number - 1).isBlank()) {
            marks.add(new Mark(characters.get(number - 1), middle, Math.min(sure, SUREST)));
        }
    }

    private static float sum(float[] chances, int[] among) {
        float sum = 0;
        for (int number : among) {
            sum += chances[number];
        }
        return sum;
    }

    private static int best(float[] chances, int[] among) {
        int best = 0;
        for (int number : among) {
            best = chances[number] > chances[best] ? number : best;
        }
        return best;
    }
}
