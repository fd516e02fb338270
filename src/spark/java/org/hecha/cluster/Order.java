package org.hecha.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hecha.across.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What executors must know of a job. Two orders with one key are the same work.
 *
 * @param roster who owes a report; {@link Roster#NONE} if nobody knows
 * @param cores how many tasks an executor runs at a time, each of which may need a reading process
 */
record Order(
        RulePacks rules, Roster roster, int year, boolean inProcess, int heapMegabytes, int seconds, int cores)
        implements Serializable {

    static Order of(JobOptions options, int cores) {
        return new Order(
                RulePacks.of(options.rules()),
                roster(options.roster()),
                options.year(),
                options.inProcess(),
                options.heapMegabytes(),
                options.seconds(),
                cores);
    }

    private static Roster roster(@Nullable Path file) {
        if (file == null) {
            return Roster.NONE;
        }
        try {
            return Roster.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new JobException("cannot read the roster " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    String key() {
        return String.join(
                " ",
                rules.hash(),
                Integer.toString(roster.hashCode()),
                Integer.toString(year),
                Boolean.toString(inProcess),
                Integer.toString(heapMegabytes),
                Integer.toString(seconds),
                Integer.toString(cores));
    }
}
