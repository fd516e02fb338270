package org.hecha.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words in a cell mean that must hold a number.
 *
 * @param meaning what they mean
 * @param value the number; null unless it is one
 */
record FigureText(Meaning meaning, @Nullable BigDecimal value) {

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)(?:件次?|条|个|项|人次?|次|篇|宗|起|万元|元|%)?(?:\\([^()0-9]{1,6}[^()]{0,30}\\))?");
    private static final int LONGEST = 60;
    private static final String BEGINNINGS = "0123456789+-增减";
    /** First characters of what Chinese words may say in place of a number. */
    private static final String WORDS = "无没暂未增减";

    private static final String OF_FIGURES = "件次条个项人篇宗起万元增加减少无没有暂未收到";

    private static final Pattern MORE = Pattern.compile("^(?:增加?)(?=[0-9])");
    private static final Pattern LESS = Pattern.compile("^(?:减少?)(?=[0-9])");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00A0\u200B]+");
    private static final Pattern DASH = Pattern.compile("[-/\\\\—–―－─_]{1,4}");
    private static final Pattern NONE = Pattern.compile("无|没有|暂无|未收到");

    private static final char UNREAD = '\uFFFD';

    private static final FigureText EMPTY = new FigureText(Meaning.BLANK, null);

    static FigureText of(String raw) {
        if (raw.isEmpty()) {
            return EMPTY;
        }
        if (isPlainDigits(raw)) {
            return new FigureText(Meaning.NUMBER, new BigDecimal(raw));
        }
        return ofAny(raw);
    }

    /** Nearly all cells hold a few plain digits. */
    private static boolean isPlainDigits(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return raw.length() <= 18;
    }

    private static FigureText ofAny(String raw) {
        if (raw.length() > LONGEST || beginsAsLabel(raw)) {
            return new FigureText(Meaning.NOT_A_NUMBER, null);
        }
        if (holdsOtherWords(raw)) {
            return new FigureText(Meaning.NOT_A_NUMBER, null);
        }
        String text =
                SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
        if (text.indexOf(UNREAD) >= 0) {
            return new FigureText(Meaning.UNREAD, null);
        }
        if (text.isEmpty()) {
            return new FigureText(Meaning.BLANK, null);
        }
        if (DASH.matcher(text).matches()) {
            return new FigureText(Meaning.DASH, null);
        }
        if (NONE.matcher(text).matches()) {
            return new FigureText(Meaning.NONE, null);
        }
        if (BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return new FigureText(Meaning.NOT_A_NUMBER, null);
        }
        Matcher number = NUMBER.matcher(signed(text));
        if (number.matches() && !spansWhiteSpace(raw, number.group(1))) {
            return new FigureText(
                    Meaning.NUMBER,
                    new BigDecimal(number.group(1).replace(",", "").replace("+", "")));
        }
        return new FigureText(Meaning.NOT_A_NUMBER, null);
    }

    /** Nearly all other cells are labels in Chinese, which need no closer look. */
    private static boolean beginsAsLabel(String raw) {
        char first = raw.charAt(0);
        return first >= '\u4e00' && first <= '\u9fff' && WORDS.indexOf(first) < 0 && raw.indexOf(UNREAD) < 0;
    }

    /** An ideograph that no figure holds, its unit included, tells a label; in brackets there may be any. */
    private static boolean holdsOtherWords(String raw) {
        boolean other = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == UNREAD || c == '(' || c == '（') {
                return false;
            }
            other |= c >= '\u4e00' && c <= '\u9fff' && OF_FIGURES.indexOf(c) < 0;
        }
        return other;
    }

    /** 增3 and 减少2 say in words what the form wants as 3 and -2. */
    private static String signed(String text) {
        return LESS.matcher(MORE.matcher(text).replaceFirst("")).replaceFirst("-");
    }

    /** Whether the text can only be a figure or the lack of one: what tells a label from a value. */
    static boolean isFigure(String raw) {
        return raw.isEmpty() || isPlainDigits(raw) || ofAny(raw).meaning() != Meaning.NOT_A_NUMBER;
    }

    /** 0 0 are two numbers run together, not one. */
    private static boolean spansWhiteSpace(String raw, String digits) {
        String bare = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        String unsigned = digits.replaceFirst("^[-+]", "");
        return unsigned.length() > 1 && !bare.contains(unsigned);
    }
}
