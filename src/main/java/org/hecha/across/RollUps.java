package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.Figure;

/**
 * The reports of the units whose figures one unit's figures contain.
 *
 * @param below how many units there are
 * @param children their reports, as far as they are there
 * @param absent names of the units without one
 */
public record RollUps(int below, List<Profile> children, List<String> absent) {

    /** No units. */
    public static final RollUps NONE = new RollUps(0, List.of(), List.of());

    /** A fact for each table that can be compared. */
    List<Fact> facts(Form form, OwnFigures own) {
        List<Fact> found = new ArrayList<>();
        if (below > 0) {
            for (FormTable table : form.tables()) {
                rollUp(table, own).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<RollUp> rollUp(FormTable table, OwnFigures own) {
        List<String> without = new ArrayList<>(absent);
        children.stream()
                .filter(child -> own.cells().stream()
                        .filter(cell -> cell.figure().table().equals(table.key()))
                        .noneMatch(cell -> child.figures().has(cell.name())))
                .forEach(child -> without.add(child.unitName()));
        int compared = 0;
        List<RollUp.ChildSum> differing = new ArrayList<>();
        Certainty certainty = Certainty.CERTAIN;
        Figure first = null;
        for (OwnFigures.Cell cell : own.cells()) {
            Figure figure = cell.figure();
            BigDecimal value = figure.value();
            boolean known = children.stream().allMatch(child -> child.figures().value(cell.name()) != null);
            if (!figure.table().equals(table.key()) || value == null) {
                continue;
            }
            first = first == null || figure.place().compareTo(first.place()) < 0 ? figure : first;
            if (!known || isOfOneReport(table, figure)) {
                continue;
            }
            compared++;
            BigDecimal sum = BigDecimal.ZERO;
            Certainty sure = figure.certainty();
            for (Profile child : children) {
                BigDecimal part = child.figures().value(cell.name());
                sum = sum.add(part == null ? BigDecimal.ZERO : part);
                sure = sure.and(child.figures().certainty(cell.name()));
            }
            if (sum.compareTo(value) != 0) {
                differing.add(new RollUp.ChildSum(figure, sum));
                certainty = certainty.and(sure);
            }
        }
        if (first == null || compared == 0) {
            return Optional.empty();
        }
        differing.sort(Comparator.comparing(one -> one.figure().place()));
        return Optional.of(new RollUp(
                table.key(),
                table.title(),
                below,
                without,
                compared,
                differing,
                first.section(),
                certainty,
                first.place()));
    }

    /** What the table adds up of its own is shown by what it adds up. */
    private static boolean isOfOneReport(FormTable table, Figure figure) {
        return table.identities().stream()
                .filter(identity -> identity.each() == Identity.Each.COLUMN
                        && !identity.kind().equals("flow"))
                .anyMatch(identity -> identity.left().contains(figure.row()));
    }
}
