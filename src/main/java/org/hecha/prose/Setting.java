package org.hecha.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose and of which time the numbers at a place are.
 *
 * @param scope whose, in the text's words; empty if it does not say
 * @param span which time
 * @param year the year named; 0 if none
 * @param dated whether a time is named at all
 */
record Setting(String scope, Statement.Span span, int year, boolean dated) {

    private static final String HELD_AGAINST = "比较与同";

    /** What the sentence that begins at {@code from} says up to {@code to}; the clause nearest to the number prevails. */
    static Setting of(Passage passage, int from, int to) {
        String scope = "";
        int end = to;
        while (end > from && scope.isEmpty()) {
            int start = passage.clauseStart(end, from);
            scope = scope(passage, start, end);
            end = start - 1;
        }
        int depth = passage.depth(to);
        end = to;
        while (end > from) {
            int start = passage.clauseStart(end, from);
            List<Token> times = times(passage, start, end, depth);
            if (!times.isEmpty()) {
                return timed(scope, times);
            }
            end = start - 1;
        }
        return new Setting(scope, Statement.Span.YEAR, 0, false);
    }

    private static String scope(Passage passage, int start, int end) {
        StringBuilder words = new StringBuilder();
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.SCOPE && token.start() >= start && token.end() <= end) {
                words.append(words.isEmpty() ? "" : " ").append(passage.text(), token.start(), token.end());
            }
        }
        String subject = words.isEmpty()
                ? Chunk.of(passage.text(), passage.tokens(), start, end).subject()
                : "";
        return words + subject;
    }

    private static List<Token> times(Passage passage, int start, int end, int depth) {
        List<Token> times = new ArrayList<>();
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.TIME
                    && token.start() >= start
                    && token.end() <= end
                    && passage.depth(token.start()) <= depth
                    && !isHeldAgainst(passage.text(), token)) {
                times.add(token);
            }
        }
        return times;
    }

    private static boolean isHeldAgainst(String text, Token time) {
        return time.start() > 0 && HELD_AGAINST.indexOf(text.charAt(time.start() - 1)) >= 0;
    }

    private static Setting timed(String scope, List<Token> times) {
        Statement.Span span = Statement.Span.YEAR;
        int year = 0;
        for (Token time : times) {
            switch (time.key()) {
                case "cumulative", "planned" -> span = Statement.Span.CUMULATIVE;
                case "part-year" -> span = Statement.Span.PART_OF_YEAR;
                case "last-year" -> span = Statement.Span.LAST_YEAR;
                case "this-year" -> {}
                default -> year = Integer.parseInt(time.key());
            }
        }
        return new Setting(scope, span, year, true);
    }
}
