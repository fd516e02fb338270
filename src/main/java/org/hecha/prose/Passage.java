package org.hecha.prose;

import java.util.ArrayList;
import java.util.List;

/** A paragraph with its known words, its numbers, and how many brackets are open at each offset. */
final class Passage {

    private static final String CLAUSE_ENDS = "，,。；;！？!?（）()\n";

    /** Characters of the longest sentence that is understood, and how many numbers it may hold. */
    private static final int LONGEST = 3000;

    private static final int MOST_NUMBERS = 120;

    private final String text;
    private final List<Token> tokens;
    private final List<Quantity> quantities;
    private final int[] depths;

    private Passage(String text, List<Token> tokens, List<Quantity> quantities, int[] depths) {
        this.text = text;
        this.tokens = tokens;
        this.quantities = quantities;
        this.depths = depths;
    }

    static Passage of(String text, List<Token> tokens, List<Quantity> quantities) {
        int[] depths = new int[text.length() + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depths[i] = depth;
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : (c == '）' || c == ')') && depth > 0 ? -1 : 0;
        }
        depths[text.length()] = depth;
        return new Passage(text, tokens, quantities, depths);
    }

    String text() {
        return text;
    }

    /** In reading order. */
    List<Token> tokens() {
        return tokens;
    }

    /** In reading order. */
    List<Quantity> quantities() {
        return quantities;
    }

    /** The same text with no more than the words and numbers between two offsets. */
    Passage within(int from, int to) {
        List<Token> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token.start() >= from && token.end() <= to) {
                words.add(token);
            }
        }
        List<Quantity> numbers = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (quantity.start() >= from && quantity.end() <= to) {
                numbers.add(quantity);
            }
        }
        return new Passage(text, words, numbers, depths);
    }

    /** Whether a sentence is one that somebody may have written to be read; no other is worth the time to understand it. */
    boolean isProse(int from, int to) {
        return to - from <= LONGEST && quantities.size() <= MOST_NUMBERS;
    }

    /** How many brackets are open at an offset. */
    int depth(int at) {
        return depths[at];
    }

    /** Whether what is said of a number still holds for a later one: not of an aside, a difference, a comparison. */
    boolean carries(Statement statement, Quantity later) {
        boolean aside = statement.groups().contains(WordGroup.COMPARE)
                || statement.role() == Statement.Role.SHARE
                || statement.role() == Statement.Role.INCREASE
                || statement.role() == Statement.Role.DECREASE;
        return !aside && depth(statement.quantity().start()) <= depth(later.start());
    }

    /** Offset where the clause around {@code at} begins, not before {@code from}. */
    int clauseStart(int at, int from) {
        int i = at;
        while (i > from && !endsClause(i - 1)) {
            i--;
        }
        return i;
    }

    int clauseEnd(int at) {
        int i = at;
        while (i < text.length() && !endsClause(i)) {
            i++;
        }
        return i;
    }

    /** Whether the clause goes on here; a colon ends one only after words that tell something. */
    private boolean endsClause(int at) {
        char c = text.charAt(at);
        if (CLAUSE_ENDS.indexOf(c) < 0) {
            return false;
        }
        boolean betweenDigits = (c == ',' || c == '，')
                && at > 0
                && at + 1 < text.length()
                && NumberText.isDigit(text.charAt(at - 1))
                && NumberText.isDigit(text.charAt(at + 1));
        return !betweenDigits;
    }
}
