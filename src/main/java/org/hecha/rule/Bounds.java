package org.hecha.rule;

import java.time.Duration;

/**
 * What judging one report may cost.
 *
 * @param time after which no rule fires any more and the rule that is running is given up; a report takes milliseconds
 * @param probe the same while it is searched which rule it was that took so long
 * @param firings of one rule; the worst report seen would need some hundred
 */
record Bounds(Duration time, Duration probe, int firings) {

    static final Bounds STANDARD = new Bounds(Duration.ofSeconds(10), Duration.ofSeconds(2), 5000);

    Bounds(Duration time, int firings) {
        this(time, time, firings);
    }
}
