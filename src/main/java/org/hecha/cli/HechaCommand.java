package org.hecha.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code hecha} itself: knows its commands and how they fail. */
@Command(name = "hecha", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
@SuppressWarnings("UnusedVariable") // picocli sets its options
final class HechaCommand {

    /** The command line of the program, ready to run. */
    static CommandLine on(Terminal terminal, Home home) {
        CommandLine line = new CommandLine(new HechaCommand())
                .addSubcommand(new AuditCommand(terminal, home))
                .addSubcommand(new CompareCommand(terminal, home))
                .addSubcommand(new FactsCommand(terminal, home))
                .addSubcommand(new WaiveCommand(terminal))
                .addSubcommand(RulesCommand.on(terminal, home))
                .addSubcommand(new ViewCommand(terminal, home))
                .addSubcommand(new SweepCommand(terminal, home))
                .addSubcommand(new TrendsCommand(terminal, home))
                .addSubcommand(new SampleCommand(terminal))
                .addSubcommand(StoreCommand.on(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal));
        CommandSpec hecha = line.getCommandSpec();
        hecha.addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("option.version")
                        .build())
                .addOption(help())
                .versionProvider(new Versions(terminal, home));
        line.getSubcommands().values().forEach(HechaCommand::addHelp);
        Failures failures = new Failures(terminal);
        return line.setResourceBundle(terminal.messages().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(new PrintWriter(terminal.out()))
                .setErr(terminal.err())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().addOption(help());
        command.getSubcommands().values().forEach(HechaCommand::addHelp);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .descriptionKey("option.help")
                .build();
    }
}
