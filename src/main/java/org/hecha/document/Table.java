package org.hecha.document;

import java.util.List;

/**
 * A table as a grid.
 *
 * @param rows number of grid rows
 * @param columns number of grid columns
 * @param cells in row order; a spanned grid place belongs to the one cell that covers it
 * @param grid how far the grid can be trusted
 * @param place where the table begins
 */
public record Table(int rows, int columns, List<Cell> cells, Grid grid, Place place) implements Block {

    /** Where the cells' grid places come from. */
    public enum Grid {
        /** The format states rows, columns and spans, or the page shows ruling lines. */
        STATED,
        /** Rows are known, columns and spans are not (text with tabs, a page without rulings): align before use. */
        GUESSED
    }

    public Table {
        cells = List.copyOf(cells);
    }
}
