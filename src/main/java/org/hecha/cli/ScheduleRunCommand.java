package org.hecha.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hecha.sweep.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hecha schedule run}: runs planned sweeps when they are due, until it is stopped. */
@Command(name = "run", sortOptions = false)
final class ScheduleRunCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    private final Terminal terminal;
    private final Home home;

    ScheduleRunCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ScheduleRunner runner = ScheduleRunner.start(store, terminal, home)) {
            terminal.err().println(terminal.messages().get("schedule.waiting", runner.planned(), store.shown()));
            new CountDownLatch(1).await();
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.CLEAN;
    }
}
