package org.hecha.sweep.store;

/**
 * A report as the last finished sweep left it: the index over units and years.
 *
 * @param id from 1
 * @param listed who reports on which year, as the roster has it, or else as the report names it
 * @param source where it was last
 * @param sha256 of its bytes
 * @param factsHash of its facts; empty while it cannot be assessed
 * @param findingsHash over its findings
 * @param rulesKey of the rule book that judged it
 * @param readerKey of what read it
 * @param firstSweep that had it among its inputs
 * @param lastSweep that had it among its inputs
 */
public record ReportRow(
        int id,
        Listing listed,
        String source,
        String sha256,
        String factsHash,
        String findingsHash,
        String rulesKey,
        String readerKey,
        int firstSweep,
        int lastSweep) {}
