package org.hecha.document;

/** A file cannot be read as a document. The message is one sentence in Chinese that names the cause and the way out. */
public final class UnreadableException extends Exception {

    /** Why; stable names, part of the JSON contract. */
    public enum Cause {
        MISSING,
        EMPTY,
        /** Needs a password. */
        ENCRYPTED,
        /** Cut off or damaged. */
        DAMAGED,
        /** A file, but not of a kind that holds a report (a picture, a program). */
        UNSUPPORTED,
        /** Beyond a limit of {@link Limits}. */
        TOO_LARGE,
        /** Pages without any text: a scan. */
        NO_TEXT,
        /** Reading took longer than allowed. */
        TIMEOUT,
        /** Reading took more memory than allowed. */
        OUT_OF_MEMORY,
        /** The process that read it ended before it was done. */
        CRASHED,
        /** A web site cannot be asked, or does not answer with the file. */
        UNREACHABLE,
        /** An address that must not be asked: of the own network, or one that its site closes to programs. */
        REFUSED
    }

    private final Cause reason;

    public UnreadableException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableException(Cause reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
