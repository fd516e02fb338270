package org.hecha.workbench;

/** A report cannot be written as asked. The message is a sentence in Chinese, without its place. */
public final class WritingException extends Exception {

    private static final long serialVersionUID = 1;

    /** Line of the text in which the mistake stands, from 1; 0 for none. */
    private final int line;

    WritingException(int line, String message) {
        super(message);
        this.line = line;
    }

    WritingException(String message) {
        this(0, message);
    }

    int line() {
        return line;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
