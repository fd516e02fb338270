package org.hecha.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.sweep.SweepWatch;

/** Sweeps into the store, as somebody would who typed it. */
@FunctionalInterface
public interface Sweeping {

    /**
     * What a sweep came to.
     *
     * @param finished whether it went to its end
     * @param told what it says, for people
     * @param ledger the findings as a workbook; empty if there is none
     */
    record Result(boolean finished, String told, Path ledger) {}

    /**
     * Sweeps; comes back when it is done or stopped.
     *
     * @param sources folders, archives, web addresses
     * @param retry whether what killed its reader is tried again
     * @param watch is told how far it is, and may stop it
     */
    Result sweep(List<String> sources, boolean retry, SweepWatch watch);

    /** The same as arguments of {@code hecha sweep}, for a schedule; without the store, sources last behind {@code --}. */
    default List<String> words(List<String> sources, boolean retry) {
        List<String> words = new ArrayList<>(retry ? List.of("--retry", "--") : List.of("--"));
        words.addAll(sources);
        return words;
    }

    /** Where the findings of the last sweep are; not there before the first. */
    default Path ledger() {
        return Path.of("");
    }
}
