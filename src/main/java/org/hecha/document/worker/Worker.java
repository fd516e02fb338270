package org.hecha.document.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that reads one document at a time, as seen from here. */
final class Worker {

    /** How names of workers' folders begin; the number of the process that started them follows. */
    static final String FOLDER = "hecha-reader-";

    /** Why a worker was stopped in the middle of a document. */
    enum Overrun {
        WALL,
        CPU
    }

    private final Process process;
    private final Path folder;
    private final WorkerLimits limits;
    private int served;
    private boolean busy;
    private long since;
    private @Nullable Duration spentBefore;
    private @Nullable Overrun overrun;

    private Worker(Process process, Path folder, WorkerLimits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
    }

    static Worker start(Launch launch, WorkerLimits limits) throws IOException {
        Path folder = Files.createTempDirectory(FOLDER + ProcessHandle.current().pid() + "-");
        try {
            return new Worker(launch.start(folder), folder, limits);
        } catch (IOException unstarted) {
            delete(folder);
            throw unstarted;
        }
    }

    /**
     * Asks for a document and waits for it.
     *
     * @throws IOException if the process ends before it has answered; {@link #overrun} says whether it was stopped
     */
    byte[] ask(Request request) throws IOException {
        begin();
        try {
            Frames.write(process.getOutputStream(), request.frame());
            return Frames.read(process.getInputStream());
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        busy = true;
        since = System.nanoTime();
        spentBefore = null;
    }

    private synchronized void end() {
        busy = false;
        served++;
    }

    /** Stops the process if its document takes too long. Called every now and then while others wait for it. */
    synchronized void check() {
        if (!busy || overrun != null) {
            return;
        }
        Duration spent = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (spentBefore == null) {
            spentBefore = spent;
        }
        if (System.nanoTime() - since > limits.wall().toNanos()) {
            overrun = Overrun.WALL;
        } else if (spent.minus(spentBefore).compareTo(limits.cpu()) > 0) {
            overrun = Overrun.CPU;
        }
        if (overrun != null) {
            end(process);
        }
    }

    /** With what it may have started itself, so that nothing goes on working for nobody. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    synchronized @Nullable Overrun overrun() {
        return overrun;
    }

    /** Whether it has not read any document yet. */
    synchronized boolean isFresh() {
        return served == 0;
    }

    /** Whether it may read another document. */
    synchronized boolean isFit() {
        return overrun == null && served < limits.documents() && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process and removes what it left behind. */
    void stop() {
        end(process);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        delete(folder);
    }

    /** Removes a worker's folder with all that is in it, and no other folder. */
    static void delete(Path folder) {
        if (!String.valueOf(folder.getFileName()).startsWith(FOLDER)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillHeld) {
            // The system clears its folder for temporary files.
        }
    }
}
