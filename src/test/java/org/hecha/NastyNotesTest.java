package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hecha.audit.AuditedReport;
import org.hecha.document.Document;
import org.hecha.document.Notes;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.Fault;
import org.hecha.fixture.OfdWriter;
import org.hecha.fixture.WorkbookWriter;
import org.hecha.form.FormException;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.annotate.AnnotatedPage;
import org.hecha.memo.annotate.FindingNotes;
import org.hecha.report.Certainty;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Severity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Text that attacks whatever shows it is text in every annotated copy, and the copy is whole. */
class NastyNotesTest {

    private static final String NASTY =
            "<script>alert(1)</script> ${tool.version} <#include \"/etc/passwd\"> ]]> &amp; --> "
                    + "=HYPERLINK(\"http://x\",\"y\") \u202e倒写\u202c \u0000\u001b[31m 𠮷 😀 \ud842 \uffff )Tj <w:p/>";
    private static final String SHOWN =
            "<script>alert(1)</script>${tool.version}<#include\"/etc/passwd\">]]>&amp;-->=HYPERLINK(\"http://x\",\"y\")"
                    + "‹U+202E›倒写‹U+202C›‹U+0000›‹U+001B›[31m𠮷😀";
    private static final String LONG = "长".repeat(20_000);

    private static Pipeline pipeline;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
        ZipSecureFile.setMinInflateRatio(0.0001); // 20,000 equal characters look like an attack
    }

    /** A file whose findings were made nasty. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Nasty(Document document, AuditedReport report, Notes notes, byte[] copy) {

        static Nasty of(String name, byte[] content) throws UnreadableException {
            Document document = pipeline.document(name, content);
            ReportFacts facts = pipeline.facts(document);
            AuditedReport audited =
                    AuditedReport.of(name, document.sha256(), facts.report(), Pipeline.judge(pipeline.rules(), facts));
            AuditedReport report = new AuditedReport(
                    audited.source(),
                    audited.sha256(),
                    audited.unit(),
                    audited.year(),
                    audited.regime(),
                    audited.verdict(),
                    List.of(said(NASTY), said(LONG)),
                    audited.outcomes(),
                    audited.failures(),
                    null);
            Notes notes = FindingNotes.of(report, document, facts, null);
            boolean page = name.endsWith("txt");
            byte[] copy = page ? new byte[0] : pipeline.annotated(document, content, notes);
            return new Nasty(document, report, notes, copy);
        }

        private static Finding said(String words) {
            return new Finding(
                    "typo",
                    Severity.ERROR,
                    "wording",
                    words,
                    words,
                    "00000000000000aa",
                    new Location("全文", null, 1, 3, null, null, null, null, null, null, ""),
                    Map.of(),
                    Certainty.CERTAIN,
                    words,
                    null);
        }
    }

    private static Fault fault() {
        return AnnotatedCopyTest.wordFaults().stream()
                .filter(one -> one.rule().equals("blank-cell"))
                .findFirst()
                .orElseThrow();
    }

    private static void shown(List<String> notes) {
        assertThat(notes.stream().map(NastyNotesTest::plain))
                .anyMatch(note -> note.contains(SHOWN))
                .anyMatch(note -> note.contains(LONG));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u3000\u00a0]+", "");
    }

    @Test
    void word() throws Exception {
        Nasty nasty = Nasty.of("a.docx", Files.readAllBytes(Path.of("src/samples/liudu-2019.docx")));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(nasty.copy()))) {
            List<String> notes = new ArrayList<>();
            for (XWPFComment comment : document.getComments()) {
                notes.add(comment.getText());
            }
            shown(notes);
        }
    }

    @Test
    void pdf() throws Exception {
        Nasty nasty = Nasty.of("a.pdf", Files.readAllBytes(Path.of("src/samples/wangchuan-civil-2021.pdf")));

        List<String> notes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(nasty.copy())) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    notes.add(Objects.requireNonNullElse(annotation.getContents(), ""));
                    assertThat(annotation.getCOSObject().containsKey("A")).isFalse();
                }
            }
        }
        shown(notes);
    }

    @Test
    void ofd() throws Exception {
        Nasty nasty = Nasty.of("a.ofd", OfdWriter.write(fault().apply(fault().clean(4))));

        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : WordComments.parts(nasty.copy()).entrySet()) {
            if (part.getKey().contains("Annotation.xml")) {
                notes.add(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()))
                        .getDocumentElement()
                        .getTextContent());
            }
        }
        shown(notes);
    }

    @Test
    void workbook() throws Exception {
        Nasty nasty = Nasty.of("a.xlsx", WorkbookWriter.xlsx(fault().apply(fault().clean(4))));

        List<String> notes = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(nasty.copy()))) {
            for (Sheet sheet : workbook) {
                for (Comment comment : sheet.getCellComments().values()) {
                    notes.add(comment.getString().getString());
                }
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
        shown(notes);
    }

    /** The report itself is as nasty as what is said of it. */
    @Test
    void page() throws Exception {
        String text = Files.readString(Path.of("src/samples/shigu-2018.txt")) + "\n" + NASTY.replace("\u0000", "")
                + LONG + "\n";
        Nasty nasty = Nasty.of("a.txt", text.getBytes(StandardCharsets.UTF_8));

        String html = AnnotatedPage.load(TemplateFolder.packaged())
                .render(nasty.report(), nasty.document(), nasty.notes(), NASTY);

        assertThat(html).doesNotContain("<script", "\u202e", "\u001b", "<#include", "\ud842 ");
        String words = plain(Jsoup.parse(html).body().wholeText());
        shown(List.of(words));
        assertThat(words.split("<script>alert", -1)).hasSizeGreaterThan(4);
    }
}
