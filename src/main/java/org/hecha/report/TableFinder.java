package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;
import org.jspecify.annotations.Nullable;

/** Finds the prescribed tables in a report: those of the governing form, else those of another year's. */
final class TableFinder {

    /** How much better another year's form must fit before a table is said to follow it. */
    private static final double CLEARLY = 0.02;
    /** A table that fits entirely, in the report itself. */
    private static final double PERFECT = 2;

    private final Form governing;
    private final Map<String, List<Prescribed>> byKey = new HashMap<>();

    private record Prescribed(Form form, FormTable table, TableReader reader) {}

    /**
     * A table found.
     *
     * @param prescribed the form that it fits best
     * @param reading by that form
     * @param score how well it fits that form, 0 to 1
     * @param layout its reading by the governing form, which tells what is missing there; by the best form if the governing
     *     one has no such table
     * @param governed how well it fits the governing form, 0 to 1
     */
    private record Fit(
            Prescribed prescribed,
            TableReader.Reading reading,
            double score,
            TableReader.Reading layout,
            double governed) {}

    /** The tables found, with their figures. */
    record Result(List<FilledTable> tables, List<Figure> figures) {}

    TableFinder(Form governing, Forms forms) {
        this.governing = governing;
        forms.all().forEach(form -> form.tables()
                .forEach(table -> byKey.computeIfAbsent(table.key(), key -> new ArrayList<>())
                        .add(new Prescribed(form, table, new TableReader(table)))));
        // The governing form first: where it fits, no other is looked at.
        byKey.values()
                .forEach(all -> all.sort(Comparator.comparing(
                        prescribed -> !prescribed.form().id().equals(governing.id()))));
    }

    Result find(List<TableGroup> groups) {
        List<Fit> fits = new ArrayList<>();
        Set<String> prescribed = new HashSet<>();
        for (FormTable table : governing.tables()) {
            prescribed.add(table.key());
            Fit fit = best(table.key(), groups);
            if (fit != null) {
                fits.add(fit);
            }
        }
        Set<Place> used = new HashSet<>();
        fits.forEach(fit -> used.add(fit.reading().group().place()));
        byKey.keySet().stream()
                .filter(key -> !prescribed.contains(key))
                .sorted()
                .forEach(key -> {
                    Fit fit = best(
                            key,
                            groups.stream()
                                    .filter(group -> !used.contains(group.place()))
                                    .toList());
                    if (fit != null) {
                        fits.add(fit);
                    }
                });
        List<FilledTable> tables = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Fit fit : fits) {
            tables.add(filled(fit));
            boolean sure = isSure(fit);
            fit.reading().figures().forEach(figure -> figures.add(sure ? figure : figure.doubted()));
        }
        return new Result(tables, figures);
    }

    /** The best place and form for the table of this key; those in the report itself before those in a pasted form. */
    private @Nullable Fit best(String key, List<TableGroup> groups) {
        Fit best = null;
        for (TableGroup group : groups) {
            Fit here = best(key, group);
            if (here != null && (best == null || rank(here) > rank(best))) {
                best = here;
            }
            if (best != null && rank(best) == PERFECT) {
                return best;
            }
        }
        return best;
    }

    private static double rank(Fit fit) {
        return fit.score() + (fit.reading().group().own() ? 1 : 0);
    }

    private @Nullable Fit best(String key, TableGroup group) {
        Fit own = null;
        Fit other = null;
        for (Prescribed prescribed : byKey.getOrDefault(key, List.of())) {
            TableReader.Reading reading = prescribed.reader().read(group);
            double score = score(prescribed.table(), reading);
            boolean governs = prescribed.form().id().equals(governing.id());
            Fit fit = new Fit(prescribed, reading, score, reading, governs ? score : 0);
            if (!accepted(prescribed.table(), group, reading)) {
                continue;
            }
            if (governs) {
                own = fit;
                if (fit.score() == 1) {
                    return fit;
                }
            } else if (other == null || fit.score() > other.score()) {
                other = fit;
            }
        }
        if (own == null || other == null) {
            return own == null ? other : own;
        }
        return other.score() > own.score() + CLEARLY
                ? new Fit(other.prescribed(), other.reading(), other.score(), own.reading(), own.score())
                : own;
    }

    private static boolean accepted(FormTable table, TableGroup group, TableReader.Reading reading) {
        int rows = table.rows().size();
        boolean here = !table.section().isEmpty() && table.section().equals(group.section());
        boolean header = reading.foundColumns() * 10 >= reading.columns() * 6;
        if (rows == 1) {
            return reading.placedRows() == 1 && header;
        }
        double found = (double) reading.foundRows() / rows;
        return found >= 0.5 || (here && (found >= 0.2 || (header && reading.placedRows() * 2 >= rows)));
    }

    /** How well a table fits a form, from 0 to 1: rows and columns found, against those asked for and those beyond. */
    private static double score(FormTable table, TableReader.Reading reading) {
        int found = reading.foundRows() + reading.foundColumns();
        int asked = table.rows().size() + reading.columns() + reading.added().size();
        return (double) found / asked;
    }

    /** A table is doubted as a whole where more than one row in five had to be guessed. */
    private static boolean isSure(Fit fit) {
        return fit.reading().unsure() * 5 <= fit.prescribed().table().rows().size();
    }

    private FilledTable filled(Fit fit) {
        TableReader.Reading reading = fit.reading();
        FormTable table = fit.prescribed().table();
        boolean sure = isSure(fit);
        int numbers = (int) reading.figures().stream().filter(Figure::isNumber).count();
        int blanks = (int) reading.figures().stream().filter(Figure::isBlank).count();
        int doubtful = (int) reading.figures().stream()
                .filter(figure -> figure.certainty() == Certainty.DOUBTFUL)
                .count();
        return new FilledTable(
                table.key(),
                table.title(),
                fit.prescribed().form().id(),
                (int) Math.round(100 * fit.governed()),
                reading.figures().size(),
                numbers,
                blanks,
                doubtful,
                sure ? fit.layout().missing() : List.of(),
                sure ? fit.layout().added() : List.of(),
                sure ? fit.layout().reordered() : List.of(),
                reading.group().own(),
                reading.group().section(),
                sure ? Certainty.CERTAIN : Certainty.LIKELY,
                sure ? "" : "有 " + reading.unsure() + " 行的行名或单元格位置缺失，按表格顺序推定",
                reading.group().rows().get(reading.first()).table().place());
    }
}
