package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * A table in plain text.
 *
 * @param rows the words of its cells; rows may differ in length
 * @param end number of the line after the table
 */
record TextTable(List<List<String>> rows, int end) {

    private static final Pattern NUMBER = Pattern.compile("[\\s\\u00A0]*[-0-9０-９.．,%％/]+[\\s\\u00A0]*");
    /** Longer cells, or cells that end as sentences do, are paragraphs indented by a tab. */
    private static final int LONGEST_CELL = 80;

    private static final int COLUMNS_OF_A_LONE_ROW = 3;

    /** The table that begins with a line, or null. */
    static @Nullable TextTable at(List<TextLine> lines, int start) {
        TextLine first = lines.get(start);
        TextTable table = null;
        if (first.isCell()) {
            table = cellByCell(lines, start);
        } else if (first.isRow()) {
            table = rowByRow(lines, start);
        } else if (first.isBarred()) {
            table = barByBar(lines, start);
        }
        return table == null || table.isProse() ? null : table;
    }

    void write(XhtmlWriter out) throws SAXException {
        out.startTable(Table.Grid.GUESSED, 0, null);
        for (List<String> row : rows) {
            out.startRow();
            for (String cell : row) {
                out.cell(1, 1, ExtractionDebris.remove(cell));
            }
            out.endRow();
        }
        out.endTable();
    }

    /** One row a line, its cells between tabs; ends at the first line without one. */
    private static @Nullable TextTable rowByRow(List<TextLine> lines, int start) {
        List<List<String>> rows = new ArrayList<>();
        int at = start;
        while (at < lines.size() && (lines.get(at).isRow() || (lines.get(at).isCell() && at > start))) {
            rows.add(lines.get(at).cells());
            at++;
        }
        boolean alone = rows.size() == 1 && rows.get(0).size() < COLUMNS_OF_A_LONE_ROW;
        return alone ? null : new TextTable(rows, at);
    }

    /** One row a line, its cells between bars, as web pages and Markdown are written out; a single line is no table. */
    private static @Nullable TextTable barByBar(List<TextLine> lines, int start) {
        List<List<String>> rows = new ArrayList<>();
        int at = start;
        while (at < lines.size() && lines.get(at).isBarred()) {
            if (!lines.get(at).isBarOnly()) {
                rows.add(lines.get(at).barredCells());
            }
            at++;
        }
        return rows.size() < 2 ? null : new TextTable(rows, at);
    }

    /** One cell a line behind a tab, further lines of it without one; an empty line ends a row, prose the table. */
    private static @Nullable TextTable cellByCell(List<TextLine> lines, int start) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = start;
        for (; at < lines.size(); at++) {
            TextLine line = lines.get(at);
            if (line.isCell()) {
                row.add(line.text().substring(1));
            } else if (line.isBlank()) {
                if (!row.isEmpty()) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (!row.isEmpty() && goesOn(row.get(row.size() - 1), line)) {
                row.set(row.size() - 1, row.get(row.size() - 1) + "\n" + line.text());
            } else {
                break;
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        boolean lone = rows.stream().allMatch(cells -> cells.size() == 1);
        return lone ? null : new TextTable(rows, at);
    }

    /** Whether a line without a tab belongs to the cell above it. */
    private static boolean goesOn(String cell, TextLine line) {
        return !line.isRow()
                && !line.beginsChapter()
                && line.text().length() <= LONGEST_CELL
                && !NUMBER.matcher(cell).matches();
    }

    /** Whether most that is written in it are sentences. */
    private boolean isProse() {
        int written = 0;
        int sentences = 0;
        for (List<String> row : rows) {
            for (String cell : row) {
                String words = cell.replace('\u00A0', ' ').strip();
                if (!words.isEmpty()) {
                    written++;
                    sentences += words.length() > LONGEST_CELL || words.endsWith("。") ? 1 : 0;
                }
            }
        }
        return sentences * 2 > written;
    }
}
