package org.hecha.rule;

import java.time.Duration;

/**
 * What judging one report may cost.
 *
 * @param time after which no rule fires any more; a report takes milliseconds
 * @param firings of one rule; the worst report seen would need some hundred
 */
record Bounds(Duration time, int firings) {

    static final Bounds STANDARD = new Bounds(Duration.ofSeconds(30), 5000);
}
