package org.hecha.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages one after the other, then puts their content in order: paragraphs and tables that run on over page
 * breaks are one again, page numbers and running heads are set apart.
 */
public final class Layout {

    /** Pages whose text quality is below this, in percent, are not relied on. */
    private static final int RELIABLE = 85;

    private final int mostPlaces;
    private final List<PageContent> pages = new ArrayList<>();

    /** @param mostPlaces of the grid of one table; what is drawn finer is no table */
    public Layout(int mostPlaces) {
        this.mostPlaces = mostPlaces;
    }

    /** Reads the next page; its glyphs are not kept. */
    public void add(Page page) {
        boolean reliable = TextQuality.of(page) >= RELIABLE;
        pages.add(PageReader.read(reliable ? page : page.garbled(), mostPlaces));
    }

    /** All that the pages hold, in reading order. */
    public List<Piece> pieces() {
        List<Sheet> sheets = RunningHeads.setApart(pages);
        Margins margins = Margins.of(
                sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList());
        Joiner joiner = new Joiner();
        for (Sheet sheet : sheets) {
            joiner.read(sheet, margins.onPage(sheet));
        }
        return joiner.finish();
    }

    /** Holds what may go on: a paragraph or a table, and what stands at the edge of the page meanwhile. */
    private static final class Joiner {

        private final List<Piece> pieces = new ArrayList<>();
        private final List<Words> edges = new ArrayList<>();
        private @Nullable OpenParagraph paragraph;
        private @Nullable GridTable table;

        void read(Sheet sheet, Margins margins) {
            sheet.heads().forEach(line -> edges.add(words(line, Words.Kind.HEAD, sheet)));
            boolean first = true;
            for (Item item : sheet.body()) {
                if (item instanceof Line line) {
                    add(line, sheet, margins);
                } else if (item instanceof GridTable next) {
                    add(next, first);
                }
                first = false;
            }
            sheet.feet().forEach(line -> edges.add(words(line, Words.Kind.FOOT, sheet)));
        }

        List<Piece> finish() {
            close();
            return pieces;
        }

        private void add(Line line, Sheet sheet, Margins margins) {
            if (paragraph == null || !paragraph.takes(line, margins, sheet.number(), sheet.width())) {
                close();
                paragraph = new OpenParagraph(line, margins, sheet.number());
            }
        }

        private void add(GridTable next, boolean firstOnPage) {
            if (firstOnPage && table != null && TableJoin.fits(table, next)) {
                table = TableJoin.join(table, next);
            } else {
                close();
                table = next;
            }
        }

        private void close() {
            if (paragraph != null) {
                pieces.add(paragraph.close());
            }
            if (table != null) {
                pieces.addAll(table.cells().size() > 1 ? List.of(table) : framed(table));
            }
            paragraph = null;
            table = null;
            pieces.addAll(edges);
            edges.clear();
        }

        /** A frame around words is no table. */
        private static List<Words> framed(GridTable table) {
            return table.cells()
                    .get(0)
                    .text()
                    .lines()
                    .map(text -> new Words(
                            text, Words.Kind.BODY, table.cells().get(0).confidence(), table.page(), table.box()))
                    .toList();
        }

        private static Words words(Line line, Words.Kind kind, Sheet sheet) {
            return new Words(line.text(), kind, line.confidence(), sheet.number(), line.box());
        }
    }
}
