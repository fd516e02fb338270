package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hecha.form.Forms;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.Workbench;
import org.hecha.workbench.editor.EditorFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha rules editor}: makes a folder a workspace in which editors know facts, fields and examples. */
@Command(name = "editor", sortOptions = false)
final class RulesEditorCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "parameter.workspace")
    private Path workspace = Path.of("");

    @Mixin
    private RuleOptions rules = new RuleOptions();

    private final Terminal terminal;
    private final Home home;

    RulesEditorCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        if (holdsRules(workspace)) {
            // what is in a folder of rules counts as rules: it would change their version
            throw new CommandFailure(terminal.messages().get("rules.editor.inside", shown()));
        }
        Forms forms = rules.forms(home);
        RuleBook book = rules.book(home, forms, RuleSelection.ALL);
        EditorFiles files = EditorFiles.of(new Workbench(rules.folder(home), forms, book), forms);
        List<String> kept = files.write(workspace);
        terminal.out().write(terminal.messages().get("rules.editor.done", shown()) + "\n");
        for (String path : kept) {
            terminal.out().write(terminal.messages().get("rules.editor.kept", path) + "\n");
        }
        terminal.out().flush();
        return ExitCode.CLEAN;
    }

    private String shown() {
        return workspace.toString().isEmpty() ? "." : workspace.toString();
    }

    private static boolean holdsRules(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute.resolve("forms")) || Files.exists(absolute.resolve("overrides.yaml"))) {
            return true;
        }
        if (!Files.isDirectory(absolute)) {
            return false;
        }
        try (Stream<Path> files = Files.list(absolute)) {
            return files.anyMatch(
                    file -> file.toString().endsWith(".drl") || file.toString().endsWith(".dslr"));
        }
    }
}
