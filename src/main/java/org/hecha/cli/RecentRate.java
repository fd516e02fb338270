package org.hecha.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * How fast it goes of late. What a sweep knows already is done at once; a rate over all of it would promise too much for the
 * rest.
 */
final class RecentRate {

    private static final long SPAN_NANOS = 60_000_000_000L;
    private static final long APART_NANOS = 500_000_000L;

    private record Mark(long nanos, long done) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    private boolean atStart = true;

    /** @param nanos on a clock that only goes forward */
    RecentRate(long nanos) {
        marks.add(new Mark(nanos, 0));
    }

    /**
     * How many a second, over the last minute as far as there is one.
     *
     * @param done how many in all are done by now
     */
    synchronized double at(long nanos, long done) {
        if (nanos - marks.getLast().nanos() >= APART_NANOS) {
            marks.add(new Mark(nanos, done));
        }
        while (marks.size() > 2 && (atStart || nanos - marks.getFirst().nanos() > SPAN_NANOS)) {
            marks.removeFirst(); // a jump at the start is what was known: it says nothing of the rest
            atStart = false;
        }
        Mark from = marks.getFirst();
        return (done - from.done()) / Math.max(0.001, (nanos - from.nanos()) / 1e9);
    }

    /** A rate to be read: to the whole number, and below ten with one decimal, since 0 a second would say nothing. */
    static String shown(double perSecond) {
        return perSecond < 10
                ? String.format(Locale.ROOT, "%.1f", perSecond)
                : String.valueOf(Math.round(perSecond));
    }
}
