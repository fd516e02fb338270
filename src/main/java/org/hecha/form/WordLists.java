package org.hecha.form;

import java.util.ArrayList;
import java.util.List;

/**
 * All word lists of a rule folder: {@code words/*.csv} with misspellings, {@code words/planted/*.csv} with planted
 * advertising, {@code words/tone/*.csv} with the tone of internal letters.
 *
 * @param entries of all files, in the order of files and lines; no words stand twice
 */
public record WordLists(List<WordEntry> entries) {

    /** A folder without lists. */
    public static final WordLists NONE = new WordLists(List.of());

    private static final String FOLDER = "words/";

    public WordLists {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the lists.
     *
     * @param files the bytes of each
     * @throws FormException with every fault of every file, a line each: {@code file:line:column: …}
     */
    static WordLists read(RuleFolder folder, List<String> names, List<byte[]> files) throws FormException {
        WordListReader reader = new WordListReader();
        for (int i = 0; i < files.size(); i++) {
            reader.read(folder.display(names.get(i)), kind(folder.path(names.get(i))), files.get(i));
        }
        List<String> faults = reader.faults();
        if (!faults.isEmpty()) {
            throw new FormException(String.join("\n", faults));
        }
        return new WordLists(new ArrayList<>(reader.entries()));
    }

    private static WordEntry.Kind kind(String path) {
        if (path.startsWith(FOLDER + "planted/")) {
            return WordEntry.Kind.PLANTED;
        }
        return path.startsWith(FOLDER + "tone/") ? WordEntry.Kind.TONE : WordEntry.Kind.TYPO;
    }
}
