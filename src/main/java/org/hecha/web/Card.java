package org.hecha.web;

import java.util.List;
import org.hecha.form.CitedArticle;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the reading room shows it. All words are made visible.
 *
 * @param number from 1, as in memo and annotated copy
 * @param fingerprint names it in decisions
 * @param rule its id
 * @param ruleTitle what people call the rule
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param severityLabel the severity in Chinese
 * @param place where it stands, in words
 * @param page from 1; null where the format has no pages
 * @param quote the words as they stand; empty for something absent
 * @param message what is wrong
 * @param basis the article or notice that is broken
 * @param articles what the basis names, with its words
 * @param citedOnly what the basis names although its words are not kept
 * @param suggestion how to correct it; empty if nothing certain can be said
 * @param uncertain whether it rests on an uncertain reading
 * @param target identifier of the words or the cell that it is about; empty for something absent
 * @param equation the sum that does not come out; null if it is about none
 */
public record Card(
        int number,
        String fingerprint,
        String rule,
        String ruleTitle,
        String severity,
        String severityLabel,
        String place,
        @Nullable Integer page,
        String quote,
        String message,
        String basis,
        List<CitedArticle> articles,
        List<String> citedOnly,
        String suggestion,
        boolean uncertain,
        String target,
        @Nullable Equation equation) {

    /**
     * A sum of the prescribed tables with its numbers.
     *
     * @param line the row or column in which it is computed; empty in a table of one row
     * @param relation how the sides stand to each other: {@code ≠}
     * @param leftSum of the left side
     * @param rightSum of the right side
     */
    public record Equation(
            String line, List<Term> left, String relation, List<Term> right, String leftSum, String rightSum) {}

    /**
     * A cell in a sum.
     *
     * @param label what the form calls it
     * @param value the words in the cell
     * @param target identifier of the cell
     * @param suspect whether it is most likely the wrong one
     */
    public record Term(String label, String value, String target, boolean suspect) {}
}
