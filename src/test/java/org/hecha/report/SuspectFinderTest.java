package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hecha.document.Place;
import org.hecha.form.FormException;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuspectFinderTest {

    private static final Forms FORMS = forms();

    @Property(tries = 4)
    void everyOneCellCorruptionOfABalancedApplicationsTableIsNamedWithItsValue(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int change) {
        for (int year : new int[] {2019, 2021}) {
            FormTable table = FORMS.forYear(year).table("applications").orElseThrow();
            Map<String, Integer> sound = balanced(table, new Random(seed));
            for (String cell : sound.keySet()) {
                int right = sound.get(cell);
                int wrong = right + change;
                Optional<Suspect> suspect = suspect(table, with(sound, cell, wrong));
                assertThat(suspect)
                        .as("%d: %s %d → %d", year, cell, right, wrong)
                        .isPresent();
                assertThat(suspect.get().figure().row() + " "
                                + suspect.get().figure().column())
                        .isEqualTo(cell);
                assertThat(suspect.get().value()).isEqualByComparingTo(BigDecimal.valueOf(right));
                assertThat(suspect.get().repairs()).isEqualTo(suspect.get().broken());
            }
        }
    }

    @Property(tries = 4)
    void aCellThatLostSomeOfItsCountIsNamedToo(@ForAll long seed) {
        FormTable table = FORMS.forYear(2021).table("applications").orElseThrow();
        Map<String, Integer> sound = balanced(table, new Random(seed));
        for (String cell : sound.keySet()) {
            if (sound.get(cell) > 0) {
                Optional<Suspect> suspect = suspect(table, with(sound, cell, sound.get(cell) - 1));
                assertThat(suspect).as(cell).isPresent();
                assertThat(suspect.get().figure().row() + " "
                                + suspect.get().figure().column())
                        .isEqualTo(cell);
            }
        }
    }

    @Property(tries = 4)
    void aReviewTableDoesNotDetermineWhichOfItsCellsIsWrong(@ForAll long seed) {
        FormTable table = FORMS.forYear(2021).table("review").orElseThrow();
        Map<String, Integer> sound = balancedReview(new Random(seed));
        for (String cell : sound.keySet()) {
            assertThat(suspect(table, with(sound, cell, sound.get(cell) + 3)))
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void aBalancedTableHasNoSuspect() {
        FormTable table = FORMS.forYear(2021).table("applications").orElseThrow();
        assertThat(suspect(table, balanced(table, new Random(1)))).isEmpty();
    }

    @Test
    void twoWrongCellsThatHideEachOtherAreNotBlamedOnAThird() {
        FormTable table = FORMS.forYear(2021).table("applications").orElseThrow();
        Map<String, Integer> sound = balanced(table, new Random(7));
        Map<String, Integer> wrong = with(sound, "granted natural-persons", at(sound, "granted natural-persons") + 5);
        wrong = with(
                wrong,
                "rejected-repeated research-institutions",
                at(sound, "rejected-repeated research-institutions") + 2);
        assertThat(suspect(table, wrong))
                .as("each breaks its own row and column: neither stands out")
                .isEmpty();
    }

    @Test
    void aBlankIsNoZeroAndBlamesNobody() {
        FormTable table = FORMS.forYear(2021).table("applications").orElseThrow();
        List<Figure> figures = new ArrayList<>(figures(table, balanced(table, new Random(3))));
        figures.replaceAll(
                figure -> figure.row().equals("granted") && figure.column().equals("natural-persons")
                        ? figure("applications", figure.row(), figure.column(), "", null)
                        : figure);
        List<Balance> balances = BalanceReader.read(table, figures);
        assertThat(balances)
                .filteredOn(balance -> !balance.complete())
                .hasSize(2)
                .noneMatch(Balance::holds);
        assertThat(SuspectFinder.find(balances)).isEmpty();
    }

    private static int at(Map<String, Integer> values, String cell) {
        return values.getOrDefault(cell, 0);
    }

    private static Optional<Suspect> suspect(FormTable table, Map<String, Integer> values) {
        return SuspectFinder.find(BalanceReader.read(table, figures(table, values)));
    }

    private static Map<String, Integer> with(Map<String, Integer> values, String cell, int value) {
        Map<String, Integer> changed = new HashMap<>(values);
        changed.put(cell, value);
        return changed;
    }

    /** A table in which the three identities of the form hold, in every row and column. */
    private static Map<String, Integer> balanced(FormTable table, Random random) {
        Map<String, Integer> values = new HashMap<>();
        FormPart part = table.parts().get(0);
        List<String> kinds = part.columns().stream()
                .map(FormLine::key)
                .filter(key -> !key.equals("total"))
                .toList();
        for (FormLine row : part.rows()) {
            for (String kind : kinds) {
                values.put(row.key() + " " + kind, random.nextInt(40));
            }
        }
        for (String kind : kinds) {
            int outcomes = part.rows().stream()
                    .map(FormLine::key)
                    .filter(key -> !List.of("received", "carried-in", "outcome-total", "carried-over")
                            .contains(key))
                    .mapToInt(key -> at(values, key + " " + kind))
                    .sum();
            int over = at(values, "carried-over " + kind);
            int in = Math.min(at(values, "carried-in " + kind), outcomes + over);
            values.put("outcome-total " + kind, outcomes);
            values.put("carried-in " + kind, in);
            values.put("received " + kind, outcomes + over - in);
        }
        for (FormLine row : part.rows()) {
            values.put(
                    row.key() + " total",
                    kinds.stream()
                            .mapToInt(kind -> at(values, row.key() + " " + kind))
                            .sum());
        }
        return values;
    }

    private static Map<String, Integer> balancedReview(Random random) {
        Map<String, Integer> values = new HashMap<>();
        for (String group : List.of("reconsideration", "direct-litigation", "litigation-after-review")) {
            int sum = 0;
            for (String result : List.of("upheld", "corrected", "other", "pending")) {
                int value = random.nextInt(9);
                values.put("cases " + group + "-" + result, value);
                sum += value;
            }
            values.put("cases " + group + "-total", sum);
        }
        return values;
    }

    private static List<Figure> figures(FormTable table, Map<String, Integer> values) {
        List<Figure> figures = new ArrayList<>();
        for (FormPart part : table.parts()) {
            for (FormLine row : part.rows()) {
                for (FormLine column : part.columns()) {
                    int value = at(values, row.key() + " " + column.key());
                    figures.add(figure(
                            table.key(), row.key(), column.key(), Integer.toString(value), BigDecimal.valueOf(value)));
                }
            }
        }
        return figures;
    }

    private static Figure figure(String table, String row, String column, String raw, @Nullable BigDecimal value) {
        return new Figure(
                table,
                row,
                column,
                row,
                column,
                raw,
                value == null ? Meaning.BLANK : Meaning.NUMBER,
                value,
                FormLine.Quantity.COUNT,
                false,
                table,
                Certainty.CERTAIN,
                Place.DOCUMENT);
    }

    private static Forms forms() {
        try {
            return Forms.load(RuleFolder.packaged());
        } catch (FormException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
