package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hecha.form.RuleFolder;
import org.hecha.workbench.RuleStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules new}: a rule and its examples to start from; both hold as they are. */
@Command(name = "new", sortOptions = false)
final class RulesNewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.rule-id")
    private String id = "";

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "option.rule-form")
    private String form = "drl";

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;
    private final Home home;

    RulesNewCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new CommandFailure(terminal.messages().get("rules.new.id", id));
        }
        RuleFolder folder = rules.topmost(home);
        boolean there = folder.onDisk().stream().anyMatch(one -> Files.isDirectory(one.resolve("forms")));
        if (folder.onDisk().isEmpty() || !(there || rules.stacked())) {
            throw new CommandFailure(terminal.messages().get("rules.new.folder", folder.display("")));
        }
        RuleStart start = RuleStart.of(form)
                .orElseThrow(() -> new CommandFailure(terminal.messages().get("rules.new.form", form)));
        Path own = folder.onDisk().get(0).resolve("own");
        Path rule = own.resolve(id + start.suffix());
        Path examples = own.resolve(id + ".examples.yaml");
        if (Files.exists(rule) || Files.exists(examples)) {
            throw new CommandFailure(terminal.messages().get("rules.new.exists", rule));
        }
        Files.createDirectories(own);
        Files.write(rule, start.rule(id));
        Files.writeString(examples, start.examples(id), StandardCharsets.UTF_8);
        terminal.out().write(terminal.messages().get("rules.new.done", rule, examples, id));
        terminal.out().write('\n');
        terminal.out().flush();
        return ExitCode.CLEAN;
    }
}
