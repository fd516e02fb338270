package org.hecha.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** The figures of a report's own tables, each once, in the order of the names of their cells; not those of a form pasted behind it. */
final class OwnFigures {

    private final Map<String, Figure> byCell;
    private final List<Cell> cells;

    private OwnFigures(Map<String, Figure> byCell, String[] order) {
        this.byCell = byCell;
        this.cells = new ArrayList<>(order.length);
        for (String name : order) {
            Figure figure = byCell.get(name);
            if (figure != null) {
                cells.add(new Cell(name, figure));
            }
        }
    }

    /** A figure with the name of its cell. */
    record Cell(String name, Figure figure) {}

    static OwnFigures of(ReportFacts facts) {
        Map<String, Figure> byCell = byCell(facts);
        return new OwnFigures(byCell, sorted(byCell));
    }

    /**
     * The same, sooner.
     *
     * @param profile of the report: it knows the order
     */
    static OwnFigures of(ReportFacts facts, Profile profile) {
        Map<String, Figure> byCell = byCell(facts);
        OwnFigures ordered = new OwnFigures(byCell, profile.figures().cells());
        return ordered.cells.size() == byCell.size() ? ordered : new OwnFigures(byCell, sorted(byCell));
    }

    private static String[] sorted(Map<String, Figure> byCell) {
        String[] names = byCell.keySet().toArray(String[]::new);
        Arrays.sort(names);
        return names;
    }

    private static Map<String, Figure> byCell(ReportFacts facts) {
        Map<String, Figure> figures = new HashMap<>();
        List<FilledTable> tables = facts.all(FilledTable.class);
        for (Figure figure : facts.all(Figure.class)) {
            if (isOwn(figure, tables)) {
                figures.putIfAbsent(name(figure.table(), figure.row(), figure.column()), figure);
            }
        }
        return figures;
    }

    private static boolean isOwn(Figure figure, List<FilledTable> tables) {
        boolean own = true;
        for (FilledTable table : tables) {
            if (table.table().equals(figure.table())
                    && table.place().block() <= figure.place().block()) {
                own = table.own();
            }
        }
        return own;
    }

    /** What a cell is called. */
    static String name(String table, String row, String column) {
        return table + "/" + row + "/" + column;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The figure of a cell; null if it is not in the report. */
    @Nullable
    Figure at(String cell) {
        return byCell.get(cell);
    }
}
