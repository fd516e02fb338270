package org.hecha.sweep.store.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep by the clock.
 *
 * @param id from 1
 * @param arguments of {@code hecha sweep}, without the store
 * @param due when it runs next; null if nothing is planned any more
 * @param running whether it runs now
 * @param last how it went the last time; null if it has not run
 */
public record Planned(
        int id, Timing timing, List<String> arguments, @Nullable Instant due, boolean running, @Nullable Run last) {

    public Planned {
        arguments = List.copyOf(arguments);
    }

    /**
     * How a sweep went.
     *
     * @param said in one line
     */
    public record Run(Instant started, Instant ended, int exitCode, String said) {}
}
