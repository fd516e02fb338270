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

/** The labels of a prescribed table, folded once for all the comparisons made with them. */
final class LabelSet {

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<Integer>> rowsByLabel = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    // By identity: a line is one of this table's, and hashing a record of lists costs more than it saves.
    private final IdentityHashMap<FormLine, List<String>> columns = new IdentityHashMap<>();
    private final Set<String> columnLabels = new HashSet<>();

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
                columns.put(column, labels);
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

    /** Rows, by their number in the table, that have exactly this label. */
    List<Integer> rowsLabelled(String folded) {
        return rowsByLabel.getOrDefault(folded, List.of());
    }

    int rowLikeness(String folded, int row, int atLeast) {
        return best(folded, rows.get(row), atLeast);
    }

    int columnLikeness(String folded, FormLine column, int atLeast) {
        return best(folded, columns.getOrDefault(column, List.of()), atLeast);
    }

    /** Whether the words are the label of a column, not of a row. */
    boolean isColumn(String folded, int atLeast) {
        return !rowsByLabel.containsKey(folded)
                && (columnLabels.contains(folded) || best(folded, columnLabels, atLeast) > 0);
    }

    /** Whether the words name a group of rows or columns, not a line of figures. */
    boolean isGroup(String folded) {
        return groups.contains(folded) || best(folded, groups, 80) > 0;
    }

    private static int best(String folded, Collection<String> labels, int atLeast) {
        int best = 0;
        for (String label : labels) {
            best = Math.max(best, Label.likeness(folded, label, Math.max(atLeast, best)));
        }
        return best;
    }
}
