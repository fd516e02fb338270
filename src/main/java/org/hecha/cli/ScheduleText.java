package org.hecha.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.store.schedule.Planned;

/** How a planned sweep is told. */
final class ScheduleText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ScheduleText() {}

    /** When it runs next, with the time zone that is meant. */
    static String due(Planned planned, Messages messages) {
        if (planned.running()) {
            return messages.get("schedule.running");
        }
        Instant due = planned.due();
        return due == null
                ? "–"
                : time(due, planned.timing().zone()) + " ("
                        + planned.timing().zone().getId() + ")";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    static String of(Planned planned, Messages messages) {
        String words = planned.arguments().stream()
                .map(word -> word.matches(".*[\\s'\"*?;&|<>()$].*") ? "'" + word.replace("'", "'\\''") + "'" : word)
                .collect(Collectors.joining(" "));
        StringBuilder text = new StringBuilder();
        text.append(messages.get("schedule.line", planned.id(), planned.timing().cron(), due(planned, messages)))
                .append('\n');
        text.append("   hecha sweep ").append(VisibleText.of(words)).append('\n');
        Planned.Run last = planned.last();
        if (last != null) {
            text.append("   ")
                    .append(messages.get(
                            "schedule.last",
                            time(last.started(), planned.timing().zone()),
                            Duration.between(last.started(), last.ended()).toSeconds(),
                            last.exitCode(),
                            VisibleText.of(last.said())))
                    .append('\n');
        }
        return text.toString();
    }
}
