package org.hecha.sweep.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps requests to one host apart. Whoever asks first is served first. Safe for many threads. */
final class Pace {

    private final Map<String, Long> free = new HashMap<>();

    /** Waits until the host may be asked again. */
    void await(String host, Duration pause) throws InterruptedException {
        long wait = reserved(host, pause.toNanos()) - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    private synchronized long reserved(String host, long pause) {
        long now = System.nanoTime();
        long turn = Math.max(now, free.getOrDefault(host, now));
        free.put(host, turn + pause);
        return turn;
    }

    /** The host wants to be left alone for a while. */
    synchronized void rest(String host, Duration time) {
        long until = System.nanoTime() + time.toNanos();
        free.merge(host, until, Math::max);
    }
}
