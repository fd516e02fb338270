package org.hecha.document;

import java.nio.charset.StandardCharsets;

/** Splits RTF into tokens, one at a time and without recursion. */
final class RtfTokens {

    enum Kind {
        /** A left brace. */
        OPEN,
        /** A right brace. */
        CLOSE,
        /** {@code \word} with or without a number. */
        WORD,
        /** {@code \} and one character that is neither a letter nor an escaped text byte. */
        SYMBOL,
        /** A byte of text, plain or escaped. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The control word of the last {@link Kind#WORD}. */
    String word() {
        return word;
    }

    /** The number of the last word; 1 if it had none, as a property without a number is on. */
    int number() {
        return numbered ? number : 1;
    }

    /** The number of the last word, or another if it had none. */
    int numberOr(int absent) {
        return numbered ? number : absent;
    }

    /** The byte of the last {@link Kind#BYTE}, the character of the last {@link Kind#SYMBOL}. */
    int value() {
        return value;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            if (c == '\r' || c == '\n' || c == 0) {
                continue;
            }
            value = c;
            return switch (c) {
                case '{' -> Kind.OPEN;
                case '}' -> Kind.CLOSE;
                case '\\' -> control();
                default -> Kind.BYTE;
            };
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xFF;
        if (isLetter(c)) {
            return word(at);
        }
        at++;
        if (c == '\'') {
            return hexadecimal();
        }
        value = c;
        return c == '\\' || c == '{' || c == '}' ? Kind.BYTE : Kind.SYMBOL;
    }

    private Kind hexadecimal() {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            value = '?';
            return Kind.BYTE;
        }
        at += 2;
        value = (high << 4) | low;
        return Kind.BYTE;
    }

    private Kind word(int start) {
        while (at < bytes.length && isLetter(bytes[at] & 0xFF)) {
            at++;
        }
        word = new String(bytes, start, Math.min(at - start, LONGEST_WORD), StandardCharsets.US_ASCII);
        readNumber();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, (long) at + Math.max(0, numberOr(0)));
        }
        return Kind.WORD;
    }

    private void readNumber() {
        int sign = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]) ? -1 : 1;
        if (sign < 0) {
            at++;
        }
        numbered = at < bytes.length && isDigit(bytes[at]);
        long read = 0;
        while (at < bytes.length && isDigit(bytes[at])) {
            read = Math.min(Integer.MAX_VALUE, read * 10 + bytes[at] - '0');
            at++;
        }
        number = (int) (sign * read);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
