package org.hecha.sweep.store;

/**
 * What is known of the bytes of a file, without its facts.
 *
 * @param sha256 of the bytes
 * @param readerKey what read it
 * @param factsHash of its facts; empty if there are none
 * @param named who reports on which year, as the report has it
 * @param regime id of the form; empty if unknown
 * @param reason why there are no facts; empty if there are
 * @param message why there are no facts, with {@code sha256} where the file's name belongs
 */
public record FactsRow(
        String sha256,
        String readerKey,
        String factsHash,
        Listing named,
        String regime,
        String reason,
        String message) {

    public boolean isRefused() {
        return !reason.isEmpty();
    }
}
