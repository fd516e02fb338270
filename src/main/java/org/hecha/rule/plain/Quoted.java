package org.hecha.rule.plain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with its quoted words set aside, so that nothing in them is taken for a part of the sentence.
 *
 * @param skeleton the sentence without white space, with one private character in each pair of quotes
 * @param quotes the quoted words, in order
 */
record Quoted(String skeleton, List<Words> quotes) {

    private static final char FIRST = '\ue000';
    private static final String NUMERALS = "一二三四五六七八九十";

    static Quoted of(Words sentence) {
        StringBuilder skeleton = new StringBuilder();
        List<Words> quotes = new ArrayList<>();
        String text = sentence.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '“' || c == '"') {
                int close = close(text, at);
                skeleton.append('“').append((char) (FIRST + quotes.size())).append('”');
                quotes.add(new Words(
                        text.substring(at + 1, close), sentence.origin().right(at + 1), sentence.line()));
                at = close + 1;
            } else {
                if (!Words.isBlank(c)) {
                    skeleton.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
                }
                at++;
            }
        }
        return new Quoted(digits(skeleton.toString()), quotes);
    }

    /** Index of the quote that closes the one at {@code open}; the length of the text if none does. */
    static int close(String text, int open) {
        if (text.charAt(open) == '"') {
            int close = text.indexOf('"', open + 1);
            return close < 0 ? text.length() : close;
        }
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** 第六部分 as 第6部分. */
    private static String digits(String skeleton) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < skeleton.length(); i++) {
            int number = 1 + NUMERALS.indexOf(skeleton.charAt(i));
            boolean ordinal = number > 0 && i > 0 && skeleton.charAt(i - 1) == '第' && skeleton.startsWith("部分", i + 1);
            plain.append(ordinal ? String.valueOf(number) : skeleton.substring(i, i + 1));
        }
        return plain.toString();
    }

    static boolean isToken(char c) {
        return c >= FIRST && c < FIRST + 0x1000;
    }

    Words quote(char token) {
        return quotes.get(token - FIRST);
    }
}
