package org.hecha.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code hecha} itself: knows its commands and how they fail. */
@Command(name = "hecha", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
@SuppressWarnings("UnusedVariable") // picocli sets its options
final class HechaCommand {

    /** The commands by name, in the order of the help. */
    private static final Map<String, BiFunction<Terminal, Home, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("audit", AuditCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("facts", FactsCommand::new);
        COMMANDS.put("waive", (terminal, home) -> new WaiveCommand(terminal));
        COMMANDS.put("rules", RulesCommand::on);
        COMMANDS.put("view", ViewCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("circular", CircularCommand::new);
        COMMANDS.put("trends", TrendsCommand::new);
        COMMANDS.put("sample", (terminal, home) -> new SampleCommand(terminal));
        COMMANDS.put("store", (terminal, home) -> StoreCommand.on(terminal));
        COMMANDS.put("schedule", ScheduleCommand::on);
        COMMANDS.put("notify", (terminal, home) -> new NotifyCommand(terminal));
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("user", (terminal, home) -> UserCommand.on(terminal));
        COMMANDS.put("schema", (terminal, home) -> new SchemaCommand(terminal));
        COMMANDS.put("completion", CompletionCommand::new);
    }

    /** What is asked of the program and of no command. */
    private static final Set<String> OF_ITSELF = Set.of("-h", "--help", "-V", "--version");

    /** The command line of the program, ready to run. */
    static CommandLine on(Terminal terminal, Home home) {
        return on(terminal, home, COMMANDS.keySet(), false);
    }

    /** The command line for a run with these arguments: to read the options of commands not asked for takes a while. */
    static CommandLine on(Terminal terminal, Home home, String... arguments) {
        boolean known = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
        boolean onlyNamed = arguments.length == 1 && OF_ITSELF.contains(arguments[0]);
        return on(terminal, home, known ? Set.of(arguments[0]) : COMMANDS.keySet(), onlyNamed);
    }

    /** @param onlyNamed whether nothing but the names of the commands matters */
    private static CommandLine on(Terminal terminal, Home home, Set<String> commands, boolean onlyNamed) {
        CommandLine line = new CommandLine(new HechaCommand());
        COMMANDS.forEach((name, command) -> {
            if (commands.contains(name)) {
                line.addSubcommand(name, onlyNamed ? CommandSpec.create() : command.apply(terminal, home));
            }
        });
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
