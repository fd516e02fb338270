package org.hecha.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hecha store}: looks after what sweeps keep. */
@Command(name = "store", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class StoreCommand {

    private StoreCommand() {}

    static CommandLine on(Terminal terminal) {
        return new CommandLine(new StoreCommand())
                .addSubcommand(new StoreBackupCommand(terminal))
                .addSubcommand(new StoreRestoreCommand(terminal))
                .addSubcommand(new StorePruneCommand(terminal));
    }
}
