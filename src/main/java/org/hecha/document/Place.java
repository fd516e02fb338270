package org.hecha.document;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document.
 *
 * @param block number of the block in reading order, from 1; 0 for the document as a whole
 * @param row grid row of a cell, from 0; -1 outside tables
 * @param column grid column of a cell, from 0; -1 outside tables
 * @param start offset of the first character in the text of the block or cell
 * @param end offset after the last character; equal to {@code start} where the whole block or cell is meant
 * @param page page number from 1; 0 where the format has no pages
 * @param box rectangle on that page, where the format has pages
 */
public record Place(int block, int row, int column, int start, int end, int page, @Nullable Box box)
        implements Comparable<Place> {

    private static final Comparator<Place> READING_ORDER = Comparator.comparingInt(Place::block)
            .thenComparingInt(Place::row)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::start)
            .thenComparingInt(Place::end);

    /** The document as a whole: where something absent is reported. */
    public static final Place DOCUMENT = new Place(0, -1, -1, 0, 0, 0, null);

    public Place {
        if (block < 0 || start < 0 || end < start || page < 0) {
            throw new IllegalArgumentException(
                    "no such place: block " + block + ", characters " + start + "–" + end + ", page " + page);
        }
    }

    public static Place ofBlock(int block, int page, @Nullable Box box) {
        return new Place(block, -1, -1, 0, 0, page, box);
    }

    /** The cell at {@code row}, {@code column} of the table that stands at this place. */
    public Place cell(int cellRow, int cellColumn, int cellPage, @Nullable Box cellBox) {
        return new Place(block, cellRow, cellColumn, 0, 0, cellPage, cellBox);
    }

    /** The characters from {@code from} to before {@code to} of the text at this place. */
    public Place characters(int from, int to) {
        return new Place(block, row, column, from, to, page, box);
    }

    public boolean isCell() {
        return row >= 0;
    }

    @Override
    public int compareTo(Place other) {
        return READING_ORDER.compare(this, other);
    }
}
