package org.hecha.sweep;

/** Forms or rules cannot be loaded: nothing can be judged. The message is Chinese and names every fault. */
public final class BrokenRulesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
