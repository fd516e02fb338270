package org.hecha.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Place;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one section, one below the other: a prescribed table may stand in pieces, and several in one.
 *
 * @param rows of all of them
 * @param section key of the section they stand in
 * @param own whether they stand in the report itself, not in a pasted form
 * @param place where the first begins
 */
record TableGroup(List<Row> rows, String section, boolean own, Place place) {

    /**
     * A row of a table.
     *
     * @param cells that begin in this row, from left to right
     * @param folded their texts for comparison, in the same order
     * @param words which of them hold a word, not a figure nor the lack of one
     * @param figures how many hold a figure or the lack of one
     * @param table the table
     * @param index of the row in that table
     */
    record Row(List<Cell> cells, List<String> folded, BitSet words, int figures, Table table, int index) {

        static Row of(List<Cell> cells, Table table, int index) {
            BitSet words = new BitSet();
            int figures = 0;
            List<String> folded = new ArrayList<>(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                folded.add(Label.fold(cells.get(i).text()));
                if (FigureText.isFigure(cells.get(i).text())) {
                    figures++;
                } else {
                    words.set(i, !folded.get(i).isEmpty());
                }
            }
            return new Row(cells, folded, words, figures, table, index);
        }

        boolean stated() {
            return table.grid() == Table.Grid.STATED;
        }

        boolean isOf(Table other) {
            return table.place().equals(other.place());
        }

        /** By its place: a row compared by what it holds is its whole table, cell by cell. */
        boolean isSame(Row other) {
            return index == other.index() && isOf(other.table());
        }

        /** Whether a machine read any of it off a picture. */
        boolean isRecognised() {
            for (Cell cell : cells) {
                if (cell.trust() != Trust.STATED) {
                    return true;
                }
            }
            return false;
        }

        boolean isWord(int cell) {
            return words.get(cell);
        }

        /** The cell that covers a column of the grid: nearly always one of those that begin here. */
        @Nullable
        Cell at(int column) {
            Cell here = first(cells, column);
            return here != null ? here : first(table.cells(), column);
        }

        private @Nullable Cell first(List<Cell> among, int column) {
            for (Cell cell : among) {
                if (cell.covers(index, column)) {
                    return cell;
                }
            }
            return null;
        }

        Place place() {
            return cells.isEmpty() ? table.place() : cells.get(0).place();
        }
    }

    /** The tables of a document, grouped by the section they stand in. */
    static List<TableGroup> of(List<Block> blocks, Outline outline) {
        List<TableGroup> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int section = -1;
        Place place = Place.DOCUMENT;
        for (Block block : blocks) {
            if (block instanceof Table table) {
                int here = sectionIndex(outline, table.place());
                if (here != section && !rows.isEmpty()) {
                    groups.add(group(rows, place, outline));
                    rows = new ArrayList<>();
                }
                if (rows.isEmpty()) {
                    place = table.place();
                    section = here;
                }
                rows.addAll(rows(table));
            }
        }
        if (!rows.isEmpty()) {
            groups.add(group(rows, place, outline));
        }
        return groups;
    }

    private static TableGroup group(List<Row> rows, Place place, Outline outline) {
        return new TableGroup(List.copyOf(rows), outline.sectionAt(place), outline.own(place), place);
    }

    private static int sectionIndex(Outline outline, Place place) {
        return (int) outline.sections().stream()
                .filter(section -> section.place().block() <= place.block())
                .count();
    }

    private static List<Row> rows(Table table) {
        List<List<Cell>> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            cells.add(new ArrayList<>());
        }
        table.cells().forEach(cell -> cells.get(cell.row()).add(cell));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(Row.of(cells.get(row), table, row));
        }
        return rows;
    }
}
