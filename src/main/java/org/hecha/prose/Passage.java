package org.hecha.prose;

import java.util.List;

/** A paragraph with its known words and its numbers. */
record Passage(String text, List<Token> tokens, List<Quantity> quantities) {

    private static final String CLAUSE_ENDS = "，,。；;！？!?（）()\n";

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
