package org.hecha.cli;

import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Table;

/** The pages of a document. */
final class Pages {

    private Pages() {}

    /** The last page that something was read on; 0 where the format has no pages. */
    static int last(Document document) {
        return document.blocks().stream().mapToInt(Pages::last).max().orElse(0);
    }

    private static int last(Block block) {
        int page = block.place().page();
        if (block instanceof Table table) {
            for (Cell cell : table.cells()) {
                page = Math.max(page, cell.place().page());
            }
        }
        return page;
    }
}
