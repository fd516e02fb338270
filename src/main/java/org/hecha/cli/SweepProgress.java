package org.hecha.cli;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hecha.sweep.SweepWatch;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a sweep is: a bar where somebody watches, else a line a minute. Ends it in good order when the user
 * interrupts.
 */
final class SweepProgress implements SweepWatch, AutoCloseable {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long PATIENCE_SECONDS = 15;

    private final Terminal terminal;
    private final boolean quiet;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread atExit = new Thread(this::interrupted, "stop sweep");
    private volatile boolean stopping;
    private @Nullable Progress bar;
    private RecentRate rate = new RecentRate(0);
    private long told;
    private int inputs;
    private int done;
    private String stage = "reading";

    SweepProgress(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void interrupted() {
        stopping = true;
        try {
            boolean unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void begins(int sweep, int count, boolean resumed) {
        told = System.nanoTime();
        rate = new RecentRate(told);
        inputs = count;
        if (resumed && !quiet) {
            terminal.complain(terminal.messages().get("sweep.resumed", sweep));
        }
        bar = new Progress(
                terminal, terminal.messages().get("progress.task"), count, terminal.errInteractive() && !quiet);
    }

    @Override
    public void compares(int reports) {
        if (bar != null) {
            bar.close();
        }
        told = System.nanoTime();
        rate = new RecentRate(told);
        inputs = reports;
        done = 0;
        stage = "comparing";
        bar = new Progress(
                terminal, terminal.messages().get("progress.comparing"), reports, terminal.errInteractive() && !quiet);
    }

    @Override
    public void done() {
        done++;
        if (bar != null) {
            bar.step();
        }
        long now = System.nanoTime();
        double perSecond = rate.at(now, done);
        if (!quiet && !terminal.errInteractive() && now - told >= MINUTE) {
            told = now;
            long left = Math.round((inputs - done) / Math.max(0.001, perSecond) / 60);
            terminal.complain(terminal.messages()
                    .get("sweep.progress." + stage, done, inputs, RecentRate.shown(perSecond), Math.max(1, left)));
        }
    }

    @Override
    public void rules(Rules became, String words) {
        String key = "sweep.rules." + became.name().toLowerCase(Locale.ROOT);
        if (!quiet || became == Rules.BROKEN) {
            terminal.complain(terminal.messages().get(key, words));
        }
    }

    @Override
    public void settles() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public boolean stop() {
        return stopping;
    }

    /** All is told; the program may end. */
    @Override
    public void close() {
        settles();
        terminal.err().flush();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyRuns) {
            // the user has interrupted
        }
    }
}
