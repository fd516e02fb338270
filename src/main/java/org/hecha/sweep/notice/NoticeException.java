package org.hecha.sweep.notice;

/** A notice cannot be sent, or its settings are wrong; the message is one sentence in Chinese, without any secret. */
public final class NoticeException extends Exception {

    private static final long serialVersionUID = 1;

    NoticeException(String message) {
        super(message);
    }

    NoticeException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
