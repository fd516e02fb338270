package org.hecha.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.document.Piece.GridCell;
import org.jspecify.annotations.Nullable;

/** A word processor's table while it is being read: joins cells that the file describes as continuing another one. */
final class OpenGrid {

    private final List<Piece.Row> rows = new ArrayList<>();
    /** Pieces that belong to no cell: text of deleted rows. */
    private final List<Piece> loose = new ArrayList<>();

    private List<GridCell> row = new ArrayList<>();
    /** Cells of the row before and of this one that further rows may continue, by their grid column. */
    private Map<Integer, GridCell> above = Map.of();

    private Map<Integer, GridCell> here = new HashMap<>();
    private List<GridCell> continued = new ArrayList<>();
    private int column;

    void openRow() {
        row = new ArrayList<>();
        here = new HashMap<>();
        continued = new ArrayList<>();
        column = 0;
    }

    void add(int rowSpan, int columnSpan, List<Piece> content) {
        GridCell cell = new GridCell(column, rowSpan, columnSpan, content);
        row.add(cell);
        here.put(column, cell);
        column += columnSpan;
    }

    /** A cell that continues the one above it; a cell of its own if there is none of the same width. */
    void addContinuingAbove(int columnSpan, List<Piece> content) {
        GridCell upper = cellAbove(columnSpan);
        if (upper == null) {
            add(1, columnSpan, content);
            return;
        }
        upper.rowSpan++;
        upper.content.addAll(hidden(content));
        continued.add(upper);
        here.put(column, upper);
        column += columnSpan;
    }

    /** A cell that continues the one to its left. */
    void addContinuingLeft(int columnSpan, List<Piece> content) {
        if (row.isEmpty()) {
            add(1, columnSpan, content);
            return;
        }
        GridCell left = row.get(row.size() - 1);
        left.columnSpan += columnSpan;
        left.content.addAll(hidden(content));
        column += columnSpan;
    }

    /** Content under a cell that spans this place; nobody sees it. */
    void addCovered(List<Piece> content) {
        loose.addAll(hidden(content));
    }

    void closeRow() {
        rows.add(new Piece.Row(row));
        above = here;
    }

    /** Repeats the row that was closed last. */
    void repeatRow() {
        Piece.Row last = rows.get(rows.size() - 1);
        rows.add(new Piece.Row(last.cells().stream().map(GridCell::again).toList()));
    }

    /** Takes back a row that a tracked change has deleted; its words remain as deleted text. */
    void dropRow() {
        for (GridCell cell : row) {
            loose.addAll(as(Story.DELETED, cell.content));
        }
        for (GridCell cell : continued) {
            cell.rowSpan--;
        }
    }

    List<Piece> close() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Grid(rows));
        pieces.addAll(loose);
        return pieces;
    }

    private @Nullable GridCell cellAbove(int columnSpan) {
        GridCell upper = above.get(column);
        return upper != null && upper.columnSpan == columnSpan ? upper : null;
    }

    private static List<Piece> hidden(List<Piece> content) {
        return as(Story.HIDDEN, content);
    }

    /** The words among the pieces, in another story. */
    static List<Piece> as(Story story, List<Piece> pieces) {
        List<Piece> words = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words paragraph && !paragraph.text().isBlank()) {
                Story stays = paragraph.story() == Story.BODY ? story : paragraph.story();
                words.add(new Piece.Words(paragraph.text(), paragraph.label(), 0, stays));
            } else if (piece instanceof Piece.Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(cell -> words.addAll(as(story, cell.content))));
            }
        }
        return words;
    }
}
