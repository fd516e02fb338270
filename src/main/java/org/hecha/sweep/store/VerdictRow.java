package org.hecha.sweep.store;

/**
 * What the rules say of the facts of a report.
 *
 * @param factsHash of the facts
 * @param rulesKey of the rule book
 * @param outcomes a letter for each rule, in the order of their ids
 * @param failures rules that broke, as JSON
 * @param findings as JSON
 * @param findingsHash over {@code findings}
 * @param errors number of findings that are errors
 * @param warnings number of findings that are warnings
 * @param notes number of findings that are notes
 * @param besideKey over all that other reports say of it; empty while it was judged by itself only
 */
public record VerdictRow(
        String factsHash,
        String rulesKey,
        String outcomes,
        String failures,
        String findings,
        String findingsHash,
        int errors,
        int warnings,
        int notes,
        String besideKey) {}
