package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/** Groups glyphs that were set together, so that a number wider than its cell stays in one piece. */
final class Tokens {

    private static final float TOUCHING = 0.15f;

    private Tokens() {}

    /** @param glyphs in the order in which the document shows them */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        List<List<Glyph>> tokens = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!open.isEmpty() && !together(open.get(open.size() - 1), glyph)) {
                tokens.add(open);
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            tokens.add(open);
        }
        return tokens;
    }

    private static boolean together(Glyph before, Glyph glyph) {
        if (before.flow() != Flow.RIGHT || glyph.flow() != Flow.RIGHT || before.isBlank() || glyph.isBlank()) {
            return false;
        }
        float gap = (glyph.box().left() - before.box().right()) / glyph.size();
        boolean oneLine = Math.abs(glyph.box().centerY() - before.box().centerY()) < 0.2f * glyph.size();
        boolean oneWord = before.run() == glyph.run() || (before.isDigit() && glyph.isDigit());
        return oneLine && oneWord && gap > -TOUCHING && gap < TOUCHING;
    }
}
