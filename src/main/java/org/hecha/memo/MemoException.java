package org.hecha.memo;

/** A memo cannot be made because its template is missing or wrong. The message names file, line, column and way out. */
public final class MemoException extends Exception {

    public MemoException(String message) {
        super(message);
    }

    public MemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
