package org.hecha.sweep;

/** Looks on while a sweep works, and may stop it. */
public interface SweepWatch {

    /** The inputs have been counted; {@code resumed} if an earlier sweep was cut off and this one goes on where it was. */
    void begins(int sweep, int inputs, boolean resumed);

    /** One more input is done. */
    void done();

    /** All inputs are read; so many reports are held against each other. */
    default void compares(int reports) {}

    /** All inputs are done; what changed is being found out. */
    void settles();

    /** Whether to stop: what is done by then is kept. */
    boolean stop();
}
