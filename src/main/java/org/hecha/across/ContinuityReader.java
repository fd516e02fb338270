package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.jspecify.annotations.Nullable;

/** Puts this year's and last year's figures into an equation of the form that joins them. */
final class ContinuityReader {

    private final FormTable table;
    private final Identity equation;
    private final OwnFigures figures;
    private final Profile last;
    private final Reasons reasons;

    ContinuityReader(FormTable table, Identity equation, OwnFigures figures, Profile last, Reasons reasons) {
        this.table = table;
        this.equation = equation;
        this.figures = figures;
        this.last = last;
        this.reasons = reasons;
    }

    /** A figure of either year. */
    private record Term(String words, @Nullable BigDecimal value, @Nullable Figure figure, Certainty certainty) {}

    List<Continuity> read() {
        List<Continuity> found = new ArrayList<>();
        boolean perColumn = equation.each() == Identity.Each.COLUMN;
        for (FormPart part : table.parts()) {
            for (FormLine line : perColumn ? part.columns() : part.rows()) {
                List<Term> left = terms(equation.left(), part, line);
                List<Term> right = terms(equation.right(), part, line);
                if (left.size() == equation.left().size()
                        && right.size() == equation.right().size()) {
                    Figure figure = left.get(0).figure();
                    if (figure != null) {
                        found.add(continuity(line, figure, left, right));
                    }
                }
            }
        }
        return found;
    }

    /** Fewer than the names where a cell is not in the report. */
    private List<Term> terms(List<String> names, FormPart part, FormLine line) {
        List<Term> terms = new ArrayList<>();
        for (String name : names) {
            boolean earlier = name.startsWith(FormTable.LAST);
            String key = earlier ? name.substring(FormTable.LAST.length()) : name;
            boolean perColumn = equation.each() == Identity.Each.COLUMN;
            String cell = perColumn
                    ? OwnFigures.name(table.key(), key, line.key())
                    : OwnFigures.name(table.key(), line.key(), key);
            String label = label(perColumn ? part.rows() : part.columns(), key);
            Figure figure = figures.at(cell);
            if (earlier && last.figures().has(cell)) {
                terms.add(new Term(
                        last.year() + "年度的“" + label + "”",
                        last.figures().value(cell),
                        null,
                        last.figures().certainty(cell)));
            } else if (!earlier && figure != null) {
                terms.add(new Term("“" + label + "”", figure.value(), figure, figure.certainty()));
            }
        }
        return terms;
    }

    private static String label(List<FormLine> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .map(FormLine::label)
                .orElse(key);
    }

    private Continuity continuity(FormLine line, Figure figure, List<Term> left, List<Term> right) {
        List<Term> all = new ArrayList<>(left);
        all.addAll(right);
        BigDecimal leftSum = sum(left);
        BigDecimal rightSum = sum(right);
        boolean complete = all.stream().allMatch(term -> term.value() != null);
        boolean equal = leftSum.compareTo(rightSum) == 0;
        List<Figure> ours = new ArrayList<>();
        all.forEach(term -> {
            if (term.figure() != null) {
                ours.add(term.figure());
            }
        });
        return new Continuity(
                equation.kind(),
                table.title(),
                line.label(),
                words(left) + " = " + words(right),
                numbers(left) + (equal ? " = " : " ≠ ") + numbers(right),
                leftSum,
                rightSum,
                leftSum.subtract(rightSum),
                complete,
                complete && equal,
                reasons.tellOf(ours),
                last.year(),
                figure,
                all.stream().map(Term::certainty).reduce(last.certainty(), Certainty::and));
    }

    private static BigDecimal sum(List<Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            if (term.value() != null) {
                sum = sum.add(term.value());
            }
        }
        return sum;
    }

    private static String words(List<Term> terms) {
        return terms.stream().map(Term::words).collect(Collectors.joining(" + "));
    }

    private static String numbers(List<Term> terms) {
        return terms.stream()
                .map(term -> term.value() == null ? "（空）" : term.value().toPlainString())
                .collect(Collectors.joining(" + "));
    }
}
