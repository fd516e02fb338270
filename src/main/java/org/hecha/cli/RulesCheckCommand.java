package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.form.Forms;
import org.hecha.rule.BookLint;
import org.hecha.rule.RuleFault;
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
        List<RuleFault> faults = BookLint.faults(rules.folder(home), forms.all()).stream()
                .filter(this::asked)
                .toList();
        StringBuilder text = new StringBuilder();
        for (RuleFault fault : faults) {
            show(fault, text);
        }
        text.append(terminal.messages()
                        .get(faults.isEmpty() ? "rules.check.clean" : "rules.check.faults", faults.size()))
                .append('\n');
        terminal.out().write(text.toString());
        terminal.out().flush();
        return faults.isEmpty() ? ExitCode.CLEAN : ExitCode.FAILURE;
    }

    private boolean asked(RuleFault fault) {
        Path file = Path.of(fault.plainFile()).toAbsolutePath().normalize();
        return paths.isEmpty()
                || paths.stream()
                        .anyMatch(path -> file.startsWith(path.toAbsolutePath().normalize()));
    }

    private static void show(RuleFault fault, StringBuilder text) throws IOException {
        text.append(new RuleFault(fault.file(), fault.line(), fault.column(), fault.message(), ""))
                .append('\n');
        Path file = Path.of(fault.file());
        if (fault.line() > 0 && Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file);
            if (fault.line() <= lines.size()) {
                String line = lines.get(fault.line() - 1);
                text.append("    ").append(line).append('\n');
                text.append("    ").append(pad(line, fault.column() - 1)).append("^\n");
            }
        }
        if (!fault.hint().isEmpty()) {
            text.append("    ").append(fault.hint()).append('\n');
        }
    }

    /** Blanks as wide as the words above them: Chinese takes two columns of a terminal. */
    private static String pad(String line, int column) {
        StringBuilder blanks = new StringBuilder();
        line.chars()
                .limit(Math.max(0, column))
                .forEach(c -> blanks.append(c == '\t' ? "\t" : c >= 0x1100 ? "  " : " "));
        return blanks.toString();
    }
}
