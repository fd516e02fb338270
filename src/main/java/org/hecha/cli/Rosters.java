package org.hecha.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hecha.document.Documents;
import org.hecha.sweep.Roster;

/** Rosters that are being read while there is something else to do, such as listing the files that they name. */
final class Rosters {

    private final Map<Path, FutureTask<Roster>> reading = new LinkedHashMap<>();

    /** Begins to read them. */
    Rosters(List<Path> files, Documents documents) {
        for (Path file : files) {
            reading.put(file, new FutureTask<>(() -> Roster.read(file, documents)));
        }
        if (!reading.isEmpty()) {
            Thread reader = new Thread(() -> reading.values().forEach(FutureTask::run), "rosters");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** Takes a roster. */
    @FunctionalInterface
    interface Taker {
        void take(Path file, Roster roster);
    }

    /**
     * Hands them over in their order, each when it is there.
     *
     * @throws CommandFailure if one cannot be used
     */
    void each(Taker taker) throws InterruptedException {
        for (Map.Entry<Path, FutureTask<Roster>> one : reading.entrySet()) {
            taker.take(one.getKey(), read(one.getValue()));
        }
    }

    private static Roster read(FutureTask<Roster> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Roster.RosterException unusable) {
                throw new CommandFailure(String.valueOf(unusable.getMessage()), unusable);
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }
}
