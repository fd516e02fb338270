package org.hecha.workbench.store;

/** A file is no facts file, is damaged, or is of a version that this program does not read. The message is Chinese. */
public final class FactsFormatException extends Exception {

    public FactsFormatException(String message) {
        super(message);
    }

    public FactsFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
