package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Cell;
import org.hecha.document.Trust;
import org.hecha.report.ColumnAlignment.Head;
import org.jspecify.annotations.Nullable;

/**
 * Labels of columns that a machine misread beyond recognition. Where as many header cells stand between two that were
 * recognised as the form has columns there, they are those columns'. What a file states is never taken for a misreading.
 */
final class LostHeads {

    private final List<@Nullable Head> heads;
    private final List<Head> lost = new ArrayList<>();

    private LostHeads(List<@Nullable Head> heads, List<TableGroup.Row> above) {
        this.heads = heads;
        int bottom = above.get(above.size() - 1).index() + 1;
        for (TableGroup.Row row : above) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                boolean known = heads.stream()
                        .anyMatch(head -> head != null && head.cell().equals(cell));
                boolean overOneColumn = cell.columnSpan() == 1 && cell.row() + cell.rowSpan() == bottom;
                if (!known && overOneColumn && cell.trust() != Trust.STATED && cell.column() > 0) {
                    lost.add(new Head(cell, row.folded().get(i), row));
                }
            }
        }
    }

    /**
     * The heads, with those that were lost.
     *
     * @param heads of the form's columns in their order; null where none was found
     * @param above rows of one table with a stated grid, the header
     */
    static List<@Nullable Head> found(List<@Nullable Head> heads, List<TableGroup.Row> above) {
        boolean whole = heads.stream().allMatch(head -> head != null);
        boolean none = heads.stream().allMatch(head -> head == null);
        return whole || none || above.isEmpty() ? heads : new LostHeads(heads, above).filled();
    }

    private List<@Nullable Head> filled() {
        List<@Nullable Head> filled = new ArrayList<>(heads);
        int from = 0;
        while (from < heads.size()) {
            int to = from;
            while (to < heads.size() && heads.get(to) == null) {
                to++;
            }
            if (to > from) {
                fill(filled, from, to);
            }
            from = to + 1;
        }
        return filled;
    }

    /** Fills a run of columns without label. */
    private void fill(List<@Nullable Head> filled, int from, int to) {
        Head before = from == 0 ? null : heads.get(from - 1);
        Head after = to == heads.size() ? null : heads.get(to);
        int missing = to - from;
        int first = before != null
                ? before.cell().column() + 1
                : after != null ? after.cell().column() - missing : 0;
        if (before != null && after != null && after.cell().column() != first + missing) {
            return;
        }
        List<Head> run = new ArrayList<>();
        for (int column = first; column < first + missing; column++) {
            int wanted = column;
            lost.stream()
                    .filter(head -> head.cell().column() == wanted)
                    .findFirst()
                    .ifPresent(run::add);
        }
        boolean more =
                after == null && lost.stream().anyMatch(head -> head.cell().column() >= first + missing);
        if (run.size() == missing && !more) {
            for (int i = 0; i < missing; i++) {
                filled.set(from + i, run.get(i));
            }
        }
    }
}
