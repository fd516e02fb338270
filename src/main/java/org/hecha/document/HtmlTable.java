package org.hecha.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page that holds data, with the spans of its cells cut to what the table has.
 *
 * @param element the table
 * @param caption its heading; empty if none
 * @param cells spans of the cells that are shown
 */
record HtmlTable(Element element, String caption, Map<Element, Spans> cells) {

    /** Grid places of a cell. */
    record Spans(int rows, int columns) {}

    /** Wider spans mean "all columns there are". */
    private static final int MOST_COLUMNS = 100;
    /** More text in one cell than in any cell of a form: a page laid out by a table. */
    private static final int LONGEST_CELL = 300;

    private static final int LONGEST_NUMBER = 6;

    static HtmlTable of(Element table) {
        List<Element> rows = rows(table);
        int[] hanging = hanging(rows);
        int columns = columns(rows, hanging);
        Map<Element, Spans> cells = new HashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Element> row = cells(rows.get(r));
            int free = columns - hanging[r] - row.size();
            for (Element cell : row) {
                int more = Math.min(columnSpan(cell), free + 1) - 1;
                free -= more;
                cells.put(cell, new Spans(rowSpan(cell, rows.size() - r), more + 1));
            }
        }
        Element caption = table.firstElementChild();
        boolean named = caption != null && caption.nameIs("caption") && !HtmlTags.isHidden(caption);
        return new HtmlTable(table, named && caption != null ? caption.text() : "", cells);
    }

    boolean hasRow(Element row) {
        Element parent = row.parent();
        return parent != null && (parent.equals(element) || element.equals(parent.parent()));
    }

    @Nullable
    Spans spans(Element cell) {
        return cells.get(cell);
    }

    /**
     * Whether a table only arranges a page: it has one cell, or a cell that holds most of the text and is either longer
     * than any cell of a form or holds the tables proper.
     */
    static boolean isLayout(Element table) {
        int cells = 0;
        long all = 0;
        long longest = 0;
        boolean longestHoldsTable = false;
        for (Element row : rows(table)) {
            for (Element cell : cells(row)) {
                long length = cell.text().length();
                cells++;
                all += length;
                if (length > longest) {
                    longest = length;
                    longestHoldsTable = cell.selectFirst("table") != null;
                }
            }
        }
        return cells <= 1 || (longest * 2 > all && (longestHoldsTable || longest > LONGEST_CELL));
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.nameIs("tr")) {
                addShown(rows, part);
            } else if (!HtmlTags.isHidden(part)) {
                for (Element row : part.children()) {
                    if (row.nameIs("tr")) {
                        addShown(rows, row);
                    }
                }
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (HtmlTags.isCell(cell)) {
                addShown(cells, cell);
            }
        }
        return cells;
    }

    private static void addShown(List<Element> shown, Element element) {
        if (!HtmlTags.isHidden(element)) {
            shown.add(element);
        }
    }

    /** How many columns of each row belong to cells of rows above. */
    private static int[] hanging(List<Element> rows) {
        int[] change = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            for (Element cell : cells(rows.get(r))) {
                int down = rowSpan(cell, rows.size() - r);
                if (down > 1) {
                    change[r + 1] += usualSpan(cell);
                    change[r + down] -= usualSpan(cell);
                }
            }
        }
        for (int r = 1; r < change.length; r++) {
            change[r] += change[r - 1];
        }
        return change;
    }

    /** The columns of the widest row, not counting spans that no table has. */
    private static int columns(List<Element> rows, int[] hanging) {
        int most = 1;
        for (int r = 0; r < rows.size(); r++) {
            int columns = hanging[r];
            for (Element cell : cells(rows.get(r))) {
                columns += usualSpan(cell);
            }
            most = Math.max(most, columns);
        }
        return most;
    }

    private static int usualSpan(Element cell) {
        int span = columnSpan(cell);
        return span > MOST_COLUMNS ? 1 : span;
    }

    private static int columnSpan(Element cell) {
        return Math.max(1, span(cell, "colspan"));
    }

    /** @param left rows from the cell's to the last; what a span of 0 means */
    private static int rowSpan(Element cell, int left) {
        int span = span(cell, "rowspan");
        return span == 0 ? left : Math.min(span, left);
    }

    /** A span as written, 1 if it is no number. */
    private static int span(Element cell, String name) {
        String value = cell.attr(name).strip();
        if (!value.matches("\\d+")) {
            return 1;
        }
        return value.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(value);
    }
}
