package org.hecha.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hecha.document.Cell;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.report.ColumnAlignment.Head;
import org.jspecify.annotations.Nullable;

/**
 * A table's header that was read off a picture. Labels that a form repeats, as those of its kinds of lawsuit, could be
 * taken one for another where some are misread: the places of the cells decide, not the words alone.
 */
final class MisreadHeader {

    private final FormPart part;
    private final LabelSet labels;
    private final List<Head> lowest = new ArrayList<>();

    private MisreadHeader(FormPart part, LabelSet labels, List<TableGroup.Row> above) {
        this.part = part;
        this.labels = labels;
        int bottom = above.get(above.size() - 1).index() + 1;
        for (TableGroup.Row row : above) {
            for (Cell cell : row.cells()) {
                if (cell.columnSpan() == 1 && cell.row() + cell.rowSpan() == bottom) {
                    lowest.add(new Head(cell, Label.fold(cell.text()), row));
                }
            }
        }
        lowest.sort(Comparator.comparingInt(head -> head.cell().column()));
    }

    /** Whether a machine read any of it off a picture. */
    static boolean isRecognised(List<TableGroup.Row> above) {
        for (TableGroup.Row row : above) {
            if (row.isRecognised()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The header cells of the form's columns.
     *
     * @param labelled those found by their words; null where none was found
     * @param above the rows of the header, on a stated grid
     */
    static List<@Nullable Head> heads(
            FormPart part, LabelSet labels, List<@Nullable Head> labelled, List<TableGroup.Row> above) {
        if (labelled.stream().allMatch(head -> head == null)) {
            return labelled;
        }
        MisreadHeader header = new MisreadHeader(part, labels, above);
        List<@Nullable Head> placed = header.placed();
        return placed.isEmpty() ? LostHeads.found(header.unmistakable(labelled), above) : placed;
    }

    /** The lowest cells one by one, but for a label's in front, if they are as many as the columns and mostly named so. */
    private List<@Nullable Head> placed() {
        int columns = part.columns().size();
        if (lowest.size() < columns || lowest.size() > columns + 1) {
            return List.of();
        }
        List<Head> last = lowest.subList(lowest.size() - columns, lowest.size());
        int named = 0;
        for (int i = 0; i < columns; i++) {
            Head head = last.get(i);
            if (isNamed(head, part.columns().get(i))) {
                named++;
            } else if (part.columns().stream().anyMatch(other -> isNamed(head, other))) {
                return List.of(); // the columns stand in another order
            }
        }
        return named * 2 >= columns ? new ArrayList<@Nullable Head>(last) : List.of();
    }

    private boolean isNamed(Head head, FormLine column) {
        return labels.columnLikeness(head.folded(), column) > 0;
    }

    /** Without those whose label the form has more than once, unless all of them were found. */
    private List<@Nullable Head> unmistakable(List<@Nullable Head> labelled) {
        List<String> names = part.columns().stream().map(FormLine::label).toList();
        List<@Nullable Head> kept = new ArrayList<>(labelled);
        for (int i = 0; i < kept.size(); i++) {
            String name = names.get(i);
            boolean repeated = Collections.frequency(names, name) > 1;
            boolean lost = IntStream.range(0, names.size())
                    .anyMatch(j -> names.get(j).equals(name) && labelled.get(j) == null);
            if (repeated && lost) {
                kept.set(i, null);
            }
        }
        return kept;
    }
}
