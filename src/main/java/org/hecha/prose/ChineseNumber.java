package org.hecha.prose;

import java.util.regex.Pattern;

/** Numbers written in ideographs. */
public final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    /** Zeros, and what is typed for one. */
    private static final Pattern ZEROS = Pattern.compile("[零○0Oo０Ｏ]");

    private ChineseNumber() {}

    /** Value of a number below ten thousand (十二, 一百零五, 两千, 廿三), or of digits in a row (二〇二一); -1 if it is none. */
    public static int parse(String text) {
        String plain = ZEROS.matcher(text)
                .replaceAll("〇")
                .replace('两', '二')
                .replace("廿", "二十")
                .replace("卅", "三十");
        if (plain.isEmpty()) {
            return -1;
        }
        boolean units = plain.chars().anyMatch(c -> UNITS.indexOf(c) >= 0);
        return units ? withUnits(plain) : digitsInRow(plain);
    }

    private static int digitsInRow(String plain) {
        int value = 0;
        for (int i = 0; i < plain.length(); i++) {
            int digit = DIGITS.indexOf(plain.charAt(i));
            if (digit < 0 || plain.length() > 8) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int withUnits(String plain) {
        int value = 0;
        int digit = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                int power = (int) Math.pow(10, unit + 1);
                value += (digit <= 0 ? 1 : digit) * power;
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
                if (digit < 0) {
                    return -1;
                }
            }
        }
        return value + Math.max(digit, 0);
    }
}
