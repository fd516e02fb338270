package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.form.Forms;
import org.hecha.memo.Json;
import org.hecha.memo.MemoException;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.hecha.rule.RuleSelection;
import org.hecha.workbench.Workbench;
import org.hecha.workbench.WritingException;
import org.hecha.workbench.coverage.BookCoverage;
import org.hecha.workbench.coverage.CoveragePage;
import org.hecha.workbench.coverage.ReportCoverage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules coverage}: how the rules fare over stored reports, and what of a report none of them watches. */
@Command(name = "coverage", sortOptions = false)
final class RulesCoverageCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FACTS", arity = "0..1", descriptionKey = "parameter.facts")
    private @Nullable String facts;

    @Option(names = "--base", paramLabel = "NAME", descriptionKey = "option.base")
    private List<String> bases = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.why-format")
    private Format format = Format.TEXT;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "option.impact-page")
    private @Nullable Path page;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private TemplateOption templates = new TemplateOption();

    private final Terminal terminal;
    private final Home home;

    RulesCoverageCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Forms forms = rules.forms(home);
        RuleBook book = rules.book(home, forms, RuleSelection.ALL);
        Workbench bench = new Workbench(rules.folder(home), forms, book);
        CoveragePage coverage = coverage(forms, book, bench);
        terminal.out()
                .write(
                        format == Format.JSON
                                ? Json.pretty().writeValueAsString(coverage) + "\n"
                                : CoverageText.of(coverage));
        terminal.out().flush();
        if (page != null) {
            try {
                Files.writeString(page, coverage.html(templates.folder(home)), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new CommandFailure(terminal.messages().get("failure.html-pages", page, e), e);
            } catch (MemoException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()), e);
            }
        }
        return ExitCode.CLEAN;
    }

    private CoveragePage coverage(Forms forms, RuleBook book, Workbench bench)
            throws IOException, InterruptedException {
        BookCoverage ofBook = new BookCoverage(0, List.of(), List.of(), List.of());
        if (facts != null) {
            ofBook = new KeptFacts(facts, terminal)
                    .work(reports -> BookCoverage.of(rules.folder(home), forms, book, reports));
            ofBook.failures().forEach(terminal::complain);
        }
        List<String> asked = bases.isEmpty() && facts == null ? bench.bases() : bases;
        List<ReportCoverage> reports = new ArrayList<>();
        try {
            for (String base : asked) {
                reports.add(ReportCoverage.of(base, bench.corruptions(base)));
            }
            List<String> poor = bench.withoutBothKinds(bench.examples(), List.of());
            return new CoveragePage(ofBook.reports(), ofBook.rules(), ofBook.unmet(), poor, reports);
        } catch (WritingException | RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
