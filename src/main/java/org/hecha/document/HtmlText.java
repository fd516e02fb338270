package org.hecha.document;

/** The text of a paragraph or cell while a page is read: white space as browsers show it, blanks that are no white space kept. */
final class HtmlText {

    private final StringBuilder text = new StringBuilder();
    private boolean space;
    private boolean newLine;

    void append(String words, boolean preformatted) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted) {
                if (c != '\r') {
                    text.append(c);
                }
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                newLine |= c == '\n' || c == '\r';
            } else {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (space && !text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            // a source line broken between Han characters is no blank
            if (last != '\n' && !(newLine && isWide(last) && isWide(c))) {
                text.append(' ');
            }
        }
        space = false;
        newLine = false;
        text.append(c);
    }

    /** A new line, unless there is nothing before it. */
    void breakLine() {
        space = false;
        newLine = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /** What has been gathered; begins anew. */
    String take() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        String words = text.substring(0, end);
        text.setLength(0);
        space = false;
        newLine = false;
        return words;
    }

    private static boolean isWide(char c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || isMark(c);
    }

    private static boolean isMark(char c) {
        return c == '“' || c == '”' || c == '‘' || c == '’' || c == '…' || c == '—';
    }
}
