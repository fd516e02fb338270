package org.hecha.document.page;

/**
 * How much of a page's text can be text of a Chinese document. Fonts that do not say what their characters mean give
 * replacement characters, private ones, or letters of scripts that nobody wrote.
 */
public final class TextQuality {

    /** Pages with fewer characters say nothing. */
    private static final int ENOUGH = 20;

    private TextQuality() {}

    /** From 0 for garbage to 100 for text; 100 for a page with hardly any text. */
    public static int of(Page page) {
        int all = 0;
        int good = 0;
        for (Glyph glyph : page.glyphs()) {
            if (!glyph.isBlank()) {
                all++;
                good += isExpected(glyph.text().codePointAt(0)) ? 1 : 0;
            }
        }
        return all < ENOUGH ? 100 : good * 100 / all;
    }

    private static boolean isExpected(int character) {
        if (Character.isIdeographic(character) || (character > 0x20 && character < 0x7F)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL, Character.SURROGATE -> false;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> isChineseBlock(character);
            case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER ->
                isChineseBlock(character) || isGreek(character);
            default -> character != 0xFFFD;
        };
    }

    /** Letters and signs that Chinese type has: 〇, bopomofo, enclosed and full-width characters. */
    private static boolean isChineseBlock(int character) {
        return (character >= 0x3000 && character <= 0x33FF) || (character >= 0xFF00 && character <= 0xFFEF);
    }

    private static boolean isGreek(int character) {
        return character >= 0x0391 && character <= 0x03C9;
    }
}
