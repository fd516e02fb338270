package org.hecha.rule;

/**
 * What is wrong with a rule file.
 *
 * @param file the file, by the path that its author would open; empty where none is meant
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1; 0 where the line as a whole is meant
 * @param message one sentence in Chinese
 * @param hint the way out, in Chinese; empty where nothing certain can be said
 */
public record RuleFault(String file, int line, int column, String message, String hint) {

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
