package org.hecha.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;

/** Assesses inputs on several threads and hands the results back in the order of the inputs. Holds only some at a time. */
final class SweepQueue implements AutoCloseable {

    /** Enough that two of a hundred are among them: while one is read another can be, and the rest looked up. */
    private static final int AHEAD = 512;

    private static final int PATIENCE_MILLIS = 200;

    /** Sites are mostly waited for: while one takes its time others are asked. */
    private static final int SITES = 16;

    /** An input with its result. */
    record Done(SweepInput input, Assessed assessed) {}

    private final Iterator<SweepInput> waiting;
    private final Supplier<Assessor> assessors;
    private final ExecutorService threads;
    private final ExecutorService sites;
    private final Deque<Future<Done>> running = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<Knowledge> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Knowledge> knowledge;
    private final BooleanSupplier stop;

    /** @param assessors asked once for each input: by whom it is assessed from its first byte to its last finding */
    SweepQueue(List<SweepInput> inputs, Supplier<Assessor> assessors, Store store, int jobs, BooleanSupplier stop) {
        this.waiting = inputs.iterator();
        this.assessors = assessors;
        this.stop = stop;
        this.knowledge = ThreadLocal.withInitial(() -> {
            Knowledge own = store.knowledge();
            opened.add(own);
            return own;
        });
        this.threads = pool(jobs);
        this.sites = pool(SITES);
    }

    /** Makes its threads when there is something to do. */
    private static ExecutorService pool(int size) {
        return Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "sweep");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The next result; waits for it. None if there are no more, or the sweep is to stop. */
    Optional<Done> next() throws InterruptedException {
        while (running.size() < AHEAD && waiting.hasNext() && !stop.getAsBoolean()) {
            SweepInput input = waiting.next();
            ExecutorService pool = input.web() == null ? threads : sites;
            running.add(pool.submit(() -> new Done(input, assessors.get().assess(input, knowledge.get()))));
        }
        while (!running.isEmpty() && !stop.getAsBoolean()) {
            try {
                Done done = running.element().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                running.remove();
                // When the program is being ended its readers are too, and files seem to kill them.
                return stop.getAsBoolean() ? Optional.empty() : Optional.of(done);
            } catch (TimeoutException stillAtWork) {
                // looks whether to stop
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        sites.shutdownNow();
        try {
            if (threads.awaitTermination(2, TimeUnit.SECONDS) && sites.awaitTermination(2, TimeUnit.SECONDS)) {
                opened.forEach(Knowledge::close);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
