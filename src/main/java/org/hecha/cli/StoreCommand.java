package org.hecha.cli;

import java.util.List;
import org.hecha.desk.Desk;
import org.hecha.sweep.store.BesideTables;
import org.hecha.sweep.store.schedule.Schedules;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hecha store}: looks after what sweeps keep. */
@Command(name = "store", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class StoreCommand {

    /** What goes into a backup beside the sweeps. */
    static final List<BesideTables> BESIDE = List.of(Schedules.TABLES, Desk.TABLES);

    private StoreCommand() {}

    static CommandLine on(Terminal terminal) {
        return new CommandLine(new StoreCommand())
                .addSubcommand(new StoreBackupCommand(terminal))
                .addSubcommand(new StoreRestoreCommand(terminal))
                .addSubcommand(new StorePruneCommand(terminal));
    }
}
