package org.hecha.document;

import java.util.Locale;

/** How a word processor writes the number of a list item or heading. */
enum ListNumber {
    NONE,
    DECIMAL,
    /** 01, 02, … 10 */
    PADDED,
    FULL_WIDTH,
    /** ① to ⑳; plain beyond */
    CIRCLED,
    /** ⑴ to ⒇; plain beyond */
    PARENTHESIZED,
    /** ⒈ to ⒛; plain beyond */
    WITH_STOP,
    UPPER_ROMAN,
    LOWER_ROMAN,
    UPPER_LETTER,
    LOWER_LETTER,
    /** A, B, … Z, AA, BB as OpenDocument's letter synchronisation and Word write it. */
    UPPER_LETTER_REPEATED,
    LOWER_LETTER_REPEATED,
    /** 一, 十一, 二十, 一百零一 */
    CHINESE,
    /** 一, 一〇, 一一: digit by digit */
    CHINESE_DIGITS,
    /** 壹, 壹拾, 壹佰 */
    CHINESE_FORMAL,
    /** 甲 to 癸 */
    HEAVENLY_STEM,
    /** 子 to 亥 */
    EARTHLY_BRANCH;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LARGEST_CHINESE = 9999;
    private static final int LONGEST_ROMAN = 4999;
    private static final int LONGEST_LETTERS = 26 * 20;

    /** The format that {@code w:numFmt} names in WordprocessingML; {@link #DECIMAL} for one that is not known. */
    static ListNumber ofWord(String name) {
        return switch (name) {
            case "none", "bullet" -> NONE;
            case "decimalZero" -> PADDED;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> PARENTHESIZED;
            case "decimalEnclosedFullstop" -> WITH_STOP;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperLetter" -> UPPER_LETTER_REPEATED;
            case "lowerLetter" -> LOWER_LETTER_REPEATED;
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> CHINESE;
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> CHINESE_DIGITS;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_FORMAL;
            case "ideographTraditional" -> HEAVENLY_STEM;
            case "ideographZodiac" -> EARTHLY_BRANCH;
            default -> DECIMAL;
        };
    }

    /**
     * The format that {@code style:num-format} shows in OpenDocument.
     *
     * @param repeated letters beyond Z are AA, BB instead of AA, AB
     */
    static ListNumber ofOpenDocument(String sample, boolean repeated) {
        String first = sample.replaceFirst("[,，、].*", "").strip();
        return switch (first) {
            case "" -> NONE;
            case "01" -> PADDED;
            case "１" -> FULL_WIDTH;
            case "①" -> CIRCLED;
            case "⑴" -> PARENTHESIZED;
            case "⒈" -> WITH_STOP;
            case "I" -> UPPER_ROMAN;
            case "i" -> LOWER_ROMAN;
            case "A" -> repeated ? UPPER_LETTER_REPEATED : UPPER_LETTER;
            case "a" -> repeated ? LOWER_LETTER_REPEATED : LOWER_LETTER;
            case "一" -> sample.contains("一〇") ? CHINESE_DIGITS : CHINESE;
            case "壹", "壱" -> CHINESE_FORMAL;
            case "甲" -> HEAVENLY_STEM;
            case "子" -> EARTHLY_BRANCH;
            default -> DECIMAL;
        };
    }

    /** The number written in this format; plain digits where the format cannot write it. */
    String of(int number) {
        return switch (this) {
            case NONE -> "";
            case DECIMAL -> Integer.toString(number);
            case PADDED -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case FULL_WIDTH -> fullWidth(number);
            case CIRCLED -> enclosed(number, '①');
            case PARENTHESIZED -> enclosed(number, '⑴');
            case WITH_STOP -> enclosed(number, '⒈');
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(number);
            case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER_REPEATED -> repeatedLetter(number);
            case LOWER_LETTER_REPEATED -> repeatedLetter(number).toLowerCase(Locale.ROOT);
            case CHINESE -> chinese(number);
            case CHINESE_DIGITS -> digits(number);
            case CHINESE_FORMAL -> formal(number);
            case HEAVENLY_STEM -> oneOf(STEMS, number);
            case EARTHLY_BRANCH -> oneOf(BRANCHES, number);
        };
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            wide.append(digit == '-' ? '－' : (char) (digit - '0' + '０'));
        }
        return wide.toString();
    }

    private static String enclosed(int number, char one) {
        return number >= 1 && number <= 20 ? Character.toString(one + number - 1) : Integer.toString(number);
    }

    private static String roman(int number) {
        if (number < 1 || number > LONGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                written.append(ROMAN[i]);
            }
        }
        return written.toString();
    }

    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            written.append((char) ('A' + (rest - 1) % 26));
        }
        return written.reverse().toString();
    }

    private static String repeatedLetter(int number) {
        if (number < 1 || number > LONGEST_LETTERS) {
            return Integer.toString(number);
        }
        return Character.toString('A' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String oneOf(String cycle, int number) {
        return number >= 1 && number <= cycle.length() ? cycle.substring(number - 1, number) : Integer.toString(number);
    }

    private static String digits(int number) {
        if (number < 0) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            written.append(DIGITS.charAt(digit - '0'));
        }
        return written.toString();
    }

    private static String chinese(int number) {
        String written = spelled(number, "零" + DIGITS.substring(1), "十百千");
        return number >= 10 && number < 20 ? written.substring(1) : written;
    }

    private static String formal(int number) {
        return spelled(number, FORMAL_DIGITS, "拾佰仟");
    }

    private static String spelled(int number, String digits, String units) {
        if (number < 0 || number > LARGEST_CHINESE) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        String plain = Integer.toString(number);
        for (int i = 0; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                written.append(digits.charAt(0));
                gap = false;
            }
            written.append(digits.charAt(digit));
            int power = plain.length() - 1 - i;
            if (power > 0) {
                written.append(units.charAt(power - 1));
            }
        }
        return written.toString();
    }
}
