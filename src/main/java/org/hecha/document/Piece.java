package org.hecha.document;

import java.util.ArrayList;
import java.util.List;

/** What a word processing document holds in reading order, before it is written out. */
sealed interface Piece permits Piece.Words, Piece.Picture, Piece.Away, Piece.Grid {

    /** A paragraph; parts as in {@link Paragraph}. */
    record Words(String text, String label, int level, Story story) implements Piece {}

    /** An image; parts as in {@link Image}. */
    record Picture(String name, String description) implements Piece {}

    /** A link of the paragraph before it; parts as in {@link Link}. */
    record Away(String target, String words) implements Piece {}

    /** A table. */
    record Grid(List<Row> rows) implements Piece {}

    record Row(List<GridCell> cells) {}

    /** A cell, whose spans may still grow by the rows and cells after it. */
    final class GridCell {
        final int column;
        final List<Piece> content;
        int rowSpan;
        int columnSpan;

        GridCell(int column, int rowSpan, int columnSpan, List<Piece> content) {
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.content = content;
        }

        /** The same cell once more, for a row that the file says is repeated. */
        GridCell again() {
            return new GridCell(column, rowSpan, columnSpan, new ArrayList<>(content));
        }
    }
}
