package org.hecha.document.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the cells of a drawn table once more, by where each character stands instead of by what was set together. Where
 * that gives a number to another cell, or finds two numbers in one, the rulings or the text are not to be relied on.
 */
final class SecondReading {

    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9](?: {2,}|\n)[-+]?[0-9]");

    private SecondReading() {}

    /** The token as it is to go into the slot: doubted if one of its digits stands in another. */
    static List<Glyph> of(List<Glyph> token, Grid grid, int slot) {
        for (Glyph glyph : token) {
            Rect box = glyph.box();
            if (glyph.isDigit()
                    && grid.box().contains(box.centerX(), box.centerY())
                    && grid.slotAt(box.centerX(), box.centerY()) != slot) {
                return token.stream().map(one -> one.atMost(Glyph.DOUBTED)).toList();
            }
        }
        return token;
    }

    /** How sure the text of a cell is, given how sure its glyphs are. */
    static float confidence(CellText text) {
        boolean twoNumbers = TWO_NUMBERS.matcher(text.words()).find();
        return twoNumbers ? Math.min(text.confidence(), Glyph.DOUBTED) : text.confidence();
    }
}
