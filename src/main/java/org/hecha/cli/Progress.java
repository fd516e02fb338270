package org.hecha.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error that steps aside for what is printed. Does nothing where nobody watches. */
final class Progress implements AutoCloseable {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final int DEFAULT_WIDTH = 80;

    private final PrintWriter err;
    private final int width;
    private final @Nullable ProgressBar bar;
    private final RecentRate rate = new RecentRate(System.nanoTime());
    private String shown = "";

    /** @param watched whether a person watches */
    Progress(Terminal terminal, int files, boolean watched) {
        this(terminal, terminal.messages().get("progress.task"), files, watched);
    }

    /** @param task what is being done */
    Progress(Terminal terminal, String task, int files, boolean watched) {
        this.err = terminal.err();
        this.width = width(terminal);
        this.bar = watched
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(files)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(200)
                        .setEtaFunction(this::left)
                        .setConsumer(new Line())
                        .build()
                : null;
    }

    /** Prints something while the bar is out of the way. */
    synchronized <E extends Exception> void aside(Printing<E> printing) throws E {
        if (!shown.isEmpty()) {
            err.print(ERASE_LINE);
            err.flush();
        }
        printing.run();
        if (!shown.isEmpty()) {
            err.print(shown);
            err.flush();
        }
    }

    /** One more file is done. */
    void step() {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(Math.round(rate.at(System.nanoTime(), bar.getCurrent())) + "/s");
        }
    }

    private Optional<Duration> left(ProgressState state) {
        double perSecond = rate.at(System.nanoTime(), state.getCurrent());
        long seconds = Math.round((state.getMax() - state.getCurrent()) / perSecond);
        return perSecond > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Something that writes to the terminal. */
    @FunctionalInterface
    interface Printing<E extends Exception> {
        void run() throws E;
    }

    private synchronized void show(String line) {
        shown = line;
        err.print(line.isEmpty() ? ERASE_LINE : "\r" + line);
        err.flush();
    }

    private static int width(Terminal terminal) {
        try {
            return Math.max(40, Integer.parseInt(terminal.environment().getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException notTold) {
            return DEFAULT_WIDTH;
        }
    }

    private final class Line implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return width - 1;
        }

        @Override
        public void accept(String line) {
            show(line);
        }

        @Override
        public void close() {
            show("");
        }
    }
}
