package org.hecha.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.schedule.Planned;
import org.hecha.sweep.store.schedule.Schedules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hecha schedule list}: what is planned, and how it went the last time. */
@Command(name = "list", sortOptions = false)
final class ScheduleListCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    private final Terminal terminal;

    ScheduleListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Schedules schedules = Schedules.open(store.url())) {
            List<Planned> all = schedules.all();
            if (all.isEmpty()) {
                terminal.err().println(terminal.messages().get("schedule.none", store.shown()));
            }
            for (Planned planned : all) {
                terminal.out().write(ScheduleText.of(planned, terminal.messages()));
            }
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }
}
