package org.hecha.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hecha rules}: the rule author's commands. */
@Command(name = "rules", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class RulesCommand {

    private RulesCommand() {}

    static CommandLine on(Terminal terminal, Home home) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand(terminal, home))
                .addSubcommand(new RulesTestCommand(terminal, home))
                .addSubcommand(new RulesWatchCommand(terminal, home))
                .addSubcommand(new RulesNewCommand(terminal, home))
                .addSubcommand(new RulesDocsCommand(terminal, home))
                .addSubcommand(new RulesWhyCommand(terminal, home))
                .addSubcommand(new RulesImpactCommand(terminal, home))
                .addSubcommand(new RulesDiffCommand(terminal, home))
                .addSubcommand(new RulesCoverageCommand(terminal, home))
                .addSubcommand(new RulesEditorCommand(terminal, home));
    }
}
