package org.hecha.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<FormLine, List<String>> columns = new HashMap<>();

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
                columns.put(column, folded(column));
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

    int rowLikeness(String folded, int row) {
        return best(folded, rows.get(row));
    }

    int columnLikeness(String folded, FormLine column) {
        return best(folded, columns.getOrDefault(column, List.of()));
    }

    /** Whether the words name a group of rows or columns, not a line of figures. */
    boolean isGroup(String folded) {
        return groups.contains(folded) || groups.stream().anyMatch(group -> Label.likeness(folded, group) >= 80);
    }

    private static int best(String folded, List<String> labels) {
        int best = 0;
        for (String label : labels) {
            best = Math.max(best, Label.likeness(folded, label));
        }
        return best;
    }
}
