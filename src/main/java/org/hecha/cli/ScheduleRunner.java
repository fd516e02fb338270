package org.hecha.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hecha.sweep.store.schedule.Planned;
import org.hecha.sweep.store.schedule.Runner;
import org.hecha.sweep.store.schedule.Schedules;

/**
 * Runs the planned sweeps of a store beside whatever else the program does, as somebody would who typed them; what they say
 * goes to standard error when they are done.
 */
final class ScheduleRunner implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StoreOption store;
    private final Terminal terminal;
    private final Home home;
    private final Schedules schedules;
    private final Runner runner;
    private final Thread atExit = new Thread(this::stop, "stop schedules");
    private boolean closed;

    private ScheduleRunner(StoreOption store, Terminal terminal, Home home) {
        this.store = store;
        this.terminal = terminal;
        this.home = home;
        this.schedules = Schedules.open(store.url());
        this.runner = Runner.start(schedules, store.url(), this::sweep);
    }

    /** @throws org.hecha.sweep.store.StoreException if the store cannot be used */
    static ScheduleRunner start(StoreOption store, Terminal terminal, Home home) {
        ScheduleRunner runner = new ScheduleRunner(store, terminal, home);
        Runtime.getRuntime().addShutdownHook(runner.atExit);
        return runner;
    }

    /** Number of sweeps that are planned. */
    int planned() {
        return schedules.all().size();
    }

    private Runner.Result sweep(Planned planned) {
        List<String> words = new ArrayList<>(List.of("sweep", "--store", store.url()));
        words.addAll(planned.arguments());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        tell(terminal.messages().get("schedule.starts", planned.id()));
        int exitCode = Main.run(
                Terminal.of(InputStream.nullInputStream(), out, err, false, false, terminal.environment()),
                home,
                words.toArray(String[]::new));
        String wrong = err.toString(StandardCharsets.UTF_8);
        String told = out.toString(StandardCharsets.UTF_8);
        wrong.lines().forEach(terminal.err()::println);
        told.lines().forEach(terminal.err()::println);
        tell(terminal.messages().get("schedule.ended", planned.id(), exitCode));
        String first = (exitCode == ExitCode.FAILURE || told.isEmpty() ? wrong + told : told)
                .lines()
                .findFirst()
                .orElse("");
        return new Runner.Result(exitCode, first.startsWith("hecha: ") ? first.substring(7) : first);
    }

    private void tell(String message) {
        terminal.err().println(TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " " + message);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyRuns) {
            // the user has interrupted
        }
    }

    private synchronized void stop() {
        if (!closed) {
            closed = true;
            runner.close();
            schedules.close();
        }
    }
}
