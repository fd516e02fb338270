package org.hecha.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.hecha.document.page.LookAlikes;

/** What a glyph reads as. */
final class PdfCharacters {

    private static final String UNKNOWN = "\uFFFD";

    private PdfCharacters() {}

    /** {@code \uFFFD} where the font does not say; empty for characters that nobody sees. */
    static String of(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return UNKNOWN;
        }
        return isPlain(text) ? text : LookAlikes.replaced(cleaned(text));
    }

    /** The common case, told quickly: one ASCII character or one of the unified ideographs. */
    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        return text.length() == 1 && ((first >= ' ' && first < 0x7F) || (first >= 0x4E00 && first <= 0x9FFF));
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.FORMAT -> {}
                case Character.CONTROL -> cleaned.append(Character.isWhitespace(character) ? " " : UNKNOWN);
                case Character.SURROGATE -> cleaned.append(UNKNOWN);
                case Character.SPACE_SEPARATOR -> cleaned.append(character == 0x3000 ? "\u3000" : " ");
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> cleaned.append(' ');
                default -> cleaned.appendCodePoint(character);
            }
        });
        return cleaned.toString();
    }
}
