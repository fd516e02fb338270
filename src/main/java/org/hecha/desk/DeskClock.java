package org.hecha.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The time as the store has it: ISO 8601 in UTC, always with milliseconds, so that text sorts as time does. */
public record DeskClock(Clock clock) {

    private static final int LENGTH = "2026-11-21T08:00:00.000Z".length();

    String now() {
        return in(Duration.ZERO);
    }

    String in(Duration later) {
        return text(clock.instant().plus(later));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.length() == LENGTH ? text : text.substring(0, text.length() - 1) + ".000Z";
    }
}
