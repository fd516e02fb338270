package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hecha.form.Forms;
import org.hecha.memo.MemoException;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.Workbench;
import org.hecha.workbench.reference.RuleReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha rules docs}: the reference of the rules as HTML pages. */
@Command(name = "docs", sortOptions = false)
final class RulesDocsCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            descriptionKey = "option.docs-output")
    private Path output = Path.of("");

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private TemplateOption templates = new TemplateOption();

    private final Terminal terminal;
    private final Home home;

    RulesDocsCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        Forms forms = rules.forms(home);
        RuleBook book = rules.book(home, forms, RuleSelection.ALL);
        Workbench bench = new Workbench(rules.folder(home), forms, book);
        Map<String, String> pages = new TreeMap<>();
        try {
            new RuleReference(
                            bench,
                            forms,
                            book.sources(rules.folder(home), forms.all()),
                            bench.examples(),
                            RuleBook.sentences(rules.folder(home)),
                            book.adjustments())
                    .write(templates.folder(home), pages::put);
        } catch (MemoException | RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        try {
            Files.createDirectories(output);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(output.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.html-pages", output, e), e);
        }
        terminal.out().write(terminal.messages().get("rules.docs.done", pages.size(), output.resolve("index.html")));
        terminal.out().write('\n');
        terminal.out().flush();
        return ExitCode.CLEAN;
    }
}
