package org.hecha.document.scan;

import java.io.IOException;

/** Characters cannot be recognised here, though something that should do it is installed. */
public final class RecognitionException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, in Chinese, to stand in brackets */
    public RecognitionException(String message) {
        super(message);
    }

    /** @param message what is wrong, in Chinese, to stand in brackets */
    public RecognitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
