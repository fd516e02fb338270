package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of a page's ruled tables are, for who must find the text in them first. */
public final class CellBoxes {

    private CellBoxes() {}

    /** @param mostPlaces of the grid of one table, as for {@link Layout} */
    public static List<Rect> of(Page page, int mostPlaces) {
        List<Rect> boxes = new ArrayList<>();
        for (Grid grid : PageReader.tables(page, mostPlaces)) {
            for (Grid.Slot slot : grid.slots()) {
                boxes.add(grid.box(slot));
            }
        }
        return boxes;
    }
}
