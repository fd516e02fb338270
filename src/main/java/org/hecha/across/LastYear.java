package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** Holds a report against the one of the same unit of the year before. */
final class LastYear {

    private final ReportFacts facts;
    private final Profile last;
    private final OwnFigures figures;
    /** Of each of them the place among last year's; negative if it is not there. */
    private final int[] places;

    private final Reasons reasons;
    private final Predicate<Class<? extends Fact>> wanted;
    /** Rows and columns of stock, by table. */
    private final Map<String, Set<String>> stocks = new HashMap<>();

    private LastYear(
            ReportFacts facts,
            OwnFigures figures,
            Profile last,
            Reasons reasons,
            Predicate<Class<? extends Fact>> wanted) {
        this.facts = facts;
        this.last = last;
        this.figures = figures;
        this.places = new int[figures.cells().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = last.figures().find(figures.cells().get(i).name(), i);
        }
        this.reasons = reasons;
        this.wanted = wanted;
    }

    /** @param wanted types of facts that are asked for; {@link EarlierReport} is told in any case */
    static List<Fact> facts(
            ReportFacts facts,
            OwnFigures figures,
            Profile last,
            Reasons reasons,
            Predicate<Class<? extends Fact>> wanted) {
        return new LastYear(facts, figures, last, reasons, wanted).all();
    }

    private List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        all.add(new EarlierReport(
                last.source(),
                last.unitName(),
                last.year(),
                last.form().id(),
                last.form().id().equals(facts.form().id()),
                last.figures().size(),
                last.certainty()));
        if (wanted.test(EarlierFigure.class)) {
            last.figures().each((cell, value) -> all.add(earlier(cell, value)));
        }
        boolean continued = wanted.test(Continuity.class);
        for (FormTable table : facts.form().tables()) {
            for (Identity equation : table.continuity()) {
                if (continued) {
                    all.addAll(new ContinuityReader(table, equation, figures, last, reasons).read());
                }
                // what the equation begins with is what there was when the year began or ended
                stocks.computeIfAbsent(table.key(), key -> new HashSet<>())
                        .add(equation.left().get(0));
            }
        }
        if (wanted.test(YearOnYear.class)) {
            all.addAll(pairs());
        }
        if (wanted.test(RepeatedFigures.class)) {
            all.addAll(repeated());
        }
        return all;
    }

    private EarlierFigure earlier(String cell, @Nullable BigDecimal value) {
        String[] names = cell.split("/", -1);
        return new EarlierFigure(
                names[0], names[1], names[2], value, last.year(), last.figures().certainty(cell));
    }

    private List<YearOnYear> pairs() {
        List<YearOnYear> pairs = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Figure figure = figures.cells().get(i).figure();
            BigDecimal now = figure.value();
            BigDecimal before = before(i);
            if (now != null && before != null && (now.signum() != 0 || before.signum() != 0)) {
                pairs.add(new YearOnYear(
                        figure,
                        figure.table(),
                        figure.row(),
                        figure.column(),
                        now,
                        before,
                        last.year(),
                        last.form().id().equals(facts.form().id()),
                        isStock(figure),
                        now.compareTo(before) != 0 && reasons.explain(figure),
                        certainty(figure, i)));
            }
        }
        return pairs;
    }

    /** Last year's number; null where the cell is not there or holds none. */
    private @Nullable BigDecimal before(int number) {
        return places[number] < 0 ? null : last.figures().value(places[number]);
    }

    private Certainty certainty(Figure figure, int number) {
        return figure.certainty().and(last.figures().certainty(places[number]));
    }

    private boolean isStock(Figure figure) {
        Set<String> lines = stocks.getOrDefault(figure.table(), Set.of());
        return lines.contains(figure.row()) || lines.contains(figure.column());
    }

    /** Every table of its own, and all together. */
    private List<RepeatedFigures> repeated() {
        List<FilledTable> tables = facts.all(FilledTable.class).stream()
                .filter(FilledTable::own)
                .sorted(Comparator.comparing(FilledTable::place))
                .toList();
        List<RepeatedFigures> repeated = new ArrayList<>();
        List<FilledTable> compared = tables.stream()
                .filter(table -> lastHas(table) && repeated.add(repeated(table.table(), List.of(table))))
                .toList();
        if (compared.size() > 1) {
            repeated.add(repeated("", compared));
        }
        return repeated;
    }

    private boolean lastHas(FilledTable table) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0 && figures.cells().get(i).figure().table().equals(table.table())) {
                return true;
            }
        }
        return false;
    }

    private RepeatedFigures repeated(String key, List<FilledTable> tables) {
        Set<String> keys = tables.stream().map(FilledTable::table).collect(Collectors.toSet());
        int compared = 0;
        int same = 0;
        Set<BigDecimal> distinct = new HashSet<>();
        BigDecimal greatest = BigDecimal.ZERO;
        Certainty certainty = last.certainty();
        for (int i = 0; i < places.length; i++) {
            Figure figure = figures.cells().get(i).figure();
            if (!keys.contains(figure.table()) || isStock(figure)) {
                continue;
            }
            BigDecimal now = figure.value();
            BigDecimal before = before(i);
            if (now == null && before == null) {
                continue;
            }
            compared++;
            if (now != null && before != null && now.compareTo(before) == 0) {
                same++;
                certainty = certainty.and(certainty(figure, i));
                if (now.signum() > 0) {
                    distinct.add(now.stripTrailingZeros());
                    greatest = greatest.max(now);
                }
            }
        }
        FilledTable first = tables.get(0);
        return new RepeatedFigures(
                key,
                tables.stream().map(FilledTable::title).toList(),
                compared,
                same,
                distinct.size(),
                greatest,
                last.year(),
                first.section(),
                certainty,
                first.place());
    }
}
