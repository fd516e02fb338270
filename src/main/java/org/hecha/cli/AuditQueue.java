package org.hecha.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;

/** Audits files on several threads and hands the results back in the order of the files. Holds only a few at a time. */
final class AuditQueue implements AutoCloseable {

    private final Auditor auditor;
    private final Appraisal appraisal;
    private final Iterator<InputFile> waiting;
    private final ExecutorService threads;
    private final Deque<AuditedReport> behind = new ArrayDeque<>();
    private final Deque<Future<AuditedReport>> running = new ArrayDeque<>();
    private final int ahead;

    AuditQueue(Auditor auditor, Appraisal appraisal, Iterable<InputFile> files, int jobs) {
        this.auditor = auditor;
        this.appraisal = appraisal;
        this.waiting = files.iterator();
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            return thread;
        });
        this.ahead = 2 * jobs;
    }

    boolean hasNext() {
        return waiting.hasNext() || !running.isEmpty() || !behind.isEmpty();
    }

    /** Results that come behind those of the files. */
    void add(List<AuditedReport> more) {
        behind.addAll(more);
    }

    /** The next file's result; waits for it. */
    AuditedReport next() throws InterruptedException {
        while (running.size() < ahead && waiting.hasNext()) {
            InputFile input = waiting.next();
            running.add(threads.submit(() -> appraisal.of(input.audited(auditor))));
        }
        if (running.isEmpty()) {
            return behind.remove();
        }
        try {
            return running.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an audit threw what it must not", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
