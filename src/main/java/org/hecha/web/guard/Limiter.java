package org.hecha.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes whoever guesses passwords wait: the more of his guesses were wrong, the longer. Counts by name and address together,
 * and more patiently by each alone, so that nobody can lock out a colleague from elsewhere with a few wrong guesses. Safe for
 * use by many threads.
 */
final class Limiter {

    private static final int PAIR = 5;
    private static final int NAME = 40;
    private static final int ADDRESS = 60;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    Limiter(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    private record Key(String text, int free) {}

    private static List<Key> keys(String name, String address) {
        String cut = name.length() > 64 ? name.substring(0, 64) : name;
        return List.of(
                new Key("p " + cut + " " + address, PAIR), new Key("n " + cut, NAME), new Key("a " + address, ADDRESS));
    }

    /** How long is to be waited before the next try; zero if not at all. */
    synchronized Duration wait(String name, String address) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Key key : keys(name, address)) {
            Failures known = failures.get(key.text);
            if (known != null && known.count >= key.free) {
                Duration left = Duration.between(now, known.last.plus(pause(known.count - key.free)));
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    private static Duration pause(int beyond) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(beyond, 10));
        return pause.compareTo(MOST) > 0 ? MOST : pause;
    }

    /** A wrong guess. */
    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        for (Key key : keys(name, address)) {
            Failures known = failures.remove(key.text); // goes to the end of the line
            boolean old = known == null || known.last.plus(MOST).plus(MOST).isBefore(now);
            failures.put(key.text, new Failures(old ? 1 : known.count + 1, now));
        }
        for (Iterator<String> eldest = failures.keySet().iterator(); failures.size() > REMEMBERED; ) {
            eldest.next();
            eldest.remove();
        }
    }

    /** The right one. */
    synchronized void succeeded(String name, String address) {
        failures.remove(keys(name, address).get(0).text);
    }
}
