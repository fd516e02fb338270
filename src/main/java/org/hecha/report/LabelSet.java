package org.hecha.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.form.FormLine;
import org.hecha.form.FormTable;

/** The labels of a prescribed table, folded once for all the comparisons made with them. Safe for many threads. */
final class LabelSet {

    /** A row's label this near may be meant. */
    private static final int POSSIBLE = 60;
    /** A column's or a group's label this near is meant. */
    private static final int SURE = 80;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<Integer>> rowsByLabel = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final List<List<String>> columns = new ArrayList<>();
    // By identity: a line is one of this table's, and hashing a record of lists costs more than it saves.
    private final IdentityHashMap<FormLine, Integer> columnNumbers = new IdentityHashMap<>();
    private final Set<String> columnLabels = new HashSet<>();
    private final Remembered<Likeness> likeness = new Remembered<>(this::look);

    /** What the words of a cell come near to. */
    static final class Likeness {

        private final boolean exact;
        private final boolean column;
        private final boolean group;
        private final int[] rows;
        private final int[] columns;

        private Likeness(boolean exact, int[] rows, int[] columns, boolean column, boolean group) {
            this.exact = exact;
            this.rows = rows;
            this.columns = columns;
            this.column = column;
            this.group = group;
        }

        /** Whether they are a row's label to the letter. */
        boolean isExact() {
            return exact;
        }

        /** How near they come to a row of the form, 0 to 100; 0 below 60. */
        int toRow(int row) {
            return rows[row];
        }

        /** Whether they are the label of a column, not of a row. */
        boolean isColumn() {
            return column;
        }

        /** Whether they name a group of rows or columns, not a line of figures. */
        boolean isGroup() {
            return group;
        }
    }

    LabelSet(FormTable table) {
        for (FormLine row : table.rows()) {
            List<String> labels = folded(row);
            for (String label : labels) {
                rowsByLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(rows.size());
            }
            rows.add(labels);
            row.groups().forEach(group -> groups.add(Label.fold(group)));
        }
        table.parts().forEach(part -> {
            groups.add(Label.fold(part.caption()));
            part.columns().forEach(column -> {
                List<String> labels = folded(column);
                columnNumbers.put(column, columns.size());
                columns.add(labels);
                columnLabels.addAll(labels);
                column.groups().forEach(group -> groups.add(Label.fold(group)));
            });
        });
    }

    private static List<String> folded(FormLine line) {
        return Stream.concat(Stream.of(line.label()), line.variants().stream())
                .map(Label::fold)
                .toList();
    }

    /** @param folded the words of a cell, {@linkplain Label#fold folded} */
    Likeness of(String folded) {
        return likeness.of(folded);
    }

    /** How near the words come to a column of this table; 0 below 80. */
    int columnLikeness(String folded, FormLine column) {
        Integer number = columnNumbers.get(column);
        return number == null ? 0 : of(folded).columns[number];
    }

    private Likeness look(String folded) {
        List<Integer> exact = rowsByLabel.getOrDefault(folded, List.of());
        int[] nearRows = new int[rows.size()];
        if (exact.isEmpty()) {
            for (int i = 0; i < nearRows.length; i++) {
                nearRows[i] = best(folded, rows.get(i), POSSIBLE);
            }
        }
        exact.forEach(row -> nearRows[row] = 100);
        int[] nearColumns =
                columns.stream().mapToInt(labels -> best(folded, labels, SURE)).toArray();
        boolean isColumn = exact.isEmpty() && best(folded, columnLabels, SURE) > 0;
        return new Likeness(!exact.isEmpty(), nearRows, nearColumns, isColumn, best(folded, groups, SURE) > 0);
    }

    private static int best(String folded, Collection<String> labels, int atLeast) {
        int best = 0;
        for (String label : labels) {
            best = Math.max(best, Label.likeness(folded, label, Math.max(atLeast, best)));
        }
        return best;
    }
}
