package org.hecha.document.page;

/**
 * A character as it stands on a page.
 *
 * @param text what it reads as; {@code \uFFFD} where the document does not say, a blank for a space
 * @param box its em box: the advance wide, one font size high
 * @param size font size in points as seen on the page
 * @param flow where the next character stands
 * @param run number of the operation that showed it; neighbours of one run were set together
 * @param confidence that it is this character: {@link #STATED}, or less down to 0 for ink that could not be read at all
 */
public record Glyph(String text, Rect box, float size, Flow flow, int run, float confidence) {

    /** The document says so. */
    public static final float STATED = 1;

    /** From the text that somebody's machine put behind a picture. */
    public static final float HIDDEN_LAYER = 0.95f;

    /** It may be another: its font says other things than it shows, or another way of reading the page gives it to another cell. */
    static final float DOUBTED = 0.5f;

    Glyph atMost(float less) {
        return confidence <= less ? this : new Glyph(text, box, size, flow, run, less);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isDigit() {
        char first = text.charAt(0);
        return first >= '0' && first <= '9';
    }

    /** Whether it is a letter or digit of an alphabet, which is set close and broken between words only. */
    boolean isAlphabetic() {
        return Script.isAlphabetic(text.codePointAt(0));
    }
}
