package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.form.Forms;
import org.hecha.memo.Json;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Explanation;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.WhyPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules why}: what made a rule fire on a report, or which of its conditions nothing met. */
@Command(name = "why", sortOptions = false)
final class RulesWhyCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(index = "0", paramLabel = "REPORT", descriptionKey = "parameter.file")
    private String file = "";

    @Parameters(index = "1", paramLabel = "RULE", descriptionKey = "parameter.rule-id")
    private String rule = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.why-format")
    private Format format = Format.TEXT;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "option.impact-page")
    private @Nullable Path page;

    @Mixin
    private TemplateOption templates = new TemplateOption();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    RulesWhyCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        reader.check(terminal.messages());
        InputFile input = Inputs.one(file, terminal);
        Forms forms = rules.forms(home);
        RuleBook book = rules.book(home, forms, new RuleSelection(Set.of(rule), Set.of()));
        ReportFacts facts;
        try (Documents documents = reader.open(1, List.of(input))) {
            facts = new ReportReader(forms).read(input.read(documents), 0);
        } catch (UnreadableException e) {
            return debug.refused(e, terminal);
        }
        Explanation explanation = book.explain(rules.folder(home), forms.all(), facts, rule);
        terminal.out()
                .write(
                        format == Format.JSON
                                ? Json.pretty().writeValueAsString(explanation) + "\n"
                                : VisibleText.of(WhyText.of(explanation)));
        terminal.out().flush();
        if (page != null) {
            write(WhyPage.of(file, explanation), page);
        }
        return ExitCode.CLEAN;
    }

    private void write(WhyPage why, Path to) {
        try {
            Files.writeString(to, why.html(templates.folder(home)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.html-pages", to, e), e);
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
