package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Documents;
import org.hecha.form.Forms;
import org.hecha.memo.MemoException;
import org.hecha.memo.annotate.AnnotatedPage;
import org.hecha.memo.paper.MemoWriter;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha audit}: files in, findings and memos out. */
@Command(name = "audit", sortOptions = false)
final class AuditCommand implements Callable<Integer> {

    private static final Path MEMOS = Path.of("memos");

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "parameter.paths")
    private List<String> paths = List.of();

    @Mixin
    private AuditOptions options = new AuditOptions();

    @Mixin
    private PaperOptions papers = new PaperOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private AcrossOptions across = new AcrossOptions();

    @Mixin
    private AppraisalOptions appraising = new AppraisalOptions();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    AuditCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.check(terminal.messages());
        reader.check(terminal.messages());
        Inputs inputs = Inputs.of(paths, terminal, home.samples());
        inputs.problems().forEach(terminal::complain);
        int start = inputs.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.FAILURE;
        if (inputs.files().isEmpty()) {
            return ExitCode.FAILURE;
        }
        int jobs = Math.min(options.jobs(), inputs.files().size());
        try (Documents documents = reader.open(jobs, inputs.files())) {
            return audit(documents, inputs, jobs, start);
        }
    }

    private int audit(Documents documents, Inputs inputs, int jobs, int start)
            throws IOException, InterruptedException {
        Forms forms = rules.forms(home);
        RuleSelection selection = options.selection();
        RuleBook book = rules.book(home, forms, selection);
        Appraisal appraisal = appraising.appraisal(rules.folder(home), selection);
        ToolVersions tool = Versions.of(forms, book);
        Memos memos = memos(inputs, tool, book, forms);
        FactsKeeper keeper = FactsKeeper.at(options.facts(), forms, terminal.messages());
        @Nullable AnnotatedCopies copies = copies(documents, inputs, memos);
        try (OtherReading others = across.read(inputs.files(), terminal, documents, forms, options.year(), jobs)) {
            Auditor auditor = new Auditor(
                    others.before(documents),
                    new ReportReader(forms),
                    book,
                    selection,
                    options.year(),
                    (source, fault) -> debug.trace(fault, terminal),
                    copies == null ? keeper : keeper.andThen(copies),
                    others);
            List<AuditedReport> missing = others.missing(book, forms).stream()
                    .map(one -> new Appraisal(appraisal.waivers(), null).of(one))
                    .toList();
            AuditQueue queue = new AuditQueue(auditor, appraisal, inputs.files(), jobs);
            int exitCode = run(queue, missing, inputs, tool, book, memos, copies, start);
            AppraisalOptions.complainOf(appraisal.waivers(), terminal);
            return keeper.failed(terminal) ? ExitCode.FAILURE : exitCode;
        }
    }

    private int run(
            AuditQueue queue,
            List<AuditedReport> missing,
            Inputs inputs,
            ToolVersions tool,
            RuleBook book,
            @Nullable Memos memos,
            @Nullable AnnotatedCopies copies,
            int start)
            throws IOException, InterruptedException {
        MemoFolder folder = memos == null ? null : memos.folder();
        try (queue;
                Ledgers ledgers = Ledgers.at(options.ledgers(), tool, book.rules(), folder, terminal.messages());
                Progress progress = new Progress(terminal, inputs.files().size() + missing.size(), isWatched(inputs))) {
            missing.forEach(one -> queue.add(List.of(one)));
            AuditRun run = new AuditRun(terminal, options, memos, copies, ledgers, progress, start);
            run.all(queue, output(tool));
            return run.exitCode();
        }
    }

    private boolean isWatched(Inputs inputs) {
        return terminal.errInteractive() && !options.quiet() && inputs.files().size() > 1;
    }

    private ReportOutput output(ToolVersions tool) throws IOException {
        return switch (options.format()) {
            case TEXT -> new TextOutput(terminal, tool, options.quiet());
            case JSON -> new JsonOutput(terminal.out(), tool);
            case JSONL -> new JsonLinesOutput(terminal.out());
        };
    }

    /** Null where no memos are asked for. */
    private @Nullable Memos memos(Inputs inputs, ToolVersions tool, RuleBook book, Forms forms) {
        Path folder = options.output();
        if (folder == null) {
            if (!inputs.samplesMeant()) {
                papers.refuse(terminal.messages());
                return null;
            }
            folder = MEMOS;
        }
        try {
            MemoWriter writer =
                    MemoWriter.load(options.templates(home), papers.order(), tool, book.rules(), forms.laws());
            return new Memos(writer, MemoFolder.in(folder, inputs.files(), terminal.messages()));
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** Null where no copies are asked for. */
    private @Nullable AnnotatedCopies copies(Documents documents, Inputs inputs, @Nullable Memos memos) {
        if (!options.annotate()) {
            return null;
        }
        if (memos == null) {
            throw new CommandFailure(terminal.messages().get("failure.annotate"));
        }
        try {
            return new AnnotatedCopies(
                    documents,
                    AnnotatedPage.load(options.templates(home)),
                    memos.folder(),
                    appraising.asOf(),
                    terminal,
                    inputs.files());
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
