package org.hecha.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;

/** Reads a prescribed table out of a group of tables: finds its rows and columns by their labels and takes the figures. */
final class TableReader {

    private final FormTable table;
    private final LabelSet labels;
    /** Of each row of the form and each column of its part; made when first asked for. */
    private final CellName[][] names;

    TableReader(FormTable table) {
        this.table = table;
        this.labels = new LabelSet(table);
        this.names = new CellName[table.rows().size()][];
    }

    /** Two threads may make the same names, of which either will do. */
    private CellName name(FormPart part, int row, int column) {
        CellName[] ofRow = names[row];
        if (ofRow == null) {
            List<FormLine> rows = table.rows();
            ofRow = part.columns().stream()
                    .map(line -> CellName.of(rows.get(row), rows, line, part))
                    .toArray(CellName[]::new);
            names[row] = ofRow;
        }
        return ofRow[column];
    }

    /**
     * A prescribed table in a group of tables.
     *
     * @param group where it was looked for
     * @param figures in the form's order
     * @param foundRows rows found by their labels
     * @param placedRows rows found at all
     * @param foundColumns columns found by their labels, over all parts
     * @param columns columns that the form has, over all parts
     * @param missing labels of rows and columns not found
     * @param added labels of rows and columns that the form does not have
     * @param reordered labels of rows and columns out of order
     * @param unsure rows whose cells had to be guessed
     * @param first document row where it begins
     */
    record Reading(
            TableGroup group,
            List<Figure> figures,
            int foundRows,
            int placedRows,
            int foundColumns,
            int columns,
            List<String> missing,
            List<String> added,
            List<String> reordered,
            int unsure,
            int first) {}

    Reading read(TableGroup group) {
        RowAlignment.Match[] matches = RowAlignment.of(table, labels, group.rows());
        Pass pass = new Pass(group, matches);
        int row = 0;
        int above = 0;
        for (FormPart part : table.parts()) {
            above = pass.part(part, row, above);
            row += part.rows().size();
        }
        pass.addedRows();
        return pass.reading();
    }

    /** One reading while it is made. */
    private final class Pass {

        private final TableGroup group;
        private final RowAlignment.Match[] matches;
        private final List<FormLine> formRows = table.rows();
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> reordered = new ArrayList<>();
        private int foundColumns;
        private int columns;
        private int unsure;

        private Pass(TableGroup group, RowAlignment.Match[] matches) {
            this.group = group;
            this.matches = matches;
        }

        /** Reads the part whose first row is the form's {@code first}th; returns the document row after it. */
        private int part(FormPart part, int first, int above) {
            int last = first + part.rows().size();
            int top = group.rows().size();
            int end = above;
            for (int i = first; i < last; i++) {
                if (matches[i].found() && !matches[i].moved()) {
                    top = Math.min(top, matches[i].row());
                    end = Math.max(end, matches[i].row() + 1);
                }
            }
            ColumnAlignment alignment =
                    ColumnAlignment.of(part, labels, group.rows().subList(Math.min(above, top), top));
            columns += part.columns().size();
            foundColumns += alignment.found();
            for (int i = first; i < last; i++) {
                row(part, alignment, i, matches[i]);
            }
            if (end > above) {
                columnLayout(part, alignment);
            }
            return end;
        }

        private void row(FormPart part, ColumnAlignment alignment, int index, RowAlignment.Match match) {
            FormLine formRow = formRows.get(index);
            if (!match.found()) {
                missing.add(formRow.label());
                return;
            }
            if (match.moved()) {
                reordered.add(formRow.label());
            }
            TableGroup.Row row = group.rows().get(match.row());
            RowValues values = RowValues.of(row, match.label(), alignment);
            boolean sure = values.sure() && (match.sure() || standsAlone(alignment, row));
            unsure += sure ? 0 : 1;
            if (values.surplus() > 0 && alignment.reliable() && match.sure()) {
                String surplus = "“" + formRow.label() + "”行多出的 " + values.surplus() + " 列";
                added.add(surplus);
            }
            for (int i = 0; i < part.columns().size(); i++) {
                RowValues.Value value = values.values().get(i);
                if (value != null) {
                    figures.add(figure(part, index, i, value, sure && value.sure()));
                }
            }
        }

        /** A table of one row needs no label: its header says which it is. */
        private boolean standsAlone(ColumnAlignment alignment, TableGroup.Row row) {
            return formRows.size() == 1
                    && alignment.reliable()
                    && row.figures() * 10L >= alignment.part().columns().size() * 6L;
        }

        private Figure figure(FormPart part, int rowIndex, int columnIndex, RowValues.Value value, boolean sure) {
            FormLine row = formRows.get(rowIndex);
            FormLine column = part.columns().get(columnIndex);
            FigureText text = FigureText.of(value.raw());
            FormLine.Quantity quantity = row.quantity() == FormLine.Quantity.COUNT ? column.quantity() : row.quantity();
            CellName name = name(part, rowIndex, columnIndex);
            return new Figure(
                    table.key(),
                    row.key(),
                    column.key(),
                    name.row(),
                    name.column(),
                    value.raw(),
                    text.meaning(),
                    text.value(),
                    quantity,
                    row.dash() || column.dash(),
                    group.section(),
                    Certainty.of(value.trust()).and(sure ? Certainty.CERTAIN : Certainty.LIKELY),
                    value.place());
        }

        private void columnLayout(FormPart part, ColumnAlignment alignment) {
            // Without a grid, a header over several rows does not tell which label stands above which column.
            if (!alignment.reliable() || !alignment.ordered()) {
                return;
            }
            for (int i = 0; i < part.columns().size(); i++) {
                if (alignment.heads().get(i) == null && figures.stream().noneMatch(at(part, i))) {
                    missing.add(part.columns().get(i).label());
                }
            }
            List<Integer> order = alignment.order();
            boolean whole = alignment.found() == part.columns().size();
            for (int i = 1; i < order.size() && (whole || statedGrid()); i++) {
                if (order.get(i) < order.get(i - 1)) {
                    reordered.add(part.columns().get(order.get(i)).label());
                }
            }
        }

        private boolean statedGrid() {
            return group.rows().stream().allMatch(TableGroup.Row::stated);
        }

        private Predicate<Figure> at(FormPart part, int column) {
            Set<String> rows = new HashSet<>();
            part.rows().forEach(row -> rows.add(row.key()));
            String key = part.columns().get(column).key();
            return figure -> figure.column().equals(key) && rows.contains(figure.row());
        }

        /** Rows of the same tables that hold figures under a label that the form does not have. */
        private void addedRows() {
            Set<Integer> used = new HashSet<>();
            Set<Object> tables = Collections.newSetFromMap(new IdentityHashMap<>());
            for (RowAlignment.Match match : matches) {
                if (match.found()) {
                    used.add(match.row());
                    tables.add(group.rows().get(match.row()).table());
                }
            }
            for (int i = 0; i < group.rows().size(); i++) {
                TableGroup.Row row = group.rows().get(i);
                if (!used.contains(i)
                        && tables.contains(row.table())
                        && row.cells().size() > 1) {
                    String label = label(row);
                    boolean number = row.cells().stream()
                            .anyMatch(cell -> FigureText.of(cell.text()).meaning() == Meaning.NUMBER);
                    if (number
                            && !label.isEmpty()
                            && !labels.of(Label.fold(label)).isGroup()) {
                        added.add(label);
                    }
                }
            }
        }

        private String label(TableGroup.Row row) {
            for (int cell = 0; cell < row.cells().size(); cell++) {
                if (row.isWord(cell) && !labels.of(row.folded().get(cell)).isGroup()) {
                    return row.cells().get(cell).text().replace("\n", "");
                }
            }
            return "";
        }

        private Reading reading() {
            int sureRows = 0;
            int placed = 0;
            int first = group.rows().size();
            for (RowAlignment.Match match : matches) {
                sureRows += match.sure() ? 1 : 0;
                placed += match.found() ? 1 : 0;
                first = match.found() ? Math.min(first, match.row()) : first;
            }
            return new Reading(
                    group, figures, sureRows, placed, foundColumns, columns, missing, added, reordered, unsure, first);
        }
    }
}
