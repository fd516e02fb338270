package org.hecha.cli;

/** A command cannot go on: wrong usage, a broken rule, form or template, or a disk that does not take the output. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message for people, without a name of the program before it */
    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
