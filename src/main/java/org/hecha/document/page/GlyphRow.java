package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Glyphs that stand side by side on one line, and how they read. */
final class GlyphRow {

    /** Blanks narrower than this part of the font size are no blanks: some producers write them under other glyphs. */
    private static final float NO_BLANK = 0.1f;

    /** A gap wider than this separates words of an alphabet. */
    private static final float WORD_GAP = 0.2f;

    /** A gap wider than this separates numbers; letter-spaced digits stay one number. */
    private static final float NUMBER_GAP = 0.45f;

    /** A gap wider than this is seen as a gap between ideographs. */
    private static final float WIDE_GAP = 0.9f;

    private static final String NEVER_FIRST = "、，。；：？！）》〉】』」”’…%％";

    private final List<Glyph> glyphs;
    private final List<Glyph> visible;

    /** @param glyphs of one line in any order, at least one of them visible */
    GlyphRow(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
        this.glyphs = withoutDoubles(sorted);
        visible = this.glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
    }

    List<Glyph> visible() {
        return visible;
    }

    Rect box() {
        Rect box = visible.get(0).box();
        for (Glyph glyph : visible) {
            box = box.and(glyph.box());
        }
        return box;
    }

    Line line() {
        boolean blankAfter = glyphs.get(glyphs.size() - 1).isBlank();
        return new Line(text(), box(), size(), confidence(), blankAfter, firstWord());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        StringBuilder blanks = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blanks.append(glyph.text());
                continue;
            }
            if (before != null) {
                text.append(between(before, glyph, blanks));
            }
            text.append(glyph.text());
            blanks.setLength(0);
            before = glyph;
        }
        return text.toString();
    }

    float confidence() {
        float least = Glyph.STATED;
        for (Glyph glyph : visible) {
            least = Math.min(least, glyph.confidence());
        }
        return least;
    }

    /** The middle one of the visible sizes. */
    private float size() {
        float[] sizes = new float[visible.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = visible.get(i).size();
        }
        Arrays.sort(sizes);
        return sizes[sizes.length / 2];
    }

    /** A whole word or number, or an ideograph with the punctuation that must not begin a line. */
    private float firstWord() {
        Glyph first = visible.get(0);
        float right = first.box().right();
        for (Glyph glyph : visible.subList(1, visible.size())) {
            boolean sticks = first.isAlphabetic()
                    ? glyph.isAlphabetic() && glyph.box().left() - right <= WORD_GAP * glyph.size()
                    : NEVER_FIRST.contains(glyph.text());
            if (!sticks) {
                break;
            }
            right = glyph.box().right();
        }
        return right - first.box().left();
    }

    private static CharSequence between(Glyph before, Glyph after, CharSequence blanks) {
        float em = Math.max(before.size(), after.size());
        float gap = (after.box().left() - before.box().right()) / em;
        boolean words = before.isAlphabetic() && after.isAlphabetic();
        boolean numbers = before.isDigit() && after.isDigit();
        float seen = numbers ? NUMBER_GAP : words ? WORD_GAP : WIDE_GAP;
        if (blanks.length() > 0 && gap >= NO_BLANK) {
            // Tabs and set widths: what is seen is wider than what was typed.
            int wide = Math.round(gap / 0.5f);
            return wide > 2 * blanks.length() + 2 ? " ".repeat(wide) : blanks;
        }
        if (gap < seen) {
            return "";
        }
        return gap < WIDE_GAP ? " " : " ".repeat(Math.max(1, Math.round(gap / 0.5f)));
    }

    /** Bold type is imitated by showing each character twice, a hair apart. */
    private static List<Glyph> withoutDoubles(List<Glyph> sorted) {
        List<Glyph> kept = new ArrayList<>(sorted.size());
        for (Glyph glyph : sorted) {
            boolean shown = false;
            for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 3 && !shown; i--) {
                shown = isDouble(kept.get(i), glyph);
            }
            if (!shown) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    private static boolean isDouble(Glyph one, Glyph other) {
        return one.text().equals(other.text())
                && !one.isBlank()
                && Math.abs(one.box().left() - other.box().left())
                        < 0.4f * one.box().width()
                && Math.abs(one.box().centerY() - other.box().centerY()) < 0.25f * one.size();
    }
}
