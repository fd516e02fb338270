package org.hecha.workbench;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Image;
import org.hecha.document.Link;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Table;
import org.hecha.document.Trust;

/** A piece of a report that is still being written: it becomes one block of the document. */
sealed interface Piece {

    /** The block that it becomes. */
    Block block(int number);

    /** Whether it belongs to what stands behind the report: signature and date. */
    default boolean tail() {
        return false;
    }

    /**
     * A paragraph or heading.
     *
     * @param level of a heading, from 1; 0 for body text
     * @param tail whether it stands behind the last section
     */
    record Words(String text, int level, Story story, boolean tail) implements Piece {

        @Override
        public Block block(int number) {
            return new Paragraph(text, "", level, story, Trust.STATED, Place.ofBlock(number, 0, null));
        }

        Words with(String words) {
            return new Words(words, level, story, tail);
        }

        boolean body() {
            return story == Story.BODY;
        }
    }

    /**
     * A table.
     *
     * @param key of the prescribed table; empty for one that was written cell by cell
     */
    record Grid(String key, int rows, int columns, List<Slot> slots) implements Piece {

        public Grid {
            slots = List.copyOf(slots);
        }

        @Override
        public Block block(int number) {
            Place place = Place.ofBlock(number, 0, null);
            List<Cell> cells = slots.stream().map(slot -> slot.cell(place)).toList();
            return new Table(rows, columns, cells, Table.Grid.STATED, place);
        }

        Grid map(UnaryOperator<Slot> change) {
            return new Grid(key, rows, columns, slots.stream().map(change).toList());
        }

        /** Without a grid row; cells that reach over it lose that row. */
        Grid withoutRow(int row) {
            List<Slot> left = slots.stream()
                    .filter(slot -> slot.row != row || slot.rowSpan > 1)
                    .map(slot -> slot.withoutRow(row))
                    .toList();
            return new Grid(key, rows - 1, columns, left);
        }
    }

    /**
     * A cell.
     *
     * @param line key of the prescribed row, and {@code /}, and key of the prescribed column; empty for a label
     */
    record Slot(int row, int column, int rowSpan, int columnSpan, String text, String line) {

        Slot with(String words) {
            return new Slot(row, column, rowSpan, columnSpan, words, line);
        }

        Slot withoutRow(int gone) {
            boolean below = row > gone;
            boolean across = row <= gone && gone < row + rowSpan;
            return new Slot(below ? row - 1 : row, column, across ? rowSpan - 1 : rowSpan, columnSpan, text, line);
        }

        private Cell cell(Place table) {
            return new Cell(row, column, rowSpan, columnSpan, text, Trust.STATED, table.cell(row, column, 0, null));
        }
    }

    /** A paragraph that is a link. */
    record Linked(String target, String words) implements Piece {

        @Override
        public Block block(int number) {
            return new Paragraph(words, "", 0, Story.BODY, Trust.STATED, Place.ofBlock(number, 0, null));
        }

        Link link(int number) {
            return new Link(target, words, Place.ofBlock(number, 0, null).characters(0, words.length()));
        }
    }

    /** A picture. */
    record Picture(String name, String description) implements Piece {

        @Override
        public Block block(int number) {
            return new Image(name, description, Place.ofBlock(number, 0, null));
        }
    }
}
