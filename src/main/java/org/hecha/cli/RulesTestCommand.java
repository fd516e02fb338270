package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hecha.form.Forms;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.Example;
import org.hecha.workbench.JUnitXml;
import org.hecha.workbench.Trial;
import org.hecha.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules test}: runs the examples that stand beside the rules. */
@Command(name = "test", sortOptions = false)
final class RulesTestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "parameter.rule-ids")
    private List<String> ids = List.of();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "option.junit")
    private @Nullable Path junit;

    private final Terminal terminal;
    private final Home home;

    RulesTestCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        Forms forms = rules.forms(home);
        RuleSelection selection = new RuleSelection(new LinkedHashSet<>(ids), Set.of());
        Workbench bench = new Workbench(rules.folder(home), forms, rules.book(home, forms, selection));
        List<Example> examples = examples(bench);
        List<Trial> trials = examples.stream().map(bench::run).toList();
        List<String> poor = bench.withoutBothKinds(examples, ids);
        for (Trial trial : trials) {
            tell(trial);
        }
        poor.forEach(rule -> line(terminal.messages().get("rules.test.poor", rule)));
        long failed = trials.stream().filter(trial -> !trial.passed()).count();
        line(terminal.messages().get("rules.test.summary", trials.size(), trials.size() - failed, failed, poor.size()));
        terminal.out().flush();
        if (junit != null) {
            Files.writeString(junit, JUnitXml.of(trials), StandardCharsets.UTF_8);
        }
        return failed == 0 && poor.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private List<Example> examples(Workbench bench) {
        try {
            List<Example> examples = new ArrayList<>(bench.examples());
            examples.removeIf(example -> !ids.isEmpty() && !ids.contains(example.rule()));
            return examples;
        } catch (RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(Trial trial) {
        if (trial.passed()) {
            return;
        }
        Example example = trial.example();
        line(example.place() + ": " + example.rule() + "“" + example.title() + "”");
        for (String complaint : trial.complaints()) {
            line("   " + complaint);
        }
    }

    private void line(String words) {
        try {
            terminal.out().write(words);
            terminal.out().write('\n');
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.stdout", e), e);
        }
    }
}
