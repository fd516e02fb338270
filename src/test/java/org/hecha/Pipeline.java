package org.hecha;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.Notes;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.MhtmlWriter;
import org.hecha.fixture.OfdWriter;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.TextWriter;
import org.hecha.fixture.WorkbookWriter;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.Law;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;

/** The real way of a report from its bytes to its findings, with the rules that ship. */
final class Pipeline {

    private final Forms forms;
    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reports;

    Pipeline() throws FormException {
        forms = Forms.load(RuleFolder.packaged());
        reports = new ReportReader(forms);
    }

    /** Laws that findings cite. */
    List<Law> laws() {
        return forms.laws();
    }

    RuleBook rules() {
        return RuleBook.load(RuleFolder.packaged(), forms.all());
    }

    ReportFacts docx(ReportText report) throws UnreadableException {
        return read("report.docx", DocxWriter.write(report));
    }

    ReportFacts html(ReportText report) throws UnreadableException {
        return read("report.html", HtmlWriter.write(report, StandardCharsets.UTF_8));
    }

    ReportFacts txt(ReportText report, TextWriter.Layout layout) throws UnreadableException {
        return read("report.txt", TextWriter.write(report, layout).getBytes(StandardCharsets.UTF_8));
    }

    ReportFacts ofd(ReportText report) throws UnreadableException {
        return read("report.ofd", OfdWriter.write(report));
    }

    ReportFacts mht(ReportText report) throws UnreadableException {
        return read("report.mht", MhtmlWriter.write(report));
    }

    ReportFacts xlsx(ReportText report) throws UnreadableException {
        return read("report.xlsx", WorkbookWriter.xlsx(report));
    }

    ReportFacts xls(ReportText report) throws UnreadableException {
        return read("report.xls", WorkbookWriter.xls(report));
    }

    ReportFacts read(Path file) throws UnreadableException {
        return facts(documents.read(file));
    }

    ReportFacts read(String name, byte[] content) throws UnreadableException {
        return facts(documents.read(name, content));
    }

    Document document(String name, byte[] content) throws UnreadableException {
        return documents.read(name, content);
    }

    byte[] annotated(Document document, byte[] content, Notes notes) throws UnreadableException {
        return documents.annotated(document, content, notes);
    }

    ReportFacts facts(Document document) {
        return reports.read(document, 0);
    }

    static Judgement judge(RuleBook book, ReportFacts facts) {
        return book.judge(facts, RuleSelection.ALL);
    }
}
