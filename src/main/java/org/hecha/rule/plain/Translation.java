package org.hecha.rule.plain;

import java.util.List;

/**
 * Rules in plain words after they were turned into DRL.
 *
 * @param drl for the rule compiler; not whole where there are mistakes
 * @param marks for each line of it, where its words come from, in the order of columns
 * @param rules how each rule was written
 * @param mistakes all that could not be understood
 */
public record Translation(String drl, List<List<Mark>> marks, List<Written> rules, List<Mistake> mistakes) {

    public Translation {
        marks = marks.stream().map(List::copyOf).toList();
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Words of the DRL and where they come from.
     *
     * @param column of the first of them, from 1
     */
    public record Mark(int column, Origin origin) {}

    /**
     * A rule as its author wrote it.
     *
     * @param line of the DRL on which it begins
     * @param lastLine on which it ends
     * @param place how people find it; empty where the line says it
     * @param comment what stands above it
     * @param text the rule
     * @param sentences its conditions and conclusions, by the line of the DRL that they were turned into
     */
    public record Written(int line, int lastLine, String place, String comment, String text, List<Sentence> sentences) {

        public Written {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence as it was written.
     *
     * @param line of the DRL
     * @param from column of its first character there
     * @param to column behind its last
     */
    public record Sentence(int line, int from, int to, String text, Origin origin) {}

    static Translation failed(Mistake mistake) {
        return new Translation("", List.of(), List.of(), List.of(mistake));
    }

    /** Where the words at a place of the DRL were written. */
    public Origin origin(int line, int column) {
        Origin origin = Origin.of(line, column);
        if (line >= 1 && line <= marks.size() && !marks.get(line - 1).isEmpty()) {
            origin = marks.get(line - 1).get(0).origin();
            for (Mark mark : marks.get(line - 1)) {
                origin = mark.column() <= column ? mark.origin() : origin;
            }
        }
        return origin;
    }
}
