package org.hecha.memo.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font that a PDF file can carry a part of.
 *
 * @param family as style sheets name it
 * @param weight 400 is regular, 700 bold
 * @param font its outlines
 * @param characters the characters that it has
 */
record Face(String family, int weight, TrueTypeFont font, CmapLookup characters) {

    private static final int REGULAR = 400;

    static Face of(String family, TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        int weight = metrics == null || metrics.getWeightClass() < 100 ? REGULAR : metrics.getWeightClass();
        return new Face(family, weight, font, font.getUnicodeCmapLookup());
    }

    /** Fonts with outlines of the other kind cannot be cut down to the characters that a file needs. */
    static boolean isUsable(TrueTypeFont font) {
        return !(font instanceof OpenTypeFont open && open.isPostScript());
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }
}
