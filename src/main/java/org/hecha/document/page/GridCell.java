package org.hecha.document.page;

/**
 * A cell at its grid place.
 *
 * @param row from 0
 * @param column from 0
 * @param rowSpan from 1
 * @param columnSpan from 1
 * @param text lines that end before the cell is full are separated by {@code \n}
 * @param full whether its text fills the cell up to its last line's end, so that more may follow elsewhere
 * @param confidence the lowest of its glyphs'
 * @param page where it begins
 * @param box on that page
 */
public record GridCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        boolean full,
        float confidence,
        int page,
        Rect box) {

    int endRow() {
        return row + rowSpan;
    }

    int endColumn() {
        return column + columnSpan;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    GridCell at(int newRow, int newColumn, int newRowSpan, int newColumnSpan) {
        return new GridCell(newRow, newColumn, newRowSpan, newColumnSpan, text, full, confidence, page, box);
    }

    /** The same cell with what follows after a page break. */
    GridCell followedBy(GridCell rest) {
        StringBuilder words = new StringBuilder(text);
        Script.join(words, rest.text, false);
        boolean stillFull = rest.isBlank() ? full : rest.full;
        return new GridCell(
                row,
                column,
                rowSpan,
                columnSpan,
                words.toString(),
                stillFull,
                Math.min(confidence, rest.confidence),
                page,
                box);
    }
}
