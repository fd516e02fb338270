package org.hecha.sweep.store;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;

/** The store cannot do what it is asked. What was committed before stands. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Characters of a driver's words that are passed on. */
    private static final int LONGEST = 300;

    /** What is wrong, as far as it can be told. */
    public enum Kind {
        /** Another sweep works on it. */
        HELD,
        /** The disk is full, or a quota is. */
        FULL,
        /** There is no database where the address points, or it is gone. */
        AWAY,
        /** Nothing was swept into it yet. */
        ABSENT,
        /** The database does not let this user in, or make tables, or there is none of that name. */
        REFUSED,
        /** It was written by a later version of the program. */
        NEWER,
        /** It is no database, or a damaged one. */
        DAMAGED,
        /** The address is not understood. */
        ADDRESS,
        /** Anything else. */
        BROKEN
    }

    private final Kind kind;

    public StoreException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    StoreException(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    static StoreException of(SQLException failure) {
        SQLException reason = reason(failure);
        return new StoreException(kind(reason), words(reason), failure);
    }

    /** A batch that failed tells the whole statement with all its values; what went wrong is behind it. */
    private static SQLException reason(SQLException failure) {
        SQLException behind = failure instanceof BatchUpdateException ? failure.getNextException() : null;
        return behind == null ? failure : behind;
    }

    /** What a driver cannot even begin with has its reason beneath. */
    private static String words(SQLException failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && "Error opening connection".equals(failure.getMessage())) {
            reason = reason.getCause();
        }
        String words = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    public Kind kind() {
        return kind;
    }

    /** Whether there is nothing to look at, now or ever. */
    public boolean isNothingThere() {
        return kind == Kind.ABSENT || kind == Kind.AWAY;
    }

    private static Kind kind(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String words = words(failure).toLowerCase(Locale.ROOT);
        if (state.startsWith("53")
                || words.contains("sqlite_full")
                || words.contains("sqlite_ioerr_write")
                || words.contains("sqlite_ioerr_shmsize")
                || words.contains("no space left on device")) {
            return Kind.FULL;
        }
        if (state.startsWith("28") || state.startsWith("3D") || state.equals("08004") || state.equals("42501")) {
            return Kind.REFUSED;
        }
        if (state.startsWith("08")
                || state.startsWith("57")
                || words.contains("sqlite_cantopen")
                || words.contains("sqlite_ioerr")
                || words.contains("sqlite_readonly")) {
            return Kind.AWAY;
        }
        if (words.contains("sqlite_corrupt") || words.contains("sqlite_notadb")) {
            return Kind.DAMAGED;
        }
        return words.contains("sqlite_busy") || words.contains("sqlite_locked") ? Kind.HELD : Kind.BROKEN;
    }
}
