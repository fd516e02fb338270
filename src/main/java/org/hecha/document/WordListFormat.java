package org.hecha.document;

/** The number formats of binary Word and RTF, by their codes (MSONFC in [MS-OSHARED] 2.2.1.3). */
final class WordListFormat {

    private static final int NO_NUMBER = 255;

    private WordListFormat() {}

    /** {@link ListNumber#DECIMAL} for a code that is not known here. */
    static ListNumber of(int code) {
        return switch (code) {
            case 1 -> ListNumber.UPPER_ROMAN;
            case 2 -> ListNumber.LOWER_ROMAN;
            case 3 -> ListNumber.UPPER_LETTER_REPEATED;
            case 4 -> ListNumber.LOWER_LETTER_REPEATED;
            case 10, 17, 36 -> ListNumber.CHINESE_DIGITS;
            case 11, 33, 35, 37, 39 -> ListNumber.CHINESE;
            case 14, 19 -> ListNumber.FULL_WIDTH;
            case 16, 34, 38 -> ListNumber.CHINESE_FORMAL;
            case 18, 28, 29 -> ListNumber.CIRCLED;
            case 22 -> ListNumber.PADDED;
            case 23, NO_NUMBER -> ListNumber.NONE;
            case 26 -> ListNumber.WITH_STOP;
            case 27 -> ListNumber.PARENTHESIZED;
            case 30 -> ListNumber.HEAVENLY_STEM;
            case 31, 32 -> ListNumber.EARTHLY_BRANCH;
            default -> ListNumber.DECIMAL;
        };
    }

    /** Whether a written label is only a sign ({@code •}), not a number. */
    static boolean isBullet(String label) {
        return label.codePoints().noneMatch(WordListFormat::belongsToNumber);
    }

    private static boolean belongsToNumber(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
    }
}
