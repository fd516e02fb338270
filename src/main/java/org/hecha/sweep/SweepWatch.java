package org.hecha.sweep;

/** Looks on while a sweep works, and may stop it. */
public interface SweepWatch {

    /** The inputs have been counted; {@code resumed} if an earlier sweep was cut off and this one goes on where it was. */
    void begins(int sweep, int inputs, boolean resumed);

    /** One more input is done. */
    void done();

    /** All inputs are read; so many reports are held against each other. */
    default void compares(int reports) {}

    /** What became of rule files that were saved while the sweep ran. */
    enum Rules {
        /** The reports that follow are judged by them. */
        ADOPTED,
        /** They cannot be loaded; the last good ones stay in force. */
        BROKEN,
        /** Forms, laws or word lists are among them: the next sweep takes them. */
        DEFERRED
    }

    /**
     * Rule files have been saved.
     *
     * @param words the new version where they are adopted, the faults where they are broken
     */
    default void rules(Rules became, String words) {}

    /** All inputs are done; what changed is being found out. */
    void settles();

    /** Whether to stop: what is done by then is kept. */
    boolean stop();
}
