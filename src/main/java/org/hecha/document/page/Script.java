package org.hecha.document.page;

/** Which characters are set in words with spaces between them, and how text that a line end has cut is put together. */
final class Script {

    private Script() {}

    static boolean isAlphabetic(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character) && character < 0x2E80;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /**
     * Joins what stands before and after the end of a line. Chinese is joined without a blank. Two words of an alphabet
     * get one, except inside an address; a number that the line end cut does not.
     *
     * @param blankAfter whether a blank stands visibly in the document at the end of {@code before}
     */
    static void join(StringBuilder before, String after, boolean blankAfter) {
        if (!before.isEmpty() && !after.isEmpty()) {
            int last = before.codePointBefore(before.length());
            int first = after.codePointAt(0);
            boolean words = isAlphabetic(last) && isAlphabetic(first);
            boolean oneNumber = isDigit(last) && isDigit(first);
            if (words && (blankAfter || (!oneNumber && !insideAddress(before)))) {
                before.append(' ');
            }
        }
        before.append(after);
    }

    /** Whether the last word is a part of a web or mail address. */
    private static boolean insideAddress(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char character = text.charAt(i);
            if (character == '@' || character == '/' || (character == '.' && i < text.length() - 1)) {
                return true;
            }
            if (!isAlphabetic(character) && character != '-' && character != '_') {
                return false;
            }
        }
        return false;
    }
}
