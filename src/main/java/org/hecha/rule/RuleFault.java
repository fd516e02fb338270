package org.hecha.rule;

/**
 * What is wrong with a rule file.
 *
 * @param file the file, by the path that its author would open, in a workbook with the cell; empty where none is meant
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1; 0 where the line as a whole is meant
 * @param message one sentence in Chinese
 * @param hint the way out, in Chinese; empty where nothing certain can be said
 */
public record RuleFault(String file, int line, int column, String message, String hint) {

    /** What stands between a workbook and the cell in it. */
    private static final String SHEET = ".xlsx 工作表“";

    /** Whether it says more than the file. */
    boolean hasPlace() {
        return line > 0 || file.contains(SHEET);
    }

    /** The file itself, without the cell of a workbook that its name may be followed by. */
    public String plainFile() {
        int sheet = file.indexOf(SHEET);
        return sheet < 0 ? file : file.substring(0, sheet + ".xlsx".length());
    }

    /** As editors and terminals understand it: {@code rules/format/sections.drl:12:5: …（…）}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (line > 0 && column > 0) {
            text.append(':').append(column);
        }
        if (!file.isEmpty()) {
            text.append(": ");
        }
        text.append(message);
        if (!hint.isEmpty()) {
            text.append("（").append(hint).append("）");
        }
        return text.toString();
    }
}
