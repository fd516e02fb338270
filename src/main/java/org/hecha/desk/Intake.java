package org.hecha.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hecha.audit.Assessment;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Unassessable;

/**
 * Audits what waits in the queue, some files at a time, and tells listeners how far it is. What it was reading when it was
 * stopped waits for the next one.
 */
public final class Intake implements AutoCloseable {

    private static final int LOOK_SECONDS = 5;

    /** Audits a file. Never throws for what is wrong with the file. */
    @FunctionalInterface
    public interface Auditing {
        /** @param name what messages call it */
        AuditedReport audit(String name, Path file);
    }

    private final Desk desk;
    private final Auditing auditing;
    private final Supplier<String> rules;
    private final BiConsumer<String, Throwable> faults;
    private final ExecutorService pool;
    private final Semaphore news = new Semaphore(0);
    private final List<Consumer<Case>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    /**
     * Begins at once.
     *
     * @param jobs how many files at a time
     * @param rules which rules judge now, as the program names them
     * @param faults is told of what went wrong with the program, with the file's name
     */
    public Intake(
            Desk desk, Auditing auditing, int jobs, Supplier<String> rules, BiConsumer<String, Throwable> faults) {
        this.desk = desk;
        this.auditing = auditing;
        this.rules = rules;
        this.faults = faults;
        this.pool = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "intake");
            thread.setDaemon(true);
            return thread;
        });
        desk.queue().resume();
        for (int i = 0; i < jobs; i++) {
            pool.execute(this::work);
        }
    }

    /** Says that something was queued. */
    public void wake() {
        news.release();
    }

    /** Is told of each case whose audit begins or ends; must be quick. Run the answer to be told no longer. */
    public Runnable listen(Consumer<Case> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void work() {
        while (!closing) {
            try {
                Optional<Task> next = desk.queue().next();
                if (next.isPresent()) {
                    audit(next.get());
                } else {
                    // after some seconds in any case: another process may have queued something
                    news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                faults.accept("", failure);
                rest();
            }
        }
    }

    private void audit(Task task) {
        tell(task);
        long start = System.nanoTime();
        AuditedReport report;
        try {
            report = auditing.audit(task.fileName(), task.file());
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            faults.accept(task.fileName(), fault);
            report = Unassessable.report(
                    task.fileName(),
                    new Assessment.Refused(null, "internal-error", "程序处理此文件时发生内部错误，未能审核；请人工审核此件。"),
                    List.of(),
                    Set.of());
        }
        if (!closing) { // a reader that was stopped has not refused the file
            desk.queue().finish(task, report, rules.get(), (int) ((System.nanoTime() - start) / 1_000_000));
            tell(task);
        }
    }

    private void tell(Task task) {
        if (!listeners.isEmpty()) {
            Case one = desk.cases().require(task.caseId());
            listeners.forEach(listener -> listener.accept(one));
        }
    }

    /** The store may be away for a while. */
    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        pool.shutdownNow();
        try {
            pool.awaitTermination(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
