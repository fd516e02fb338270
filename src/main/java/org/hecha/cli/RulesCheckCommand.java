package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.BookLint;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleFault;
import org.hecha.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha rules check}: what is wrong with rule files, with the line itself and a caret. */
@Command(name = "check", sortOptions = false)
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "parameter.rule-paths")
    private List<Path> paths = List.of();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;
    private final Home home;

    RulesCheckCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandFailure(terminal.messages().get("problem.no-match", path));
            }
        }
        Forms forms = rules.forms(home);
        List<RuleFault> faults =
                faults(rules.folder(home), forms).stream().filter(this::asked).toList();
        terminal.out().write(FaultText.of(faults));
        terminal.out()
                .write(terminal.messages()
                                .get(faults.isEmpty() ? "rules.check.clean" : "rules.check.faults", faults.size())
                        + "\n");
        terminal.out().flush();
        return faults.isEmpty() ? ExitCode.CLEAN : ExitCode.FAILURE;
    }

    /** Of the rules; and where they are sound, of the examples beside them, which are about rules that there are. */
    private static List<RuleFault> faults(RuleFolder folder, Forms forms) {
        List<RuleFault> faults = BookLint.faults(folder, forms.all());
        try {
            if (faults.isEmpty()) {
                new Workbench(folder, forms, RuleBook.load(folder, forms.all())).topmostExamples();
            }
            return faults;
        } catch (RuleException broken) {
            return broken.faults();
        }
    }

    private boolean asked(RuleFault fault) {
        Path file = Path.of(fault.plainFile()).toAbsolutePath().normalize();
        return paths.isEmpty()
                || paths.stream()
                        .anyMatch(path -> file.startsWith(path.toAbsolutePath().normalize()));
    }
}
