package org.hecha.memo.word;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a paragraph of a template.
 *
 * @param kind what it is
 * @param start offset of its first character in the paragraph's text
 * @param text as the template language wants it
 */
record Token(Kind kind, int start, String text) {

    enum Kind {
        /** Words that stay as they are. */
        WORDS,
        /** {@code ${report.unit}}. */
        FIELD,
        /** {@code <#if …>}, {@code </#if>}, {@code <@macro/>}, {@code <#-- … -->}. */
        DIRECTIVE
    }

    /** A field or directive whose end is missing. */
    static final class UnclosedException extends Exception {

        private static final long serialVersionUID = 1;

        /** @param token its first characters */
        UnclosedException(String token) {
            super(token);
        }
    }

    /**
     * Takes a paragraph's text apart.
     *
     * @throws UnclosedException if a field or directive does not end in the paragraph
     */
    static List<Token> of(String text) throws UnclosedException {
        List<Token> tokens = new ArrayList<>();
        int words = 0;
        int i = 0;
        while (i < text.length()) {
            Kind kind = kindAt(text, i);
            if (kind == Kind.WORDS) {
                i++;
                continue;
            }
            if (words < i) {
                tokens.add(new Token(Kind.WORDS, words, text.substring(words, i)));
            }
            int end = end(text, i, kind);
            tokens.add(new Token(kind, i, plain(text.substring(i, end))));
            words = end;
            i = end;
        }
        if (words < text.length()) {
            tokens.add(new Token(Kind.WORDS, words, text.substring(words)));
        }
        return tokens;
    }

    private static Kind kindAt(String text, int i) {
        if (text.startsWith("${", i)) {
            return Kind.FIELD;
        }
        boolean directive = text.startsWith("<#", i)
                || text.startsWith("</#", i)
                || text.startsWith("<@", i)
                || text.startsWith("</@", i);
        return directive ? Kind.DIRECTIVE : Kind.WORDS;
    }

    private static int end(String text, int start, Kind kind) throws UnclosedException {
        if (text.startsWith("<#--", start)) {
            int end = text.indexOf("-->", start);
            return closed(text, start, end < 0 ? -1 : end + "-->".length());
        }
        char last = kind == Kind.FIELD ? '}' : '>';
        int depth = 0;
        char quote = 0;
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == last && depth == 0 && text.charAt(i - 1) != '-') { // the arrow of a filter is no end
                return i + 1;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        return closed(text, start, -1);
    }

    private static int closed(String text, int start, int end) throws UnclosedException {
        if (end < 0) {
            throw new UnclosedException(text.substring(start, Math.min(text.length(), start + 40)));
        }
        return end;
    }

    /** Word processors turn the quotes that an author types into curly ones, and spaces into ones that do not break. */
    private static String plain(String token) {
        String spaced = token.replace('\u00a0', ' ');
        String doubled = spaced.indexOf('"') < 0 ? spaced.replace('“', '"').replace('”', '"') : spaced;
        return doubled.indexOf('\'') < 0 ? doubled.replace('‘', '\'').replace('’', '\'') : doubled;
    }
}
