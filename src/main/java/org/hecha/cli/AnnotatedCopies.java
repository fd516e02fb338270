package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.NotedFormat;
import org.hecha.document.Notes;
import org.hecha.document.UnreadableException;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.memo.annotate.AnnotatedPage;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/**
 * Writes, beside the memos, a copy of each report with its findings in it: in the report's own format where that can
 * carry notes, else as a page. Reports are only read.
 */
final class AnnotatedCopies implements BiConsumer<Document, ReportFacts> {

    /** What stands before the suffix of a copy. */
    private static final String MARK = ".annotated.";

    private static final String PAGE = MARK + "html";

    private final Documents documents;
    private final AnnotatedPage page;
    private final MemoFolder folder;
    private final @Nullable LocalDate date;
    private final Terminal terminal;
    /** What was read of the reports whose copies are not written yet: a few at a time. */
    private final Map<String, Read> kept = new ConcurrentHashMap<>();

    private record Read(Document document, ReportFacts facts) {}

    private final Map<String, InputFile> inputs = new HashMap<>();

    /** @param date that the notes bear; null for none */
    AnnotatedCopies(
            Documents documents,
            AnnotatedPage page,
            MemoFolder folder,
            @Nullable LocalDate date,
            Terminal terminal,
            List<InputFile> files) {
        this.documents = documents;
        this.page = page;
        this.folder = folder;
        this.date = date;
        this.terminal = terminal;
        files.forEach(file -> inputs.put(file.source(), file));
    }

    /** Whether a name, in lower case, is that of a copy that an earlier run left. */
    static boolean isCopy(String name) {
        int mark = name.lastIndexOf(MARK);
        return mark >= 0 && name.indexOf('.', mark + MARK.length()) < 0;
    }

    /** Keeps what was read of a report until its copy is written. */
    @Override
    public void accept(Document document, ReportFacts facts) {
        kept.put(document.source(), new Read(document, facts));
    }

    /** Writes the copy of one report. */
    void write(AuditedReport audited) throws MemoException, IOException {
        InputFile input = inputs.get(audited.source());
        if (input == null) {
            return;
        }
        Read read = kept.remove(audited.source());
        if (read == null) {
            // There are no words to mark; what is said of the file is not lost.
            writePage(audited, page.render(audited));
            return;
        }
        Document document = read.document();
        Notes notes = FindingNotes.of(audited, document, read.facts(), date);
        Optional<NotedFormat> format = NotedFormat.of(document);
        String remark = "";
        if (format.isPresent()) {
            try {
                byte[] copy = documents.annotated(document, input.bytes(), notes);
                writeFile(audited, MARK + format.get().suffix(), copy);
                return;
            } catch (UnreadableException impossible) {
                remark = terminal.messages().get("notice.copy", String.valueOf(impossible.getMessage()));
                terminal.complain(VisibleText.of(remark));
            }
        }
        writePage(audited, page.render(audited, document, notes, remark));
    }

    private void writePage(AuditedReport audited, String html) throws IOException {
        writeFile(audited, PAGE, html.getBytes(StandardCharsets.UTF_8));
    }

    private void writeFile(AuditedReport audited, String suffix, byte[] content) throws IOException {
        if (folder.writeCopy(audited.source(), suffix, content).isEmpty()) {
            throw new IOException(terminal.messages().get("failure.copy-is-report"));
        }
    }
}
