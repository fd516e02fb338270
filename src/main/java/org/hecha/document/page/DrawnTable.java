package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/** A drawn grid with the glyphs in it becomes a table; what the rulings overshoot is cut off. */
final class DrawnTable {

    private DrawnTable() {}

    /** @param glyphs for each slot of the grid those that stand in it */
    static GridTable of(Grid grid, List<List<Glyph>> glyphs, int page) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Grid.Slot slot = grid.slots().get(i);
            Rect box = grid.box(slot);
            CellText text = CellText.of(glyphs.get(i), box);
            cells.add(new GridCell(
                    slot.row(),
                    slot.column(),
                    slot.endRow() - slot.row(),
                    slot.endColumn() - slot.column(),
                    text.words(),
                    text.full(),
                    SecondReading.confidence(text),
                    page,
                    box));
        }
        Walls walls = grid.walls();
        int rows = walls.rows().bands();
        int columns = walls.columns().bands();
        int top = rows > 1 && !walls.hasBars(0) && blank(cells, 0, 0, 1, columns) ? 1 : 0;
        int bottom =
                rows - top > 1 && !walls.hasBars(rows) && blank(cells, rows - 1, 0, rows, columns) ? rows - 1 : rows;
        int left = columns > 1 && !walls.hasPosts(0) && blank(cells, 0, 0, rows, 1) ? 1 : 0;
        int right = columns - left > 1 && !walls.hasPosts(columns) && blank(cells, 0, columns - 1, rows, columns)
                ? columns - 1
                : columns;
        return cut(grid, cells, new Grid.Slot(top, left, bottom, right), page);
    }

    private static boolean blank(List<GridCell> cells, int row, int column, int endRow, int endColumn) {
        return cells.stream()
                .filter(cell -> cell.row() < endRow
                        && cell.endRow() > row
                        && cell.column() < endColumn
                        && cell.endColumn() > column)
                .allMatch(cell -> cell.isBlank()
                        && cell.row() >= row
                        && cell.endRow() <= endRow
                        && cell.column() >= column
                        && cell.endColumn() <= endColumn);
    }

    private static GridTable cut(Grid grid, List<GridCell> cells, Grid.Slot kept, int page) {
        List<GridCell> inside = cells.stream()
                .filter(cell -> cell.row() >= kept.row()
                        && cell.endRow() <= kept.endRow()
                        && cell.column() >= kept.column()
                        && cell.endColumn() <= kept.endColumn())
                .map(cell -> cell.at(
                        cell.row() - kept.row(), cell.column() - kept.column(), cell.rowSpan(), cell.columnSpan()))
                .toList();
        List<Float> edges = grid.walls().columns().places().subList(kept.column(), kept.endColumn() + 1);
        return new GridTable(edges, kept.endRow() - kept.row(), inside, false, page, grid.box(kept));
    }
}
