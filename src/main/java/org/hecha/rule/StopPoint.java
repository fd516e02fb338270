package org.hecha.rule;

/**
 * Where a rule that was given up stops. Compiled rules call it on entry to each method and before each turn of a loop, so
 * that neither a loop without end nor a join of everything with everything outlives its time.
 */
public final class StopPoint {

    private StopPoint() {}

    /** An error and no exception, so that the rule's own {@code catch (Exception e)} does not hold it. */
    static final class Stopped extends Error {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the rule was given up", null, false, false);
        }
    }

    /** Called by compiled rules. The thread stays interrupted: a rule that catches the error meets it again. */
    public static void reached() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }
}
