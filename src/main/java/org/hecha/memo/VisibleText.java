package org.hecha.memo;

/** Words of a report, made fit to be shown to people: what is invisible, or turns text around, becomes visible. */
public final class VisibleText {

    private static final String DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff";

    private VisibleText() {}

    /**
     * The words with control characters, marks of writing direction, characters without width and halves of a pair
     * written as {@code ‹U+202E›}. Line breaks and tabs stay.
     *
     * <p>An override of the writing direction would make a memo show other words than it holds, an escape sequence
     * would reach the terminal, and neither is a character of XML or HTML.
     */
    public static String of(String words) {
        if (words.codePoints().noneMatch(VisibleText::isHidden)) {
            return words;
        }
        StringBuilder shown = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append(String.format("‹U+%04X›", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> DIRECTIONS.indexOf(c) >= 0 || INVISIBLE.indexOf(c) >= 0;
        };
    }
}
