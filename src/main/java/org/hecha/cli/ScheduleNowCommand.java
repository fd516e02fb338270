package org.hecha.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha schedule now}: has a planned sweep run at once, beside its plan. */
@Command(name = "now", sortOptions = false)
final class ScheduleNowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.schedule")
    private int id;

    @Mixin
    private StoreOption store = new StoreOption();

    private final Terminal terminal;

    ScheduleNowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Schedules schedules = Schedules.open(store.url())) {
            if (!schedules.plan(id, Instant.now())) {
                throw new CommandFailure(terminal.messages().get("schedule.unknown", id, store.shown()));
            }
            terminal.err().println(terminal.messages().get("schedule.hurried", id));
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }
}
