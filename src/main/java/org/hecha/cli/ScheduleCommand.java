package org.hecha.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hecha schedule}: sweeps by the clock. */
@Command(name = "schedule", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class ScheduleCommand {

    private ScheduleCommand() {}

    static CommandLine on(Terminal terminal, Home home) {
        CommandLine add = new CommandLine(new ScheduleAddCommand(terminal, home));
        add.setUnmatchedOptionsArePositionalParams(true); // they are the sweep's
        return new CommandLine(new ScheduleCommand())
                .addSubcommand(add)
                .addSubcommand(new ScheduleListCommand(terminal))
                .addSubcommand(new ScheduleRemoveCommand(terminal))
                .addSubcommand(new ScheduleNowCommand(terminal))
                .addSubcommand(new ScheduleRunCommand(terminal, home));
    }
}
