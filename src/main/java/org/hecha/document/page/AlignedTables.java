package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds tables that are set without rulings: at least three lines, one after the other, of at least three parts each
 * that stand below one another. Whatever is less clear stays text.
 */
final class AlignedTables {

    private static final int LEAST_ROWS = 3;
    private static final int LEAST_COLUMNS = 3;

    /** Parts of a line stand apart by this many font sizes. */
    private static final float APART = 1.4f;

    private AlignedTables() {}

    /**
     * Lines and tables, from top to bottom.
     *
     * @param rows from top to bottom
     * @param drawn what stands between them
     */
    static List<Item> find(List<GlyphRow> rows, int page, List<Item> drawn) {
        List<Item> found = new ArrayList<>();
        int row = 0;
        while (row < rows.size()) {
            List<List<GlyphRow>> table = tableFrom(rows, row, drawn);
            if (table.size() >= LEAST_ROWS) {
                found.add(table(table, page));
                row += table.size();
            } else {
                found.add(rows.get(row++).line());
            }
        }
        return found;
    }

    private static List<List<GlyphRow>> tableFrom(List<GlyphRow> rows, int first, List<Item> drawn) {
        List<List<GlyphRow>> table = new ArrayList<>();
        List<Rect> columns = new ArrayList<>();
        for (int i = first; i < rows.size(); i++) {
            List<GlyphRow> parts = parts(rows.get(i));
            if (parts.size() < LEAST_COLUMNS || (i > first && parts.size() != columns.size())) {
                break;
            }
            if (i > first && somethingBetween(rows.get(i - 1).box(), rows.get(i).box(), drawn)) {
                break;
            }
            List<Rect> wider = new ArrayList<>();
            for (int k = 0; k < parts.size(); k++) {
                Rect part = parts.get(k).box();
                wider.add(i == first ? part : columns.get(k).and(part));
            }
            if (!disjoint(wider)) {
                break;
            }
            columns = wider;
            table.add(parts);
        }
        return table;
    }

    private static boolean somethingBetween(Rect above, Rect below, List<Item> drawn) {
        return drawn.stream()
                .anyMatch(item -> item.box().top() >= above.top() && item.box().top() <= below.top());
    }

    private static List<GlyphRow> parts(GlyphRow row) {
        List<GlyphRow> parts = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : row.visible()) {
            if (!open.isEmpty()
                    && glyph.box().left() - open.get(open.size() - 1).box().right() > APART * glyph.size()) {
                parts.add(new GlyphRow(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        parts.add(new GlyphRow(open));
        return parts;
    }

    private static boolean disjoint(List<Rect> columns) {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).left() <= columns.get(i - 1).right()) {
                return false;
            }
        }
        return true;
    }

    private static GridTable table(List<List<GlyphRow>> rows, int page) {
        Rect box = rows.get(0).get(0).box();
        List<GridCell> cells = new ArrayList<>();
        int columns = rows.get(0).size();
        float[] lefts = new float[columns];
        Arrays.fill(lefts, Float.MAX_VALUE);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                GlyphRow part = rows.get(r).get(c);
                cells.add(new GridCell(r, c, 1, 1, part.text(), false, part.confidence(), page, part.box()));
                lefts[c] = Math.min(lefts[c], part.box().left());
                box = box.and(part.box());
            }
        }
        List<Float> edges = new ArrayList<>();
        for (float left : lefts) {
            edges.add(left);
        }
        edges.add(box.right());
        return new GridTable(edges, rows.size(), cells, true, page, box);
    }
}
