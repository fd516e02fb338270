package org.hecha.desk;

/** The desk does not do what it is asked; nothing was changed. The message is one sentence in Chinese. */
public final class DeskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** There is no such case, version, finding or user. */
        UNKNOWN,
        /** What was given is not complete, or too long. */
        INVALID,
        /** There is one already. */
        TAKEN,
        /** The file is larger than uploads may be. */
        TOO_LARGE,
        /** A file beside the store cannot be written or read. */
        FILES
    }

    private final Kind kind;

    public DeskException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DeskException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
