package org.hecha.form;

/** A form cannot be loaded. The message names file, line and way out. */
public final class FormException extends Exception {

    public FormException(String message) {
        super(message);
    }

    public FormException(String message, Throwable cause) {
        super(message, cause);
    }
}
