package org.hecha.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hecha completion}: a script that lets bash and zsh complete commands and options. */
@Command(name = "completion")
@SuppressWarnings("UnusedVariable") // picocli sets its options
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        terminal.out().write(AutoComplete.bash("hecha", spec.root().commandLine()));
        terminal.out().flush();
        return ExitCode.CLEAN;
    }
}
