package org.hecha.web;

import java.nio.file.Path;
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
}
