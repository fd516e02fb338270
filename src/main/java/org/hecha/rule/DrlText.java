package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a rule file: offsets to lines and columns, and searches that know code from strings and comments. */
final class DrlText {

    /** What may follow a backslash in a string. */
    private static final String ESCAPES = "btnfrsu\\\"'01234567";

    private final String text;
    private final String code;
    private final List<Integer> openQuotes = new ArrayList<>();
    private final List<Integer> badEscapes = new ArrayList<>();
    private int openComment = -1;

    DrlText(String text) {
        this.text = text;
        this.code = mask(text);
    }

    String text() {
        return text;
    }

    /** The text with the contents of strings and comments blanked out, character for character. */
    String code() {
        return code;
    }

    /** Offsets of quotes that no other one closes on their line. */
    List<Integer> openQuotes() {
        return List.copyOf(openQuotes);
    }

    /** Offsets of backslashes in strings that mean nothing together with the letter behind them: {@code "\\d"}. */
    List<Integer> badEscapes() {
        return List.copyOf(badEscapes);
    }

    /** Offset of a comment that goes on to the end of the file for want of its end; -1 if there is none. */
    int openComment() {
        return openComment;
    }

    /** Line of an offset, from 1. */
    int line(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Column of an offset in characters, from 1. */
    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** Offset of a line (from 1) and column (from 0); the end of the text if there is no such line. */
    int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(start + Math.max(0, column), text.length());
    }

    /** Offset of a whole word of code at or after {@code from}; -1 if there is none. */
    int word(String word, int from) {
        Matcher matcher = Pattern.compile(
                        "(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(code);
        return matcher.find(Math.min(Math.max(from, 0), code.length())) ? matcher.start() : -1;
    }

    /**
     * Offset of the character that is the {@code index}th of {@code snippet}, wherever the snippet stands at or after
     * {@code from}; white space aside, because the compiler lays code out anew. -1 if it stands nowhere.
     */
    int snippet(String snippet, int index, int from) {
        String wanted = squeeze(snippet);
        if (wanted.isEmpty()) {
            return -1;
        }
        int[] offsets = new int[text.length()];
        StringBuilder squeezed = new StringBuilder();
        for (int i = Math.max(from, 0); i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                offsets[squeezed.length()] = i;
                squeezed.append(text.charAt(i));
            }
        }
        int found = squeezed.indexOf(wanted);
        if (found < 0) {
            return -1;
        }
        int inside =
                squeeze(snippet.substring(0, Math.min(index, snippet.length()))).length();
        return offsets[found + Math.min(inside, wanted.length() - 1)];
    }

    private static String squeeze(String snippet) {
        StringBuilder squeezed = new StringBuilder();
        snippet.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }

    private String mask(String text) {
        StringBuilder code = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                at = blank(code, at, lineEnd(text, at));
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                openComment = close < 0 ? at : openComment;
                at = blank(code, at, close < 0 ? text.length() : close + 2);
            } else if (c == '"' || c == '\'') {
                int close = closingQuote(text, at);
                if (close >= text.length() || text.charAt(close) != c) {
                    openQuotes.add(at);
                }
                blank(code, at + 1, close);
                at = close + 1;
            } else {
                at++;
            }
        }
        return code.toString();
    }

    /** Offset of the quote that closes the one at {@code open}; the end of the line if none does. */
    private int closingQuote(String text, int open) {
        int end = lineEnd(text, open);
        for (int i = open + 1; i < end; i++) {
            if (text.charAt(i) == '\\') {
                if (i + 1 < end && ESCAPES.indexOf(text.charAt(i + 1)) < 0) {
                    badEscapes.add(i);
                }
                i++;
            } else if (text.charAt(i) == text.charAt(open)) {
                return i;
            }
        }
        return end;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
        return to;
    }
}
