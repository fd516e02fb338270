package org.hecha.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;

/**
 * Which row of the document is which row of the form: the assignment in order that agrees best with the labels. Rows
 * whose labels were lost fall into place between their neighbours; rows out of order are found in a second look.
 */
final class RowAlignment {

    /** A label this near is beyond doubt. */
    static final int SURE = 75;

    /** What an unlabelled row of figures is worth: less than any label, more than nothing. */
    private static final int UNLABELLED = 25;

    /**
     * A row of the form found in the document.
     *
     * @param row of the document; -1 if the form's row is missing
     * @param label the cell that is its label; -1 if it has none
     * @param likeness of the label, 0 to 100
     * @param moved whether it stands out of order
     */
    record Match(int row, int label, int likeness, boolean moved) {

        static final Match NONE = new Match(-1, -1, 0, false);

        boolean found() {
            return row >= 0;
        }

        boolean sure() {
            return found() && likeness >= SURE;
        }
    }

    private final List<TableGroup.Row> rows;
    private final LabelSet labels;
    private final List<FormLine> formRows;
    private final List<FormPart> partOfRow = new ArrayList<>();
    private final int[][] likeness;
    private final int[][] labelCell;

    private RowAlignment(FormTable table, LabelSet labels, List<TableGroup.Row> rows) {
        this.rows = rows;
        this.labels = labels;
        this.formRows = table.rows();
        table.parts().forEach(part -> part.rows().forEach(row -> partOfRow.add(part)));
        this.likeness = new int[rows.size()][formRows.size()];
        this.labelCell = new int[rows.size()][formRows.size()];
    }

    /** For each row of the form, in the form's order, where it was found. */
    static Match[] of(FormTable table, LabelSet labels, List<TableGroup.Row> rows) {
        RowAlignment alignment = new RowAlignment(table, labels, rows);
        alignment.compare();
        return alignment.align();
    }

    private void compare() {
        for (int i = 0; i < rows.size(); i++) {
            Arrays.fill(labelCell[i], -1);
            TableGroup.Row row = rows.get(i);
            if (row.cells().size() < 2 || isHeader(row)) {
                continue;
            }
            boolean labelled = false;
            boolean words = false;
            for (int cell = 0; cell < row.cells().size(); cell++) {
                if (row.isWord(cell)) {
                    words = true;
                    labelled |= !labels.of(row.folded().get(cell)).isGroup();
                    compare(i, cell, row.folded().get(cell));
                }
            }
            // On a stated grid a row under a group's label is what the form has there; in plain text its own label may
            // be lost.
            if ((!labelled && !(words && row.stated())) || isMisread(i)) {
                unlabelled(i, row);
            }
        }
    }

    /** Whether the label of a row was read off a picture, and as nothing that the form has. */
    private boolean isMisread(int i) {
        return rows.get(i).isRecognised() && Arrays.stream(likeness[i]).allMatch(like -> like == 0);
    }

    private void compare(int i, int cell, String folded) {
        boolean figures = rows.get(i).figures() > 0;
        LabelSet.Likeness near = labels.of(folded);
        // A row without any figure is one of the table's only if its label leaves no doubt.
        if (near.isExact() || figures) {
            for (int j = 0; j < formRows.size(); j++) {
                int like = near.toRow(j);
                if (near.isExact() ? like == 100 : like > likeness[i][j]) {
                    likeness[i][j] = like;
                    labelCell[i][j] = cell;
                }
            }
        }
    }

    private void unlabelled(int i, TableGroup.Row row) {
        for (int j = 0; j < formRows.size(); j++) {
            int columns = partOfRow.get(j).columns().size();
            boolean alone = formRows.size() == 1;
            // The one row of a table may lack columns, but a group's label there would make it a header.
            boolean enough =
                    alone ? row.figures() * 10L >= columns * 6L && lastWord(row) < 0 : row.figures() >= columns;
            if (likeness[i][j] == 0 && enough) {
                likeness[i][j] = UNLABELLED;
                labelCell[i][j] = lastWord(row);
            }
        }
    }

    private static int lastWord(TableGroup.Row row) {
        for (int cell = row.cells().size() - 1; cell >= 0; cell--) {
            if (row.isWord(cell)) {
                return cell;
            }
        }
        return -1;
    }

    /** A row that repeats labels of columns. */
    private boolean isHeader(TableGroup.Row row) {
        int found = 0;
        for (int cell = 0; cell < row.cells().size() && found < 2; cell++) {
            found += row.isWord(cell) && labels.of(row.folded().get(cell)).isColumn() ? 1 : 0;
        }
        return found == 2;
    }

    private Match[] align() {
        int[] partner = InOrder.pair(likeness, formRows.size());
        Match[] matches = new Match[partner.length];
        boolean[] taken = new boolean[rows.size()];
        for (int j = 0; j < partner.length; j++) {
            int i = partner[j];
            matches[j] = i < 0 ? Match.NONE : new Match(i, labelCell[i][j], likeness[i][j], false);
            if (i >= 0) {
                taken[i] = true;
            }
        }
        findMoved(matches, taken);
        return matches;
    }

    private void findMoved(Match[] matches, boolean[] taken) {
        for (int j = 0; j < matches.length; j++) {
            for (int i = 0; i < rows.size() && !matches[j].found(); i++) {
                if (!taken[i] && likeness[i][j] >= 90) {
                    matches[j] = new Match(i, labelCell[i][j], likeness[i][j], true);
                    taken[i] = true;
                }
            }
        }
    }
}
