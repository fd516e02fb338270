package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.form.Measure;
import org.hecha.prose.Quantity;
import org.hecha.prose.Statement;
import org.jspecify.annotations.Nullable;

/** Holds what the prose counts beside the figures of the tables. */
final class TallyReader {

    /** Numbers of one sentence stand no further apart. */
    private static final int NEAR = 6;

    private static final List<String> SUM = List.of("合计", "共计", "总计", "合计为", "共计为", "合计收到", "共计收到");

    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, String> regimes = new HashMap<>();

    /**
     * @param tables the tables of the report itself
     * @param all their figures
     */
    TallyReader(List<FilledTable> tables, List<Figure> all) {
        Set<String> doubled = new HashSet<>();
        for (FilledTable table : tables) {
            // Where rows are missing, what stands in the others may have been moved.
            if (!table.missing().isEmpty()) {
                continue;
            }
            if (regimes.put(table.table(), table.regime()) != null) {
                doubled.add(table.table());
            }
        }
        doubled.forEach(regimes::remove);
        all.forEach(figure -> figures.put(key(figure), figure));
    }

    private static String key(Figure figure) {
        return figure.table() + "/" + figure.row() + "/" + figure.column();
    }

    List<Tally> read(ClaimFinder.Told told) {
        List<Tally> tallies = new ArrayList<>();
        List<Statement> statements = told.reading().statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Quantity quantity = statement.quantity();
            if (quantity.low() != null && told.paragraph().own()) {
                for (Measure measure : told.measures().get(i)) {
                    if ((measure.summed() && isPart(told, measure, i)) || isAddend(told, i)) {
                        continue;
                    }
                    tallies.add(tally(
                            measure, told.claims().get(i), quantity.low(), measure.most() ? null : quantity.high()));
                }
            }
        }
        return tallies;
    }

    /** Whether another number of the sentence counts the same: no one of them is the figure. */
    private static boolean isPart(ClaimFinder.Told told, Measure measure, int index) {
        for (int i = Math.max(0, index - NEAR); i < Math.min(told.claims().size(), index + NEAR); i++) {
            if (i != index
                    && told.claims()
                            .get(i)
                            .sentence()
                            .equals(told.claims().get(index).sentence())
                    && told.measures().get(i).contains(measure)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence adds it up with those beside it: 收到书面申请9件、网上申请3件，合计12件. */
    private static boolean isAddend(ClaimFinder.Told told, int index) {
        List<Claim> claims = told.claims();
        for (int end = index + 1; end < Math.min(claims.size(), index + NEAR); end++) {
            Claim sum = claims.get(end);
            if (!sum.sentence().equals(claims.get(index).sentence())) {
                return false;
            }
            int start = sum.place().start();
            String before = told.paragraph().text().substring(Math.max(0, start - NEAR), start);
            if (SUM.stream().anyMatch(before::endsWith)) {
                BigDecimal added = BigDecimal.ZERO;
                for (int i = end - 1; i >= Math.max(0, end - NEAR); i--) {
                    added = added.add(claims.get(i).number());
                    if (i <= index && i < end - 1 && added.compareTo(sum.number()) == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Tally tally(Measure measure, Claim claim, BigDecimal low, @Nullable BigDecimal high) {
        List<Tally.Counterpart> counterparts = counterparts(measure);
        Certainty certainty = counterparts.stream()
                .flatMap(counterpart -> counterpart.figures().stream())
                .map(Figure::certainty)
                .reduce(claim.certainty(), Certainty::and);
        return new Tally(
                measure.key(),
                measure.title(),
                claim,
                low,
                high,
                claim.ours(),
                measure.loose(),
                counterparts,
                claim.section(),
                certainty,
                claim.place());
    }

    /** All figures that it may equal; none at all if one of them is no number. */
    private List<Tally.Counterpart> counterparts(Measure measure) {
        List<Tally.Counterpart> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> form : measure.equals().entrySet()) {
            for (String sum : form.getValue()) {
                String table = sum.substring(0, sum.indexOf('/'));
                if (form.getKey().equals(regimes.get(table))) {
                    Tally.Counterpart counterpart = counterpart(sum);
                    if (counterpart == null) {
                        return List.of();
                    }
                    found.add(counterpart);
                }
            }
        }
        return found;
    }

    private Tally.@Nullable Counterpart counterpart(String sum) {
        List<Figure> added = new ArrayList<>();
        BigDecimal value = BigDecimal.ZERO;
        for (String term : sum.split("\\+", -1)) {
            List<Figure> meant = figures(term.strip());
            for (Figure figure : meant) {
                if (figure.value() == null) {
                    return null;
                }
                value = value.add(figure.value());
            }
            if (meant.isEmpty()) {
                return null;
            }
            added.addAll(meant);
        }
        return new Tally.Counterpart(List.copyOf(added), value);
    }

    private List<Figure> figures(String term) {
        int star = term.indexOf('*');
        if (star < 0) {
            Figure figure = figures.get(term);
            return figure == null ? List.of() : List.of(figure);
        }
        String head = term.substring(0, star);
        String tail = term.substring(star + 1);
        return figures.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(head) && entry.getKey().endsWith(tail))
                .map(Map.Entry::getValue)
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }
}
