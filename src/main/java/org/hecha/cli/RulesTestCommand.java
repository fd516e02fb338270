package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.form.RuleFolder;
import org.hecha.rule.FolderWatch;
import org.hecha.workbench.Example;
import org.hecha.workbench.JUnitXml;
import org.hecha.workbench.Trial;
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

    @Option(names = "--watch", descriptionKey = "option.test-watch")
    private boolean watch;

    private final Terminal terminal;
    private final Home home;

    RulesTestCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        ExampleRun run = new ExampleRun(rules, home, ids);
        return watch ? watched(run) : told(run.all());
    }

    /** Runs for good; a fault of a file is told like a failed example, and waits to be mended. */
    private int watched(ExampleRun run) throws IOException {
        RuleFolder folder = rules.folder(home);
        try (FolderWatch edits = new FolderWatch(folder.onDisk())) {
            for (boolean first = true; ; first = false) {
                try {
                    told(first ? run.all() : run.touched());
                } catch (CommandFailure broken) {
                    line(String.valueOf(broken.getMessage()));
                }
                line(terminal.messages().get("rules.test.waiting"));
                terminal.out().flush();
                edits.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ExitCode.CLEAN;
        }
    }

    private int told(ExampleRun.Result result) throws IOException {
        List<Trial> trials = result.trials();
        List<String> poor = result.poor();
        for (Trial trial : trials) {
            tell(trial);
        }
        for (String rule : poor) {
            line(terminal.messages().get("rules.test.poor", rule));
        }
        long failed = trials.stream().filter(trial -> !trial.passed()).count();
        line(terminal.messages().get("rules.test.summary", trials.size(), trials.size() - failed, failed, poor.size()));
        terminal.out().flush();
        if (junit != null) {
            Files.writeString(junit, JUnitXml.of(trials), StandardCharsets.UTF_8);
        }
        return failed == 0 && poor.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void tell(Trial trial) throws IOException {
        if (trial.passed()) {
            return;
        }
        Example example = trial.example();
        line(example.place() + ": " + example.rule() + "“" + example.title() + "”");
        for (String complaint : trial.complaints()) {
            line("   " + complaint);
        }
    }

    private void line(String words) throws IOException {
        terminal.out().write(words);
        terminal.out().write('\n');
    }
}
