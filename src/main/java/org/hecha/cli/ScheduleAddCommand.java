package org.hecha.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.schedule.Planned;
import org.hecha.sweep.store.schedule.Schedules;
import org.hecha.sweep.store.schedule.Timing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha schedule add}: plans a sweep. */
@Command(name = "add", sortOptions = false)
final class ScheduleAddCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CRON", descriptionKey = "parameter.cron")
    private String cron = "";

    @Parameters(index = "1..*", paramLabel = "SWEEP", arity = "1..*", descriptionKey = "parameter.scheduled")
    private List<String> words = List.of();

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.zone")
    private @Nullable String zone;

    private final Terminal terminal;
    private final Home home;

    ScheduleAddCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        CommandLine sweep = new CommandLine(new SweepCommand(terminal, home))
                .setCommandName("hecha sweep")
                .setResourceBundle(terminal.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true);
        ScheduledWords scheduled =
                ScheduledWords.of(sweep.parseArgs(words.toArray(String[]::new)), terminal.messages());
        StoreOption store = new StoreOption(scheduled.store());
        try (Schedules schedules = Schedules.open(scheduled.store())) {
            Timing timing =
                    Timing.of(cron, zone == null ? ZoneId.systemDefault().getId() : zone);
            Planned planned = schedules.add(timing, scheduled.arguments());
            scheduled.doubts(terminal).forEach(terminal::complain);
            terminal.err()
                    .println(terminal.messages()
                            .get(
                                    "schedule.added",
                                    planned.id(),
                                    ScheduleText.due(planned, terminal.messages()),
                                    store.shown()));
            return ExitCode.CLEAN;
        } catch (Timing.TimingException wrong) {
            throw new CommandFailure(String.valueOf(wrong.getMessage()), wrong);
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }
}
