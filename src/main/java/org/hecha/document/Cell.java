package org.hecha.document;

/**
 * A cell of a table, at the grid place of its upper left corner.
 *
 * @param row from 0
 * @param column from 0
 * @param rowSpan rows covered, from 1
 * @param columnSpan columns covered, from 1
 * @param text the words as they stand; paragraphs inside the cell are separated by {@code \n}
 * @param trust how far the words can be trusted
 * @param place where it stands
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Trust trust, Place place) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "no such cell: row " + row + " × " + rowSpan + ", column " + column + " × " + columnSpan);
        }
    }

    public boolean covers(int gridRow, int gridColumn) {
        return gridRow >= row && gridRow < row + rowSpan && gridColumn >= column && gridColumn < column + columnSpan;
    }
}
