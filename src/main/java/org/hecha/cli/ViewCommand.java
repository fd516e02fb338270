package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.form.Forms;
import org.hecha.memo.MemoException;
import org.hecha.memo.ViewWriter;
import org.hecha.memo.Viewed;
import org.hecha.memo.VisibleText;
import org.hecha.report.MaskedDocument;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha view}: a page that shows what was read out of a report, where it stands, and what is wrong with it. */
@Command(name = "view", sortOptions = false)
final class ViewCommand implements Callable<Integer> {

    /** As many pages as a report has with all its annexes; each takes some hundred kilobytes. */
    private static final int MOST_PAGES = 50;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.file")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "HTML",
            required = true,
            descriptionKey = "option.view-output")
    private Path output = Path.of("");

    @Option(names = "--pages", paramLabel = "FROM-TO", descriptionKey = "option.pages")
    private String pages = "1-" + MOST_PAGES;

    @Option(names = "--no-audit", descriptionKey = "option.no-audit")
    private boolean noAudit;

    @Mixin
    private YearOption year = new YearOption();

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

    ViewCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        year.check(terminal.messages());
        reader.check(terminal.messages());
        PageRange range = range();
        InputFile input = Inputs.one(file, terminal);
        try (Documents documents = reader.open(1, List.of(input))) {
            ViewWriter writer = ViewWriter.load(templates.folder(home));
            Viewed viewed = viewed(input, documents, range);
            write(writer.render(viewed));
            return viewed.document() == null ? ExitCode.NOT_ASSESSABLE : ExitCode.CLEAN;
        } catch (UnreadableException e) {
            return debug.refused(e, terminal);
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** {@code 3} or {@code 1-5}. */
    private PageRange range() {
        String[] ends = pages.strip().split("-", -1);
        try {
            int first = Integer.parseInt(ends[0].strip());
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            if (ends.length <= 2 && first >= 1 && last >= first && last - first < MOST_PAGES) {
                return new PageRange(first, last);
            }
        } catch (NumberFormatException words) {
            // Said below.
        }
        throw new CommandFailure(terminal.messages().get("failure.pages", VisibleText.of(pages), MOST_PAGES));
    }

    private Viewed viewed(InputFile input, Documents documents, PageRange range) throws UnreadableException {
        Forms forms = rules.forms(home);
        Document document;
        try {
            document = input.read(documents);
        } catch (UnreadableException unread) {
            if (unread.reason() != Cause.NO_TEXT) {
                throw unread;
            }
            // The pages of a scan can be looked at all the same.
            terminal.complain(VisibleText.of(String.valueOf(unread.getMessage())));
            PagePictures scan = documents.pictures(input.source(), input.bytes(), range);
            return new Viewed(input.source(), null, null, null, scan, range, String.valueOf(unread.getMessage()));
        }
        ReportFacts facts = new ReportReader(forms).read(document, year.year());
        int last = Pages.last(document);
        if (last > 0 && range.first() > last) {
            throw new CommandFailure(terminal.messages().get("failure.page", range.first(), last));
        }
        PagePictures pictures = PagePictures.NONE;
        String remark = "";
        if (last > 0) {
            try {
                pictures = documents.pictures(input.source(), input.bytes(), range);
            } catch (UnreadableException undrawn) {
                remark = "页面图像未能生成，只列出读到的内容：" + undrawn.getMessage();
                debug.trace(undrawn, terminal);
            }
        }
        return new Viewed(
                input.source(),
                MaskedDocument.of(document).document(),
                facts,
                findings(forms, facts),
                pictures,
                range,
                remark);
    }

    private @Nullable List<Finding> findings(Forms forms, ReportFacts facts) {
        return noAudit
                ? null
                : rules.book(home, forms, RuleSelection.ALL)
                        .judge(facts, RuleSelection.ALL)
                        .findings();
    }

    private void write(String page) {
        try {
            WholeFile.write(output.toAbsolutePath(), page);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.view", output, e), e);
        }
    }
}
