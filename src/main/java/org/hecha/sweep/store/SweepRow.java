package org.hecha.sweep.store;

import java.util.Map;

/**
 * A sweep.
 *
 * @param id from 1
 * @param finished when; empty if it was cut off or is under way
 * @param rulesKey of the rule book
 * @param readerKey of what read the files
 * @param counts by the names of the columns: {@code audited}, {@code unchanged}, …
 */
public record SweepRow(
        int id, String started, String finished, String rulesKey, String readerKey, Map<String, Integer> counts) {

    public SweepRow {
        counts = Map.copyOf(counts);
    }

    public boolean isFinished() {
        return !finished.isEmpty();
    }
}
