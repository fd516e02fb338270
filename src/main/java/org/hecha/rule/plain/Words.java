package org.hecha.rule.plain;

/**
 * Words as their author wrote them.
 *
 * @param text the words
 * @param origin where they stand
 * @param line of the generated DRL that they belong on, from 1
 */
record Words(String text, Origin origin, int line) {

    /** A part of them, without the white space around it. */
    Words part(int from, int to) {
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Words(text.substring(start, end), origin.right(start), line);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }
}
