package org.hecha.document.page;

import java.util.Arrays;
import java.util.List;

/**
 * Where lines begin and end on a page.
 *
 * @param left where lines that are not indented begin
 * @param right where full lines end
 * @param pitch usual distance from one line to the next; 0 if unknown
 */
record Margins(float left, float right, float pitch) {

    /** A page needs this many lines to tell its own margins. */
    private static final int ENOUGH = 6;

    /** An edge is where this part of all lines reach it; single lines that jut out do not count. */
    private static final float SHARE = 0.12f;

    /** Narrower text than this part of the page has no full lines: a list, a form. */
    private static final float NARROWEST = 0.4f;

    static Margins of(List<Line> lines) {
        if (lines.isEmpty()) {
            return new Margins(0, Float.MAX_VALUE, 0);
        }
        int least = Math.max(Math.min(2, lines.size()), Math.round(SHARE * lines.size()));
        float[] lefts = new float[lines.size()];
        float[] rights = new float[lines.size()];
        float[] pitches = new float[lines.size()];
        int counted = 0;
        for (int i = 0; i < lines.size(); i++) {
            lefts[i] = lines.get(i).box().left();
            rights[i] = -lines.get(i).box().right();
            if (i > 0 && pitch(lines.get(i - 1), lines.get(i)) > 0) {
                pitches[counted++] = pitch(lines.get(i - 1), lines.get(i));
            }
        }
        Arrays.sort(pitches, 0, counted);
        float size = lines.get(lines.size() / 2).size();
        return new Margins(
                edge(lefts, least, size), -edge(rights, least, size), counted == 0 ? 0 : pitches[counted / 2]);
    }

    /** The margins of one page, or those of the document where the page has too little text to tell. */
    Margins onPage(Sheet sheet) {
        List<Line> lines = sheet.lines();
        if (lines.size() < ENOUGH) {
            return this;
        }
        Margins own = of(lines);
        return own.right - own.left < 0.9f * (right - left) ? this : new Margins(own.left, own.right, pitch);
    }

    boolean hasFullLines(float pageWidth) {
        return right - left >= NARROWEST * pageWidth;
    }

    static float pitch(Line above, Line below) {
        return below.box().centerY() - above.box().centerY();
    }

    /** The first value that enough others stand near to. */
    private static float edge(float[] values, int least, float size) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i + least <= sorted.length; i++) {
            if (sorted[i + least - 1] - sorted[i] <= 0.6f * size) {
                return sorted[i];
            }
        }
        return sorted[0];
    }
}
