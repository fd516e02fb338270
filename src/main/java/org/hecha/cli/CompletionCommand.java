package org.hecha.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code hecha completion}: a script that lets bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Home home;

    CompletionCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        terminal.out().write(AutoComplete.bash("hecha", HechaCommand.on(terminal, home)));
        terminal.out().flush();
        return ExitCode.CLEAN;
    }
}
