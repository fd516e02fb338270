package org.hecha.sweep;

/** A sweep did not come to its end. What it has done is kept; the same command goes on with the rest. */
public final class SweepException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Kind {
        /** Somebody stopped it. */
        STOPPED,
        /** The states do not add up to the inputs: a fault of the program. */
        UNBALANCED
    }

    private final Kind kind;
    private final int done;
    private final int inputs;

    SweepException(Kind kind, int done, int inputs) {
        super(kind + ": " + done + " of " + inputs);
        this.kind = kind;
        this.done = done;
        this.inputs = inputs;
    }

    public Kind kind() {
        return kind;
    }

    /** Number of inputs that are done. */
    public int done() {
        return done;
    }

    public int inputs() {
        return inputs;
    }
}
