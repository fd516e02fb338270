package org.hecha.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads one page: which glyphs stand in which cell, and what stands outside tables. */
final class PageReader {

    /** A box around this much of the page's height is a frame, not a table. */
    private static final float FRAME = 0.5f;

    /** A table that reaches further down the page than this may go on overleaf. */
    private static final float PAGE_END = 0.75f;

    private final Page page;
    private final List<Grid> grids;
    private final List<List<List<Glyph>>> inSlots = new ArrayList<>();
    private final List<Glyph> outside = new ArrayList<>();

    private PageReader(Page page, int mostPlaces) {
        this.page = page;
        grids = tables(page, mostPlaces);
        for (Grid grid : grids) {
            List<List<Glyph>> slots = new ArrayList<>();
            grid.slots().forEach(slot -> slots.add(new ArrayList<>()));
            inSlots.add(slots);
        }
        Tokens.of(page.glyphs()).forEach(this::place);
    }

    /** The grids of a page that are tables, smallest first. */
    static List<Grid> tables(Page page, int mostPlaces) {
        return Grid.on(page, mostPlaces).stream()
                .filter(grid -> grid.slots().size() > 1 || grid.box().height() < FRAME * page.height())
                .toList();
    }

    /** @param mostPlaces of the grid of one table */
    static PageContent read(Page page, int mostPlaces) {
        return new PageReader(page, mostPlaces).content();
    }

    private void place(List<Glyph> token) {
        Rect box = token.get(0).box().and(token.get(token.size() - 1).box());
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            if (grid.box().contains(box.centerX(), box.centerY())) {
                int slot = grid.slotAt(box.centerX(), box.centerY());
                inSlots.get(i).get(slot).addAll(SecondReading.of(token, grid, slot));
                return;
            }
        }
        for (int i = 0; i < grids.size(); i++) {
            if (hangsOut(token.get(0), box, grids.get(i))) {
                inSlots.get(i)
                        .get(grids.get(i).slotAt(box.centerX(), box.centerY()))
                        .addAll(token);
                return;
            }
        }
        outside.addAll(token);
    }

    /** Browsers that cut a row at the end of a page let its last line hang out below the rulings. */
    private boolean hangsOut(Glyph glyph, Rect box, Grid grid) {
        Rect table = grid.box();
        float below = box.centerY() - table.bottom();
        return below > 0
                && below < 1.6f * glyph.size()
                && table.bottom() > PAGE_END * page.height()
                && box.centerX() > table.left()
                && box.centerX() < table.right()
                && grid.isOpenBelow(box.centerX());
    }

    private PageContent content() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            GridTable table = DrawnTable.of(grids.get(i), inSlots.get(i), page.number());
            if (table.cells().stream().allMatch(GridCell::isBlank)) {
                continue;
            }
            items.add(table);
        }
        List<GlyphRow> rows = GlyphRows.of(outside.stream()
                .filter(glyph -> glyph.flow() == Flow.RIGHT || glyph.flow() == Flow.LEFT)
                .toList());
        items.addAll(AlignedTables.find(rows, page.number(), items));
        items.addAll(turned());
        items.sort(Comparator.comparingDouble(item -> item.box().top()));
        return new PageContent(page.number(), page.width(), page.height(), items);
    }

    /** Vertically set text outside tables: one paragraph. */
    private List<Item> turned() {
        List<Glyph> turned = outside.stream()
                .filter(glyph -> !glyph.isBlank() && (glyph.flow() == Flow.DOWN || glyph.flow() == Flow.UP))
                .toList();
        if (turned.isEmpty()) {
            return List.of();
        }
        Rect box = turned.get(0).box();
        for (Glyph glyph : turned) {
            box = box.and(glyph.box());
        }
        CellText text = CellText.of(turned, box);
        return List.of(new Line(text.words(), box, turned.get(0).size(), text.confidence(), false, box.width()));
    }
}
