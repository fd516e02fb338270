package org.hecha.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xml.sax.SAXException;

/**
 * A table whose format states where each cell begins and ends on the line instead of the columns it spans (binary Word,
 * RTF). The columns are the edges of all rows together; edges closer than a millimetre are one.
 */
final class EdgeTable {

    /** Whether a cell is merged with its neighbour above or to the left. */
    enum Merge {
        NONE,
        FIRST,
        CONTINUED
    }

    /**
     * @param left edge in twips (1/1440 inch)
     * @param right edge in twips
     * @param down merge with the cells below
     * @param across merge with the cells to the right
     */
    record Frame(int left, int right, Merge down, Merge across) {}

    /** What a cell holds. */
    record Content(String text, List<EdgeTable> nested) {}

    /** A millimetre; then ever less, for tables with columns that thin. */
    private static final int[] TOLERANCES = {57, 28, 10, 0};

    private static final class Slot {
        final Frame frame;
        final int right;
        final String text;
        final List<EdgeTable> nested;
        int column;
        int end;
        int rowSpan = 1;
        boolean covered;

        Slot(Frame frame, int right, String text, List<EdgeTable> nested) {
            this.frame = frame;
            this.right = right;
            this.text = text;
            this.nested = nested;
        }
    }

    private final List<List<Slot>> rows = new ArrayList<>();
    private boolean guessed;

    /** Adds a row; a row without a frame for each cell makes the whole grid a guess. */
    void addRow(List<Content> cells, List<Frame> frames) {
        List<Slot> row = new ArrayList<>();
        guessed |= frames.size() < cells.size();
        for (int i = 0; i < cells.size(); i++) {
            Frame frame = i < frames.size() ? frames.get(i) : new Frame(i, i + 1, Merge.NONE, Merge.NONE);
            Content content = cells.get(i);
            Slot last = row.isEmpty() ? null : row.get(row.size() - 1);
            boolean joins = last != null && (frame.across() == Merge.CONTINUED || frame.right() <= frame.left());
            if (joins && last != null && !guessed) {
                row.set(row.size() - 1, joined(last, frame, content));
            } else {
                row.add(new Slot(frame, frame.right(), content.text(), content.nested()));
            }
        }
        rows.add(row);
    }

    private static Slot joined(Slot last, Frame frame, Content content) {
        boolean both = !last.text.isBlank() && !content.text().isBlank();
        List<EdgeTable> nested = new ArrayList<>(last.nested);
        nested.addAll(content.nested());
        return new Slot(
                last.frame,
                Math.max(last.right, frame.right()),
                last.text + (both ? "\n" : "") + content.text(),
                nested);
    }

    /** Writes the table; texts of cells that others cover, which no reader sees, are added to {@code covered}. */
    void write(XhtmlWriter out, List<String> covered) throws SAXException {
        if (!guessed) {
            placeOnGrid();
            spanRows();
        }
        out.startTable(guessed ? Table.Grid.GUESSED : Table.Grid.STATED, 0, null);
        for (List<Slot> row : rows) {
            out.startRow();
            int column = 0;
            for (Slot slot : row) {
                if (!guessed && slot.column > column) {
                    out.cell(1, slot.column - column, "");
                }
                if (slot.covered) {
                    if (!slot.text.isBlank()) {
                        covered.add(slot.text);
                    }
                } else {
                    writeCell(out, slot, covered);
                }
                column = slot.end;
            }
            out.endRow();
        }
        out.endTable();
    }

    private void writeCell(XhtmlWriter out, Slot slot, List<String> covered) throws SAXException {
        out.startCell(slot.rowSpan, guessed ? 1 : slot.end - slot.column, 0, null);
        out.text(slot.text);
        for (EdgeTable inner : slot.nested) {
            inner.write(out, covered);
        }
        out.endCell();
    }

    private void placeOnGrid() {
        int[] edges = edges();
        for (int tolerance : TOLERANCES) {
            int[] columns = cluster(edges, tolerance);
            if (place(columns) || tolerance == 0) {
                return;
            }
        }
    }

    private int[] edges() {
        TreeSet<Integer> edges = new TreeSet<>();
        for (List<Slot> row : rows) {
            for (Slot slot : row) {
                edges.add(slot.frame.left());
                edges.add(slot.right);
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first edge of each group of edges that lie within the tolerance. */
    private static int[] cluster(int[] edges, int tolerance) {
        int[] firsts = new int[edges.length];
        int count = 0;
        for (int edge : edges) {
            if (count == 0 || edge - firsts[count - 1] > tolerance) {
                firsts[count++] = edge;
            }
        }
        return Arrays.copyOf(firsts, count);
    }

    /** Gives every cell its columns; false if a cell would have none, or two cells would share one. */
    private boolean place(int[] columns) {
        boolean clean = true;
        for (List<Slot> row : rows) {
            int free = 0;
            for (Slot slot : row) {
                int column = columnOf(columns, slot.frame.left());
                int end = columnOf(columns, slot.right);
                clean &= column >= free && end > column;
                slot.column = Math.max(column, free);
                slot.end = Math.max(end, slot.column + 1);
                free = slot.end;
            }
        }
        return clean;
    }

    private static int columnOf(int[] columns, int edge) {
        int found = Arrays.binarySearch(columns, edge);
        return found >= 0 ? found : -found - 2;
    }

    private void spanRows() {
        Map<Integer, Slot> open = new HashMap<>();
        for (List<Slot> row : rows) {
            Map<Integer, Slot> next = new HashMap<>();
            for (Slot slot : row) {
                Slot first = open.get(slot.column);
                if (slot.frame.down() == Merge.CONTINUED && first != null && first.end == slot.end) {
                    slot.covered = true;
                    first.rowSpan++;
                    next.put(slot.column, first);
                } else if (slot.frame.down() != Merge.NONE) {
                    next.put(slot.column, slot);
                }
            }
            open = next;
        }
    }
}
