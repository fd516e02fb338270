package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two sides of a page break through a table, put together.
 *
 * @param cells of both sides, in the rows of the joined table
 * @param cutsRow whether the break ran through a row, which is one again
 */
record Seam(List<GridCell> cells, boolean cutsRow) {

    /** Two cells, one above and one below the break, that are equally wide. */
    private record Pair(GridCell above, GridCell below) {

        boolean runsOn() {
            return above.full()
                    && hasIdeographs(above.text())
                    && hasIdeographs(below.text())
                    && !Numbering.opens(below.text());
        }

        boolean spans() {
            return above.rowSpan() > 1 || below.rowSpan() > 1;
        }

        /** Whether it is one cell over several rows, given that those to its left are. */
        boolean isOneLabel(boolean sure) {
            if (!above.isBlank() && !below.isBlank()) {
                return runsOn() && (spans() || sure);
            }
            return spans() || (sure && below.isBlank() && hasIdeographs(above.text()));
        }
    }

    static Seam of(List<GridCell> above, int rows, List<GridCell> below) {
        List<Pair> pairs = pairs(above, rows, below);
        long lower = below.stream().filter(cell -> cell.row() == 0).count();
        long upper = above.stream().filter(cell -> cell.endRow() == rows).count();
        boolean alike = pairs.size() == lower && pairs.size() == upper;
        boolean cutsRow = alike && isCutRow(pairs);
        List<Pair> labels = new ArrayList<>();
        for (Pair pair : pairs) {
            // Rows of different columns cannot be told apart as rows: what spans them was cut with them.
            boolean sure = !labels.isEmpty() || !alike;
            if (!cutsRow && (!adjoins(labels, pair) || !pair.isOneLabel(sure))) {
                break;
            }
            labels.add(pair);
        }
        return new Seam(joined(above, below, labels, cutsRow ? rows - 1 : rows), cutsRow);
    }

    private static List<Pair> pairs(List<GridCell> above, int rows, List<GridCell> below) {
        Map<Integer, GridCell> ends = new HashMap<>();
        above.stream().filter(cell -> cell.endRow() == rows).forEach(cell -> ends.put(cell.column(), cell));
        List<Pair> pairs = new ArrayList<>();
        below.stream()
                .filter(cell -> cell.row() == 0)
                .sorted(Comparator.comparingInt(GridCell::column))
                .forEach(cell -> {
                    GridCell end = ends.get(cell.column());
                    if (end != null && end.columnSpan() == cell.columnSpan()) {
                        pairs.add(new Pair(end, cell));
                    }
                });
        return pairs;
    }

    /** Labels that go on stand at the left edge, one beside the other. */
    private static boolean adjoins(List<Pair> labels, Pair pair) {
        int end = labels.isEmpty() ? 0 : labels.get(labels.size() - 1).below().endColumn();
        return pair.below().column() == end;
    }

    /** No cell may say something of its own on both sides, and the words must go on, or stand on one side alone. */
    private static boolean isCutRow(List<Pair> pairs) {
        boolean runsOn = false;
        boolean valuesAbove = false;
        boolean valuesBelow = false;
        boolean labelAbove = false;
        boolean labelBelow = false;
        for (Pair pair : pairs) {
            boolean both = !pair.above().isBlank() && !pair.below().isBlank();
            if (both && !pair.runsOn()) {
                return false;
            }
            runsOn |= both;
            labelAbove |= hasIdeographs(pair.above().text()) && pair.above().rowSpan() == 1;
            labelBelow |= hasIdeographs(pair.below().text());
            valuesAbove |= isValue(pair.above());
            valuesBelow |= isValue(pair.below());
        }
        if (valuesAbove && valuesBelow) {
            return false;
        }
        return runsOn || (labelAbove && !labelBelow && !valuesAbove && valuesBelow);
    }

    private static boolean isValue(GridCell cell) {
        return !cell.isBlank() && !hasIdeographs(cell.text());
    }

    private static boolean hasIdeographs(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<GridCell> joined(List<GridCell> above, List<GridCell> below, List<Pair> one, int offset) {
        List<GridCell> joined = new ArrayList<>(above);
        List<GridCell> rest = new ArrayList<>(below);
        for (Pair pair : one) {
            GridCell upper = pair.above();
            int rowSpan = offset + pair.below().rowSpan() - upper.row();
            joined.remove(upper);
            rest.remove(pair.below());
            joined.add(upper.at(upper.row(), upper.column(), rowSpan, upper.columnSpan())
                    .followedBy(pair.below()));
        }
        for (GridCell cell : rest) {
            joined.add(cell.at(cell.row() + offset, cell.column(), cell.rowSpan(), cell.columnSpan()));
        }
        return joined;
    }
}
