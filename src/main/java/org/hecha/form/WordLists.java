package org.hecha.form;

import java.security.MessageDigest;
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
     * @param digest is told the bytes of every file
     * @throws FormException with every fault of every file, a line each: {@code file:line:column: …}
     */
    static WordLists load(RuleFolder folder, MessageDigest digest) throws FormException {
        WordListReader reader = new WordListReader();
        for (String name : folder.files(FOLDER, ".csv")) {
            byte[] bytes = folder.read(name);
            digest.update(bytes);
            reader.read(folder.display(name), kind(folder.path(name)), bytes);
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
