package org.hecha.rule.plain;

/**
 * Where words of a rule were written.
 *
 * @param sheet the sheet of a workbook; empty for a text file
 * @param line of the file or row of the sheet, from 1
 * @param column in characters or columns of the sheet, from 1
 */
public record Origin(String sheet, int line, int column) {

    static Origin of(int line, int column) {
        return new Origin("", line, column);
    }

    /** Words further on; in a cell they are in the same cell. */
    Origin right(int columns) {
        return sheet.isEmpty() ? new Origin(sheet, line, column + columns) : this;
    }

    /** As people find it in a workbook: 工作表“日期”B7; a column of 0 is the whole row. */
    public String words() {
        return "工作表“" + sheet + "”" + (column == 0 ? "第 " + line + " 行" : letters(column) + line);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
