package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/** Joins a table that a page break has cut. */
final class TableJoin {

    /** Pieces of one table are equally wide, up to this many points. */
    private static final float SAME_WIDTH = 6;

    /** Margins of left and right pages may differ by this many points. */
    private static final float SHIFT = 72;

    /** The thinnest row that is one; less is left over from a cut row. */
    private static final float THINNEST_ROW = 9;

    /** Longer tables are left in pieces, for joining them takes longer with each page. */
    private static final int MOST_CELLS = 20_000;

    /** A head of more rows is none. */
    private static final int MOST_HEAD_ROWS = 8;

    private TableJoin() {}

    /** @param lower the first thing on the page after the one that {@code upper} ends */
    static boolean fits(GridTable upper, GridTable lower) {
        return !upper.guessed()
                && upper.cells().size() < MOST_CELLS
                && !lower.guessed()
                && Math.abs(width(upper) - width(lower)) <= SAME_WIDTH
                && Math.abs(shift(upper, lower)) <= SHIFT;
    }

    static GridTable join(GridTable upper, GridTable lower) {
        List<Float> edges = union(upper.edges(), shifted(lower.edges(), shift(upper, lower)));
        List<GridCell> above = onto(edges, upper.edges(), upper.cells());
        List<GridCell> below = onto(edges, shifted(lower.edges(), shift(upper, lower)), lower.cells());
        int heads = repeatedHeads(above, below, Math.min(upper.rows(), lower.rows() - 1));
        below = without(below, heads);
        int rows = lower.rows() - heads;
        if (rows > 1 && isSliver(below)) {
            below = without(below, 1);
            rows--;
        }
        Seam seam = Seam.of(above, upper.rows(), below);
        return new GridTable(
                edges, upper.rows() + rows - (seam.cutsRow() ? 1 : 0), seam.cells(), false, upper.page(), upper.box());
    }

    private static float width(GridTable table) {
        return table.edges().get(table.columns()) - table.edges().get(0);
    }

    private static float shift(GridTable upper, GridTable lower) {
        return upper.edges().get(0) - lower.edges().get(0);
    }

    private static List<Float> shifted(List<Float> edges, float shift) {
        return edges.stream().map(edge -> edge + shift).toList();
    }

    private static List<Float> union(List<Float> one, List<Float> other) {
        List<Float> union = new ArrayList<>(one);
        for (Float edge : other.subList(1, other.size() - 1)) {
            if (Math.abs(union.get(nearest(union, edge)) - edge) > Edges.SLIVER) {
                union.add(edge);
                union.sort(null);
            }
        }
        return union;
    }

    private static int nearest(List<Float> edges, float value) {
        return new Edges(edges).nearest(value);
    }

    private static List<GridCell> onto(List<Float> edges, List<Float> own, List<GridCell> cells) {
        int[] places = new int[own.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i == places.length - 1 ? edges.size() - 1 : nearest(edges, own.get(i));
        }
        return cells.stream()
                .map(cell -> cell.at(
                        cell.row(),
                        places[cell.column()],
                        cell.rowSpan(),
                        Math.max(1, places[cell.endColumn()] - places[cell.column()])))
                .toList();
    }

    /** How many rows at the top of the lower piece say again what stands at the top of the table. */
    private static int repeatedHeads(List<GridCell> above, List<GridCell> below, int most) {
        for (int rows = Math.min(most, MOST_HEAD_ROWS); rows > 0; rows--) {
            List<String> head = head(above, rows);
            if (!head.isEmpty() && head.equals(head(below, rows))) {
                return rows;
            }
        }
        return 0;
    }

    /** The first rows in words; empty if they are blank or no whole rows. */
    private static List<String> head(List<GridCell> cells, int rows) {
        List<GridCell> head = cells.stream().filter(cell -> cell.row() < rows).toList();
        boolean whole = head.stream().allMatch(cell -> cell.endRow() <= rows);
        boolean blank = head.stream().noneMatch(cell -> cell.text().codePoints().anyMatch(Character::isIdeographic));
        if (!whole || blank) {
            return List.of();
        }
        return head.stream()
                .map(cell -> cell.row() + " " + cell.column() + " " + cell.rowSpan() + " " + cell.columnSpan() + " "
                        + cell.text().replaceAll("\\s+", ""))
                .toList();
    }

    private static boolean isSliver(List<GridCell> cells) {
        return cells.stream()
                .filter(cell -> cell.row() == 0)
                .allMatch(cell ->
                        cell.isBlank() && cell.rowSpan() == 1 && cell.box().height() < THINNEST_ROW);
    }

    private static List<GridCell> without(List<GridCell> cells, int rows) {
        return cells.stream()
                .filter(cell -> cell.endRow() > rows)
                .map(cell -> cell.at(
                        Math.max(0, cell.row() - rows),
                        cell.column(),
                        cell.endRow() - Math.max(rows, cell.row()),
                        cell.columnSpan()))
                .toList();
    }
}
