package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.audit.Verdict;
import org.hecha.audit.compare.Comparison;
import org.hecha.audit.compare.ReadReport;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.form.Forms;
import org.hecha.memo.Json;
import org.hecha.memo.MemoException;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.ReviewPaper;
import org.hecha.report.MaskedDocument;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha compare}: what a correction has mended, left and brought in. */
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    /** How the comparison is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "parameter.old")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "parameter.new")
    private String after = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "option.compare-output")
    private List<Path> outputs = List.of();

    @Option(names = "--fonts", paramLabel = "DIR", descriptionKey = "option.fonts")
    private @Nullable Path fonts;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
    private Format format = Format.TEXT;

    @Mixin
    private YearOption year = new YearOption();

    @Mixin
    private TemplateOption templates = new TemplateOption();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private AppraisalOptions appraising = new AppraisalOptions();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    CompareCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        year.check(terminal.messages());
        reader.check(terminal.messages());
        InputFile old = Inputs.one(before, terminal);
        InputFile corrected = Inputs.one(after, terminal);
        try (Documents documents = reader.open(1, List.of(old, corrected))) {
            Comparison comparison = comparison(documents, old, corrected);
            show(comparison);
            return comparison.after().verdict() == Verdict.FAILED ? ExitCode.FINDINGS : ExitCode.CLEAN;
        } catch (UnreadableException e) {
            return debug.refused(e, terminal);
        }
    }

    private Comparison comparison(Documents documents, InputFile old, InputFile corrected) throws UnreadableException {
        Forms forms = rules.forms(home);
        RuleBook book = rules.book(home, forms, RuleSelection.ALL);
        Appraisal appraisal = appraising.appraisal(rules.folder(home), RuleSelection.ALL);
        ReportReader reports = new ReportReader(forms);
        return Comparison.of(
                read(documents, reports, book, appraisal, old), read(documents, reports, book, appraisal, corrected));
    }

    private ReadReport read(
            Documents documents, ReportReader reports, RuleBook book, Appraisal appraisal, InputFile input)
            throws UnreadableException {
        Document document = input.read(documents);
        ReportFacts facts = reports.read(document, year.year());
        if (!facts.recognised()) {
            throw new UnreadableException(
                    UnreadableException.Cause.UNSUPPORTED, "“" + input.source() + "”" + Auditor.NO_REPORT);
        }
        AuditedReport audited = AuditedReport.of(
                input.source(), document.sha256(), facts.report(), book.judge(facts, RuleSelection.ALL));
        return new ReadReport(
                appraisal.of(audited), facts, MaskedDocument.of(document).document());
    }

    private void show(Comparison comparison) throws IOException {
        for (Path output : outputs) {
            write(comparison, output);
        }
        if (format == Format.JSON) {
            terminal.out().write(Json.pretty().writeValueAsString(comparison));
            terminal.out().write('\n');
        } else {
            new ComparisonText(terminal).write(comparison);
        }
        terminal.out().flush();
    }

    private void write(Comparison comparison, Path output) {
        try {
            byte[] memo = ReviewPaper.load(templates.folder(home), paper(output), fonts)
                    .render(comparison);
            WholeFile.write(output.toAbsolutePath(), memo);
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.view", output, e), e);
        }
    }

    /** By the end of the name; a page if it says nothing else. */
    private static PaperFormat paper(Path output) {
        return PaperFormat.of(output).orElse(PaperFormat.HTML);
    }
}
