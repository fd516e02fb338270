package org.hecha.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.memo.Json;
import org.hecha.memo.VisibleText;
import org.hecha.report.MaskedDocument;
import org.hecha.report.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha facts}: what the program has read out of a report, as JSON. */
@Command(name = "facts", sortOptions = false)
final class FactsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.file")
    private String file = "";

    @Option(names = "--tables", descriptionKey = "option.tables")
    private boolean tables;

    @Mixin
    private YearOption year = new YearOption();

    @Option(names = "--page", paramLabel = "N", descriptionKey = "option.page")
    private @Nullable Integer page;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    FactsCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        year.check(terminal.messages());
        reader.check(terminal.messages());
        InputFile input = Inputs.one(file, terminal);
        ReportReader reports;
        Document document;
        try (Documents documents = reader.open(1, List.of(input))) {
            reports = new ReportReader(rules.forms(home));
            document = input.read(documents);
        } catch (UnreadableException e) {
            return debug.refused(e, terminal);
        }
        FactsJson json = new FactsJson(reports.read(document, year.year()), pages(document));
        terminal.out()
                .write(Json.pretty()
                        .writeValueAsString(
                                tables
                                        ? json.withTables(
                                                MaskedDocument.of(document).document())
                                        : json.facts()));
        terminal.out().write('\n');
        terminal.out().flush();
        return ExitCode.CLEAN;
    }

    /** The pages that are asked for. */
    private IntPredicate pages(Document document) {
        if (page == null) {
            return any -> true;
        }
        int last = Pages.last(document);
        if (last == 0) {
            throw new CommandFailure(terminal.messages().get("failure.no-pages", VisibleText.of(file)));
        }
        if (page < 1 || page > last) {
            throw new CommandFailure(terminal.messages().get("failure.page", page, last));
        }
        int wanted = page;
        return any -> any == wanted;
    }
}
