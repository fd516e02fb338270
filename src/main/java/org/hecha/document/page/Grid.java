package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A table as its rulings draw it, before text goes in. */
final class Grid {

    /** A cell by its grid lines. */
    record Slot(int row, int column, int endRow, int endColumn) {}

    /** More than this on one page are a drawing. */
    private static final int MOST = 300;

    private final Walls walls;
    private final List<Slot> slots = new ArrayList<>();
    private final int[] slotAt;

    private Grid(Walls walls) {
        this.walls = walls;
        slotAt = new int[walls.rows().bands() * walls.columns().bands()];
        Arrays.fill(slotAt, -1);
        fill();
    }

    /**
     * The tables of a page, smallest first, so that one inside another is met before it.
     *
     * @param mostPlaces nets of more grid places than this are drawings, not tables
     */
    static List<Grid> on(Page page, int mostPlaces) {
        List<Grid> grids = new ArrayList<>();
        for (List<Ruling> net : RulingNets.of(page.rulings())) {
            Walls walls = Walls.of(net);
            long places = (long) walls.rows().bands() * walls.columns().bands();
            if (places > 0 && places <= mostPlaces) {
                grids.add(new Grid(walls));
            }
        }
        if (grids.size() > MOST) {
            return List.of();
        }
        grids.sort(Comparator.comparingDouble(grid -> grid.box().area()));
        return grids;
    }

    Walls walls() {
        return walls;
    }

    List<Slot> slots() {
        return slots;
    }

    Rect box() {
        Edges columns = walls.columns();
        Edges rows = walls.rows();
        return new Rect(columns.first(), rows.first(), columns.last(), rows.last());
    }

    Rect box(Slot slot) {
        List<Float> x = walls.columns().places();
        List<Float> y = walls.rows().places();
        return new Rect(x.get(slot.column()), y.get(slot.row()), x.get(slot.endColumn()), y.get(slot.endRow()));
    }

    /** The number of the slot that holds a point of the table. */
    int slotAt(float x, float y) {
        return slotAt[
                walls.rows().band(y) * walls.columns().bands() + walls.columns().band(x)];
    }

    /** Whether no ruling closes the last row below a place of it. */
    boolean isOpenBelow(float x) {
        int column = walls.columns().band(x);
        return !walls.bar(walls.rows().bands(), column, column + 1);
    }

    private void fill() {
        int rows = walls.rows().bands();
        int columns = walls.columns().bands();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (slotAt[row * columns + column] < 0) {
                    take(slotFrom(row, column, rows, columns), columns);
                }
            }
        }
    }

    private Slot slotFrom(int row, int column, int rows, int columns) {
        int endColumn = column + 1;
        while (endColumn < columns && !walls.post(endColumn, row) && slotAt[row * columns + endColumn] < 0) {
            endColumn++;
        }
        int endRow = row + 1;
        while (endRow < rows && runsOn(endRow, column, endColumn, columns)) {
            endRow++;
        }
        return new Slot(row, column, endRow, endColumn);
    }

    private boolean runsOn(int row, int column, int endColumn, int columns) {
        if (walls.bar(row, column, endColumn)) {
            return false;
        }
        for (int c = column; c < endColumn; c++) {
            if (slotAt[row * columns + c] >= 0 || (c > column && walls.post(c, row))) {
                return false;
            }
        }
        return true;
    }

    private void take(Slot slot, int columns) {
        for (int row = slot.row(); row < slot.endRow(); row++) {
            Arrays.fill(slotAt, row * columns + slot.column(), row * columns + slot.endColumn(), slots.size());
        }
        slots.add(slot);
    }
}
