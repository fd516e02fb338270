package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hecha.document.Cell;
import org.hecha.form.FormPart;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of a row belongs to which column of the form, by the labels above the part's rows and by counting.
 *
 * @param part the part of the form
 * @param heads the header cell of each of the part's columns, in their order; null where none was found
 * @param ordered whether the header cells stand in one row or on a stated grid, so that their order is known
 * @param found how many header cells were found
 * @param order numbers of the part's columns in the order in which they stand in the document
 */
record ColumnAlignment(FormPart part, List<@Nullable Head> heads, boolean ordered, int found, List<Integer> order) {

    /** A header cell, its words for comparison, and the row that it begins in. */
    record Head(Cell cell, String folded, TableGroup.Row row) {}

    /** @param above rows between the part above and the part's first row */
    static ColumnAlignment of(FormPart part, LabelSet labels, List<TableGroup.Row> above) {
        List<Head> cells = new ArrayList<>();
        above.forEach(row -> {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.isWord(i)) {
                    cells.add(new Head(row.cells().get(i), row.folded().get(i), row));
                }
            }
        });
        // Columns of different tables cannot be compared, as where each row of a page is a table of its own.
        boolean oneTable = !above.isEmpty()
                && above.stream().allMatch(row -> row.isOf(above.get(0).table()));
        boolean stated = oneTable && above.stream().allMatch(TableGroup.Row::stated);
        if (stated) {
            cells.sort(Comparator.comparingInt((Head head) -> head.cell().column())
                    .thenComparingInt(head -> head.cell().row()));
        }
        List<@Nullable Head> labelled = heads(part, labels, cells);
        boolean recognised = stated && MisreadHeader.isRecognised(above);
        List<@Nullable Head> heads = recognised ? MisreadHeader.heads(part, labels, labelled, above) : labelled;
        boolean ordered = stated || inOneRow(heads);
        List<Integer> order = order(heads, ordered);
        return new ColumnAlignment(part, heads, ordered, order.size(), order);
    }

    private static boolean inOneRow(List<@Nullable Head> heads) {
        TableGroup.Row row = null;
        for (Head head : heads) {
            if (head != null && row != null && !head.row().isSame(row)) {
                return false;
            }
            row = head == null ? row : head.row();
        }
        return row != null;
    }

    /** Header cells in the form's order; those left over may still be columns out of order. */
    private static List<@Nullable Head> heads(FormPart part, LabelSet labels, List<Head> cells) {
        int columns = part.columns().size();
        int[][] worth = new int[cells.size()][columns];
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < columns; j++) {
                worth[i][j] = labels.columnLikeness(
                        cells.get(i).folded(), part.columns().get(j));
            }
        }
        int[] partner = InOrder.pair(worth, columns);
        Set<Integer> used = new HashSet<>();
        for (int i : partner) {
            used.add(i);
        }
        List<@Nullable Head> heads = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < cells.size() && partner[j] < 0; i++) {
                if (worth[i][j] > 0 && used.add(i)) {
                    partner[j] = i;
                }
            }
            heads.add(partner[j] < 0 ? null : cells.get(partner[j]));
        }
        return heads;
    }

    /** Whether enough labels were found to believe that the others are not there. */
    boolean reliable() {
        return found * 10 >= part.columns().size() * 6;
    }

    private static List<Integer> order(List<@Nullable Head> heads, boolean ordered) {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            if (heads.get(column) != null) {
                order.add(column);
            }
        }
        if (ordered) {
            order.sort(Comparator.comparingInt(column -> column(heads.get(column))));
        }
        return order;
    }

    private static int column(@Nullable Head head) {
        return head == null ? Integer.MAX_VALUE : head.cell().column();
    }
}
