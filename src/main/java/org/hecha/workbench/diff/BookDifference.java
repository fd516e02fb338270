package org.hecha.workbench.diff;

import java.util.List;

/**
 * What differs between two rule folders.
 *
 * @param before the older folder, as it was asked for
 * @param after the newer one
 * @param rules number of DRL rules in the newer one
 * @param added rules that only the newer one has
 * @param removed rules that only the older one has
 * @param changed rules of both that differ
 * @param files other files that differ: examples, forms, word lists, scoring
 */
public record BookDifference(
        String before,
        String after,
        int rules,
        List<Rule> added,
        List<Rule> removed,
        List<Changed> changed,
        List<OtherFile> files) {

    public BookDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        files = List.copyOf(files);
    }

    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && files.isEmpty();
    }

    /**
     * A rule that has no counterpart.
     *
     * @param level {@code error}, {@code warning}, {@code note}, as the folder judges by it
     * @param years for which it holds, in words
     * @param place the file and the line
     */
    public record Rule(String id, String name, String level, String years, String basis, String place) {}

    /**
     * A rule that is not what it was.
     *
     * @param place of the newer one
     * @param points what its author says of it and now says otherwise, a sentence each, in Chinese
     * @param lines of its text: {@code -} before one that went, {@code +} before one that came, a blank before one that
     *     stayed; empty if the text is the same
     */
    public record Changed(String id, String name, String place, List<String> points, List<String> lines) {
        public Changed {
            points = List.copyOf(points);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A file that holds no rules.
     *
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param come number of lines that came
     * @param gone number of lines that went
     * @param lines the first of them, marked as those of a rule
     */
    public record OtherFile(String path, String kind, int come, int gone, List<String> lines) {
        public OtherFile {
            lines = List.copyOf(lines);
        }
    }
}
