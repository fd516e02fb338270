package org.hecha.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The bare number at an offset: 1,234; ３.２; 一百零五; 两千.
 *
 * @param value what it is worth
 * @param end offset after it
 * @param chinese whether it is written in ideographs
 */
record NumberText(BigDecimal value, int end, boolean chinese) {

    private static final String IDEOGRAPHS = "零〇○一二两三四五六七八九十百千廿卅";
    private static final int LONGEST = 15;

    /** The number that begins at {@code at}; null if none does. */
    static @Nullable NumberText at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return digits(text, at);
        }
        return IDEOGRAPHS.indexOf(c) >= 0 ? ideographs(text, at) : null;
    }

    static boolean mayBegin(char c) {
        return isDigit(c) || IDEOGRAPHS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static @Nullable NumberText digits(String text, int at) {
        StringBuilder plain = new StringBuilder();
        int i = at;
        boolean point = false;
        while (i < text.length() && plain.length() <= LONGEST) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (!point && ".．".indexOf(c) >= 0 && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                point = true;
                plain.append('.');
            } else if (point || !separatesThousands(text, at, i)) {
                break;
            }
            i++;
        }
        return plain.length() > LONGEST ? null : new NumberText(new BigDecimal(plain.toString()), i, false);
    }

    /** Whether the comma at {@code i} parts thousands: one to three digits before the first, three behind each. */
    private static boolean separatesThousands(String text, int from, int i) {
        if (",，".indexOf(text.charAt(i)) < 0) {
            return false;
        }
        int before = 0;
        while (i - before - 1 >= from && isDigit(text.charAt(i - before - 1))) {
            before++;
        }
        int after = 0;
        while (i + after + 1 < text.length() && isDigit(text.charAt(i + after + 1))) {
            after++;
        }
        return before >= 1 && before <= 3 && after == 3;
    }

    private static @Nullable NumberText ideographs(String text, int at) {
        int i = at;
        BigDecimal sum = BigDecimal.ZERO;
        while (i < text.length() && i - at <= LONGEST) {
            int from = i;
            while (i < text.length() && i - at <= LONGEST && IDEOGRAPHS.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            int value = ChineseNumber.parse(text.substring(from, i));
            if (value < 0) {
                return null;
            }
            // 一万二千: the power stands inside the number; 3万 alone is left to the reader of powers.
            boolean inside = i + 1 < text.length()
                    && "万亿".indexOf(text.charAt(i)) >= 0
                    && IDEOGRAPHS.indexOf(text.charAt(i + 1)) >= 0;
            if (!inside) {
                return new NumberText(sum.add(BigDecimal.valueOf(value)), i, true);
            }
            sum = sum.add(BigDecimal.valueOf(value).movePointRight(text.charAt(i) == '万' ? 4 : 8));
            i++;
        }
        return null;
    }
}
