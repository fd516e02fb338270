package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What the glyphs of a cell say.
 *
 * @param words a line that ends because the cell is full runs on in the next one, so that no number and no word is cut;
 *     lines that end before are separated by {@code \n}
 * @param full whether the last line, too, ends because the cell is full
 * @param confidence the lowest of its glyphs'
 */
record CellText(String words, boolean full, float confidence) {

    /** What word processors leave free between a cell's text and its rulings, left and right together. */
    private static final float PADDING = 11;

    static CellText of(List<Glyph> glyphs, Rect cell) {
        List<Glyph> right = new ArrayList<>();
        List<Glyph> down = new ArrayList<>();
        List<Glyph> up = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            (switch (glyph.flow()) {
                        case RIGHT, LEFT -> right;
                        case DOWN -> down;
                        case UP -> up;
                    })
                    .add(glyph);
        }
        StringBuilder text = new StringBuilder();
        boolean full = across(right, cell, text) || !down.isEmpty() || !up.isEmpty();
        for (String column : GlyphRows.down(down)) {
            newLine(text).append(column);
        }
        for (String column : GlyphRows.up(up)) {
            newLine(text).append(column);
        }
        return new CellText(text.toString(), full, confidence(glyphs));
    }

    private static float confidence(List<Glyph> glyphs) {
        float least = Glyph.STATED;
        for (Glyph glyph : glyphs) {
            least = Math.min(least, glyph.confidence());
        }
        return least;
    }

    private static boolean across(List<Glyph> glyphs, Rect cell, StringBuilder text) {
        Line before = null;
        for (GlyphRow row : GlyphRows.of(glyphs)) {
            Line line = row.line();
            if (before != null && isFull(before, line, cell)) {
                Script.join(text, line.text(), before.blankAfter());
            } else {
                newLine(text).append(line.text());
            }
            before = line;
        }
        return before != null && room(before, cell) < before.size();
    }

    /** Whether the first line had no room left for what the second begins with. */
    private static boolean isFull(Line line, Line next, Rect cell) {
        if (isStacked(line) && isStacked(next)) {
            return true;
        }
        // A number is broken only where it is wider than the cell, and then anywhere.
        boolean number = Script.isDigit(line.text().codePointBefore(line.text().length()))
                && Script.isDigit(next.text().codePointAt(0));
        return room(line, cell) < (number ? 0.5f * next.size() : next.firstWord());
    }

    /** One character a line: set vertically by hand. */
    private static boolean isStacked(Line line) {
        return line.text().codePointCount(0, line.text().length()) == 1
                && !Script.isDigit(line.text().codePointAt(0));
    }

    private static float room(Line line, Rect cell) {
        return cell.width() - PADDING - line.box().width();
    }

    private static StringBuilder newLine(StringBuilder text) {
        return text.isEmpty() ? text : text.append('\n');
    }
}
