package org.hecha.document.page;

import java.util.List;

/**
 * What stands on one page, turned upright.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order in which the document shows them
 * @param rulings in any order, in pieces or whole
 */
public record Page(int number, float width, float height, List<Glyph> glyphs, List<Ruling> rulings) {

    public Page {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
    }

    /** A page with ink all over it of which nothing was read. */
    public static Page unread(int number, float width, float height) {
        Rect whole = new Rect(0, 0, width, height);
        return new Page(number, width, height, List.of(new Glyph("\uFFFD", whole, 12, Flow.RIGHT, 0, 0)), List.of());
    }

    /** The same page, whose text cannot be relied on. */
    Page garbled() {
        List<Glyph> doubted =
                glyphs.stream().map(glyph -> glyph.atMost(Glyph.DOUBTED)).toList();
        return new Page(number, width, height, doubted, rulings);
    }
}
