package org.hecha.document.page;

import java.util.Comparator;
import java.util.List;

/**
 * A table on a page, or one joined from its pieces on several.
 *
 * @param edges x of each column edge, one more than there are columns
 * @param rows number of rows
 * @param cells sorted by row and column; they cover the grid without gaps
 * @param guessed whether columns come from alignment alone, without rulings
 * @param page where it begins
 * @param box on that page
 */
public record GridTable(List<Float> edges, int rows, List<GridCell> cells, boolean guessed, int page, Rect box)
        implements Item, Piece {

    static final Comparator<GridCell> ORDER =
            Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column);

    public GridTable {
        edges = List.copyOf(edges);
        cells = cells.stream().sorted(ORDER).toList();
    }

    public int columns() {
        return edges.size() - 1;
    }
}
