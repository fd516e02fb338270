package org.hecha.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** {@code hecha} itself: knows its commands and how they fail. */
@Command(name = "hecha", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class HechaCommand {

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    /** The command line of the program, ready to run. */
    static CommandLine on(Terminal terminal, Home home) {
        CommandLine line = new CommandLine(new HechaCommand())
                .addSubcommand(new AuditCommand(terminal, home))
                .addSubcommand(new FactsCommand(terminal, home))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal));
        line.getCommandSpec().versionProvider(new Versions(terminal, home));
        Failures failures = new Failures(terminal);
        return line.setResourceBundle(terminal.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(new PrintWriter(terminal.out()))
                .setErr(terminal.err())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
