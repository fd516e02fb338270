package org.hecha.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is being read: places each cell on the grid as HTML does, by the spans of those before it. */
final class OpenTable {

    private final Table.Grid grid;
    private final int page;
    private final @Nullable Box box;
    private final List<Cell> cells = new ArrayList<>();
    /** Where links go when the table's number is known. */
    private final List<Link> found;

    private final List<OpenLink> links = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int row = -1;
    private int column;
    private int columns;
    private long area;
    private @Nullable Cell open;

    OpenTable(Table.Grid grid, int page, @Nullable Box box, List<Link> found) {
        this.grid = grid;
        this.page = page;
        this.box = box;
        this.found = found;
    }

    void startRow() {
        row++;
        column = 0;
        rowAt(row);
    }

    boolean inCell() {
        return open != null;
    }

    void startCell(int rowSpan, int columnSpan, Trust trust, int cellPage, @Nullable Box cellBox, Limits limits)
            throws LimitExceededException {
        endCell();
        if (row < 0) {
            startRow();
        }
        column = rowAt(row).nextClearBit(column);
        area += (long) rowSpan * columnSpan;
        if (area > limits.gridArea()) {
            throw new LimitExceededException("表格超过 " + limits.gridArea() + " 格");
        }
        for (int r = row; r < row + rowSpan; r++) {
            rowAt(r).set(column, column + columnSpan);
        }
        columns = Math.max(columns, column + columnSpan);
        Place place = Place.DOCUMENT.cell(row, column, cellPage, cellBox);
        open = new Cell(row, column, rowSpan, columnSpan, "", trust, place);
        text.setLength(0);
        column += columnSpan;
    }

    /** Adds a paragraph to the open cell. */
    void append(String words) {
        if (words.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words);
    }

    /** A link of the open cell. */
    void link(Link link) {
        links.add(new OpenLink(link, cells.size()));
    }

    void endCell() {
        if (open != null) {
            cells.add(new Cell(
                    open.row(),
                    open.column(),
                    open.rowSpan(),
                    open.columnSpan(),
                    text.toString().strip(),
                    open.trust(),
                    open.place()));
            open = null;
        }
    }

    /** The finished table as the block of the given number; row spans that reach below the last row are cut. */
    Table close(int block) {
        endCell();
        int rows = row + 1;
        Place place = Place.ofBlock(block, page, box);
        List<Cell> placed = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            placed.add(new Cell(
                    cell.row(),
                    cell.column(),
                    Math.min(cell.rowSpan(), rows - cell.row()),
                    cell.columnSpan(),
                    cell.text(),
                    cell.trust(),
                    place.cell(
                            cell.row(),
                            cell.column(),
                            cell.place().page(),
                            cell.place().box())));
        }
        links.forEach(link -> found.add(link.in(placed)));
        return new Table(rows, columns, placed, grid, place);
    }

    private BitSet rowAt(int index) {
        while (taken.size() <= index) {
            taken.add(new BitSet());
        }
        return taken.get(index);
    }
}
