package org.hecha.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.prose.ChineseNumber;

/**
 * The number at the head of a paragraph.
 *
 * @param style how it is written
 * @param number its value, from 1
 * @param text as it stands: 一、
 * @param end offset after it in the paragraph
 */
record Numeral(NumberStyle style, int number, String text, int end) {

    private static final String DIGITS = "0123456789０１２３４５６７８９";
    private static final String CHINESE_DIGITS = "([一二三四五六七八九十]{1,3})";

    /** @param first what it begins with */
    private record Shape(NumberStyle style, String first, Pattern pattern) {}

    private static final List<Shape> SHAPES = List.of(
            shape(NumberStyle.PART, "第", "第\\s*" + CHINESE_DIGITS + "\\s*部分[\\s、:：.．]*"),
            shape(
                    NumberStyle.CHINESE,
                    "一二三四五六七八九十",
                    CHINESE_DIGITS + "\\s*[、．.,，]\\s*(?![一二三四五六七八九]\\s*(?:级|类|线|审|期|楼|季度|产业))"),
            shape(NumberStyle.CHINESE_BRACKETS, "（(", "[（(]\\s*" + CHINESE_DIGITS + "\\s*[）)][、.．]?\\s*"),
            shape(NumberStyle.DIGIT_DOT, DIGITS, "([0-9０-９]{1,2})\\s*[.．](?![0-9０-９])\\s*"),
            shape(NumberStyle.DIGIT_COMMA, DIGITS, "([0-9０-９]{1,2})\\s*、\\s*"),
            shape(NumberStyle.DIGIT_BRACKETS, "（(" + DIGITS, "[（(]?\\s*([0-9０-９]{1,2})\\s*[）)]\\s*"),
            shape(NumberStyle.CIRCLED, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "([①-⑳])\\s*"));

    /** The number that the text begins with, white space aside. */
    static Optional<Numeral> of(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return Optional.empty();
        }
        for (Shape shape : SHAPES) {
            if (shape.first().indexOf(text.charAt(start)) < 0) {
                continue;
            }
            Matcher matcher = shape.pattern().matcher(text).region(start, text.length());
            if (matcher.lookingAt()) {
                int value = value(matcher.group(1));
                if (value > 0) {
                    String numeral = text.substring(start, matcher.end()).strip();
                    return Optional.of(new Numeral(shape.style(), value, numeral, matcher.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
    }

    private static int value(String digits) {
        char first = digits.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(digits) : ChineseNumber.parse(digits);
    }

    private static Shape shape(NumberStyle style, String first, String regex) {
        return new Shape(style, first, Pattern.compile(regex));
    }
}
