package org.hecha.cluster;

/** A job cannot be done; the message says why, for whoever submitted it. */
final class JobException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobException(String message) {
        super(message);
    }

    JobException(String message, Throwable cause) {
        super(message, cause);
    }
}
