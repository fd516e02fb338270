package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds on a page where characters of a text stand that was read there. Blanks do not count: some of them were read out
 * of gaps.
 */
public final class WordSearch {

    /** Of the rest of a text, on the page where it goes on: enough to know it by. */
    private static final int KNOWN_BY = 12;

    /** Glyphs may hang out of a box by this much, in points. */
    private static final float HANGS = 1;

    private record Seen(int character, Rect box, int line) {}

    /**
     * What was found.
     *
     * @param boxes of the characters, one for each line
     * @param taken how many characters of the whole text stand on this page, blanks left out
     */
    public record Found(List<Rect> boxes, int taken) {}

    private final List<Seen> seen = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private WordSearch(List<Glyph> glyphs) {
        List<Glyph> across = glyphs.stream()
                .filter(glyph -> glyph.flow() == Flow.RIGHT || glyph.flow() == Flow.LEFT)
                .toList();
        int line = 0;
        for (GlyphRow row : GlyphRows.of(across)) {
            for (Glyph glyph : row.visible()) {
                add(glyph, line);
            }
            line++;
        }
        for (Glyph glyph : glyphs) {
            if (glyph.flow() == Flow.DOWN || glyph.flow() == Flow.UP) {
                add(glyph, line++);
            }
        }
    }

    /** What stands within a box. */
    public static WordSearch within(Page page, Rect box) {
        Rect wide = new Rect(box.left() - HANGS, box.top() - HANGS, box.right() + HANGS, box.bottom() + HANGS);
        return new WordSearch(page.glyphs().stream()
                .filter(glyph ->
                        wide.contains(glyph.box().centerX(), glyph.box().centerY()))
                .toList());
    }

    /** What stands on a page. */
    public static WordSearch on(Page page) {
        return new WordSearch(page.glyphs());
    }

    private void add(Glyph glyph, int line) {
        for (int i = 0; i < glyph.text().length(); i++) {
            char c = glyph.text().charAt(i);
            if (!isBlank(c)) {
                seen.add(new Seen(c, glyph.box(), line));
                letters.append(c);
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text without blanks. */
    public static String letters(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(c -> !isBlank((char) c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /**
     * Looks for characters of a text that begins here, or goes on here.
     *
     * @param text without blanks
     * @param start of the characters in it
     * @param end after them
     * @return null if the text does not stand here
     */
    public @Nullable Found find(String text, int start, int end) {
        if (text.isEmpty() || letters.isEmpty()) {
            return null;
        }
        int at = letters.indexOf(text);
        int taken = text.length();
        if (at < 0) {
            at = beginning(text);
            taken = at < 0 ? 0 : shared(text, at);
        }
        if (at < 0 || taken == 0) {
            return byWords(text, start, end);
        }
        return new Found(boxes(at + Math.min(start, taken), at + Math.min(end, taken)), taken);
    }

    private int beginning(String text) {
        String head = text.substring(0, Math.min(KNOWN_BY, text.length()));
        int at = letters.indexOf(head);
        if (at >= 0 || text.length() <= letters.length()) {
            return at;
        }
        // Fewer characters than that before the page ends.
        return text.startsWith(letters.toString()) ? 0 : -1;
    }

    private int shared(String text, int at) {
        int shared = 0;
        while (shared < text.length()
                && at + shared < letters.length()
                && text.charAt(shared) == letters.charAt(at + shared)) {
            shared++;
        }
        return shared;
    }

    /** Where the text around the characters reads otherwise here: the characters alone, as often as they occur before. */
    private @Nullable Found byWords(String text, int start, int end) {
        String words = text.substring(start, end);
        if (words.isEmpty()) {
            return null;
        }
        int at = -1;
        for (int before = text.indexOf(words);
                before >= 0 && before <= start;
                before = text.indexOf(words, before + 1)) {
            at = letters.indexOf(words, at + 1);
            if (at < 0) {
                return null;
            }
        }
        return at < 0 ? null : new Found(boxes(at, at + words.length()), text.length());
    }

    private List<Rect> boxes(int from, int to) {
        List<Rect> boxes = new ArrayList<>();
        int line = -1;
        for (Seen one : seen.subList(Math.min(from, seen.size()), Math.min(to, seen.size()))) {
            if (one.line != line) {
                boxes.add(one.box);
            } else {
                int last = boxes.size() - 1;
                boxes.set(last, boxes.get(last).and(one.box));
            }
            line = one.line;
        }
        return boxes;
    }
}
