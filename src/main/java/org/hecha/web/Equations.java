package org.hecha.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hecha.memo.VisibleText;
import org.hecha.report.Balance;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.Suspect;
import org.hecha.rule.Finding;
import org.hecha.web.Card.Equation;
import org.hecha.web.Card.Term;
import org.jspecify.annotations.Nullable;

/** The sums behind findings, with the cells that they are made of. */
final class Equations {

    private final List<Balance> broken;

    Equations(ReportFacts facts) {
        broken = facts.all(Balance.class).stream()
                .filter(balance -> !balance.holds())
                .toList();
    }

    /** The sum that a finding says does not come out; null if it says so of none. */
    @Nullable
    Equation of(Finding finding) {
        Optional<Balance> balance =
                broken.stream().filter(one -> isOf(one, finding)).findFirst();
        return balance.map(Equations::equation).orElse(null);
    }

    private static boolean isOf(Balance balance, Finding finding) {
        return finding.values().containsKey("left")
                && balance.table().equals(finding.location().table())
                && balance.line().equals(finding.values().get("line"))
                && same(balance.left(), finding.values().get("left"))
                && same(balance.right(), finding.values().get("right"));
    }

    private static boolean same(BigDecimal number, @Nullable Object value) {
        return value instanceof Number && number.compareTo(new BigDecimal(value.toString())) == 0;
    }

    private static Equation equation(Balance balance) {
        int sides = balance.left().compareTo(balance.right());
        return new Equation(
                VisibleText.of(balance.line()),
                terms(balance.leftFigures(), balance),
                sides < 0 ? "<" : sides > 0 ? ">" : "=",
                terms(balance.rightFigures(), balance),
                balance.left().toPlainString(),
                balance.right().toPlainString());
    }

    private static List<Term> terms(List<Figure> figures, Balance balance) {
        return figures.stream().map(figure -> term(figure, balance)).toList();
    }

    private static Term term(Figure figure, Balance balance) {
        Suspect suspect = balance.suspect();
        boolean acrossRows = balance.line().equals(figure.columnLabel());
        return new Term(
                acrossRows || figure.columnLabel().isEmpty() ? figure.rowLabel() : figure.columnLabel(),
                VisibleText.of(figure.raw().isBlank() ? "（空）" : figure.raw().strip()),
                Room.cell(figure.place()),
                suspect != null && suspect.figure().equals(figure));
    }
}
