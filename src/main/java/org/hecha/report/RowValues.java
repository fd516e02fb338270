package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Cell;
import org.hecha.document.Place;
import org.hecha.document.Trust;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row, by the form's columns.
 *
 * @param values in the order of the part's columns; null where the row has no cell for the column
 * @param sure whether the cells were told apart beyond doubt
 * @param surplus cells beyond the form's columns that hold a figure
 */
record RowValues(List<@Nullable Value> values, boolean sure, int surplus) {

    /** The words of a cell, where they stand, and whether they are beyond doubt that cell's. */
    record Value(String raw, Trust trust, Place place, boolean sure) {

        Value doubted() {
            return new Value(raw, trust.and(Trust.DOUBTFUL), place, sure);
        }
    }

    static RowValues of(TableGroup.Row row, int label, ColumnAlignment columns) {
        RowValues found = find(row, label, columns);
        return row.stated()
                ? found.against(bySpans(row, columns)).against(byOrder(row, columns))
                : new RowValues(splitRunTogether(found.values()), found.sure(), found.surplus());
    }

    /** What stands under each header cell. */
    private static @Nullable RowValues bySpans(TableGroup.Row row, ColumnAlignment columns) {
        return columns.reliable() && columns.ordered() ? underHeads(row, columns) : null;
    }

    /** The row's cells but for its labels one after the other, if they are as many as the form's columns. */
    private static @Nullable RowValues byOrder(TableGroup.Row row, ColumnAlignment columns) {
        int asked = columns.part().columns().size();
        if (!columns.reliable() || !columns.ordered() || columns.found() < asked) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.isWord(i)) {
                cells.add(row.cells().get(i));
            }
        }
        return cells.size() == asked ? inOrder(cells, columns.order(), asked, true) : null;
    }

    /** The same, doubted where the other reading has other words. */
    private RowValues against(@Nullable RowValues other) {
        if (other == null || other.values().equals(values)) {
            return this;
        }
        List<@Nullable Value> checked = new ArrayList<>(values);
        for (int i = 0; i < checked.size(); i++) {
            Value here = checked.get(i);
            Value there = other.values().get(i);
            if (here != null && there != null && !here.raw().equals(there.raw())) {
                checked.set(i, here.doubted());
            }
        }
        return new RowValues(checked, sure, surplus);
    }

    private static RowValues find(TableGroup.Row row, int label, ColumnAlignment columns) {
        List<Cell> cells = row.cells().subList(label + 1, row.cells().size());
        int asked = columns.part().columns().size();
        if (columns.reliable() && columns.ordered()) {
            List<Integer> order = columns.order();
            if (cells.size() == order.size()) {
                return inOrder(cells, order, asked, true);
            }
            if (!row.stated() && cells.size() == asked) {
                return inOrder(cells, upTo(asked), asked, true);
            }
            RowValues byHead = underHeads(row, columns);
            if (byHead != null) {
                return byHead;
            }
        }
        if (cells.size() == asked) {
            return inOrder(cells, upTo(asked), asked, true);
        }
        if (cells.size() > asked) {
            boolean padded = cells.subList(asked, cells.size()).stream()
                    .allMatch(cell -> cell.text().isBlank());
            List<Cell> chosen = padded ? cells.subList(0, asked) : cells.subList(cells.size() - asked, cells.size());
            return inOrder(
                    chosen,
                    upTo(asked),
                    asked,
                    padded || (row.stated() && !row.isWord(row.cells().size() - 1)));
        }
        return inOrder(cells, upTo(cells.size()), asked, false);
    }

    /** Each cell stands under the header cell of its column: on a stated grid, or at the same index of an equally long row. */
    private static @Nullable RowValues underHeads(TableGroup.Row row, ColumnAlignment columns) {
        List<@Nullable Value> values = new ArrayList<>();
        for (int column = 0; column < columns.heads().size(); column++) {
            ColumnAlignment.Head head = columns.heads().get(column);
            if (head == null) {
                values.add(row.stated() ? null : besideNeighbour(row, columns, column));
                continue;
            }
            boolean sameShape = row.stated()
                    ? head.row().table().place().equals(row.table().place())
                    : head.row().cells().size() == row.cells().size();
            if (!sameShape) {
                return null;
            }
            Cell cell = row.at(head.cell().column());
            values.add(cell == null ? null : value(cell));
        }
        return new RowValues(values, true, row.stated() ? surplus(row, columns) : 0);
    }

    /** The cell of a column whose label was lost: as far from the next labelled column's as the form has it. */
    private static @Nullable Value besideNeighbour(TableGroup.Row row, ColumnAlignment columns, int column) {
        for (int distance = 1; distance < columns.heads().size(); distance++) {
            for (int step : new int[] {distance, -distance}) {
                int neighbour = column + step;
                ColumnAlignment.Head head =
                        neighbour >= 0 && neighbour < columns.heads().size()
                                ? columns.heads().get(neighbour)
                                : null;
                int index = head == null ? -1 : head.cell().column() - step;
                if (index >= 0 && index < row.cells().size()) {
                    Cell cell = row.cells().get(index);
                    return new Value(cell.text(), cell.trust(), cell.place(), false);
                }
            }
        }
        return null;
    }

    /** Cells right of the first header cell that stand under none of the form's columns. */
    private static int surplus(TableGroup.Row row, ColumnAlignment columns) {
        int first = columns.heads().stream()
                .mapToInt(head -> head == null ? Integer.MAX_VALUE : head.cell().column())
                .min()
                .orElse(0);
        long cells = row.cells().stream().filter(cell -> cell.column() >= first).count();
        return (int) Math.max(0, cells - columns.found());
    }

    private static RowValues inOrder(List<Cell> cells, List<Integer> order, int asked, boolean sure) {
        List<@Nullable Value> values = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            values.add(null);
        }
        for (int i = 0; i < Math.min(cells.size(), order.size()); i++) {
            values.set(order.get(i), value(cells.get(i)));
        }
        return new RowValues(values, sure, 0);
    }

    /** In a text without grid, two figures can stand in one cell and leave the next one empty: a fault of reading. */
    private static List<@Nullable Value> splitRunTogether(List<@Nullable Value> values) {
        List<@Nullable Value> split = new ArrayList<>(values);
        for (int i = 0; i + 1 < split.size(); i++) {
            Value here = split.get(i);
            Value next = split.get(i + 1);
            if (here != null && (next == null || next.raw().isBlank())) {
                String[] pieces = here.raw().strip().split("\\s+");
                if (pieces.length == 2 && isNumber(pieces[0]) && isNumber(pieces[1])) {
                    split.set(i, new Value(pieces[0], here.trust(), here.place(), false));
                    split.set(i + 1, new Value(pieces[1], here.trust(), here.place(), false));
                }
            }
        }
        return split;
    }

    private static boolean isNumber(String text) {
        return FigureText.of(text).meaning() == Meaning.NUMBER;
    }

    private static Value value(Cell cell) {
        return new Value(cell.text(), cell.trust(), cell.place(), true);
    }

    private static List<Integer> upTo(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
