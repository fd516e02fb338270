package org.hecha.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.document.TextMarks.Origin;
import org.jspecify.annotations.Nullable;

/** Where the blocks and cells of a document come from in its file. */
final class Origins<T> {

    private record Spot(int block, int row, int column) {}

    private final Map<Spot, Origin<T>> known = new HashMap<>();
    private final List<Block> blocks;

    private Origins(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Compares what was read with what was read from a copy with marks.
     *
     * @throws NoteException if the copy does not have the same blocks and cells
     */
    static <T> Origins<T> of(List<Block> blocks, List<Block> marked, TextMarks<T> marks) throws NoteException {
        if (blocks.size() != marked.size()) {
            throw TextMarks.differs();
        }
        Origins<T> origins = new Origins<>(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block one = blocks.get(i);
            Block other = marked.get(i);
            if (one instanceof Paragraph words && other instanceof Paragraph letters) {
                origins.add(words.place(), marks.origin(words.text(), letters.text()));
            } else if (one instanceof Table table && other instanceof Table grid) {
                origins.add(table, grid, marks);
            } else if (!(one instanceof Image && other instanceof Image)) {
                throw TextMarks.differs();
            }
        }
        return origins;
    }

    private void add(Table table, Table marked, TextMarks<T> marks) throws NoteException {
        if (table.cells().size() != marked.cells().size()) {
            throw TextMarks.differs();
        }
        for (int i = 0; i < table.cells().size(); i++) {
            Cell cell = table.cells().get(i);
            Cell other = marked.cells().get(i);
            if (cell.row() != other.row() || cell.column() != other.column()) {
                throw TextMarks.differs();
            }
            add(cell.place(), marks.origin(cell.text(), other.text()));
        }
    }

    private void add(Place place, Origin<T> origin) {
        known.put(new Spot(place.block(), place.row(), place.column()), origin);
    }

    /** Null for a picture. */
    @Nullable
    Origin<T> at(Place place) {
        Origin<T> exact = known.get(new Spot(place.block(), place.row(), place.column()));
        if (exact != null || place.block() < 1 || place.block() > blocks.size()) {
            return exact;
        }
        // A table as a whole: its first cell with words.
        return blocks.get(place.block() - 1) instanceof Table table
                ? table.cells().stream()
                        .filter(cell -> !cell.text().isBlank())
                        .findFirst()
                        .map(cell -> at(cell.place()))
                        .orElse(null)
                : null;
    }

    /** Of the last letter of the block, or of the nearest block before it; null if there is none. */
    @Nullable
    T lastUpTo(int block) {
        for (int i = Math.min(block, blocks.size()); i >= 1; i--) {
            T last = lastIn(blocks.get(i - 1));
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    private @Nullable T lastIn(Block block) {
        if (block instanceof Table table) {
            T last = null;
            for (Cell cell : table.cells()) {
                T here = last(known.get(new Spot(block.place().block(), cell.row(), cell.column())));
                last = here == null ? last : here;
            }
            return last;
        }
        return last(known.get(new Spot(block.place().block(), -1, -1)));
    }

    private @Nullable T last(@Nullable Origin<T> origin) {
        return origin == null ? null : origin.last(0, origin.letters().size());
    }
}
