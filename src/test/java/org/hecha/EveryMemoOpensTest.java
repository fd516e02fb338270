package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Document;
import org.hecha.fixture.LibreOffice;
import org.hecha.memo.Letter;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.VisibleText;
import org.hecha.memo.paper.MemoWriter;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.PaperKind;
import org.hecha.memo.paper.PaperOrder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the Word memos on all real reports and samples, and shows every finding. */
@Tag("slow")
class EveryMemoOpensTest {

    private record Memo(Path file, List<Finding> findings) {}

    private final Path folder;
    private final List<Memo> memos = new ArrayList<>();

    EveryMemoOpensTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void libreOfficeOpensEveryMemo() throws Exception {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        write();

        List<Path> made = LibreOffice.convert(memos.stream().map(Memo::file).toList(), "pdf", folder);

        for (int i = 0; i < made.size(); i++) {
            try (PDDocument pdf = Loader.loadPDF(made.get(i).toFile())) {
                String words = plain(new PDFTextStripper().getText(pdf));
                assertThat(words).contains("政府信息公开工作年度报告", "—1—");
                for (Finding finding : memos.get(i).findings()) {
                    // the end may stand on the next page
                    String message = plain(finding.message());
                    assertThat(words)
                            .as("%s", memos.get(i).file())
                            .contains(message.substring(0, Math.min(6, message.length())));
                }
            }
        }
    }

    private void write() throws Exception {
        Pipeline pipeline = new Pipeline();
        RuleBook book = pipeline.rules();
        MemoWriter writer = MemoWriter.load(
                TemplateFolder.packaged(),
                new PaperOrder(Set.of(PaperKind.values()), Set.of(PaperFormat.DOCX), Letter.BLANK, null),
                new ToolVersions("hecha", "test", book.digest(), book.size(), "forms", Map.of()),
                book.rules(),
                pipeline.laws());
        List<Finding> all = new ArrayList<>();
        for (Path file : AnnotatedCopyTest.reports()) {
            String name = file.getFileName().toString();
            Document document = pipeline.document(name, Files.readAllBytes(file));
            ReportFacts facts = pipeline.facts(document);
            AuditedReport report =
                    AuditedReport.of(name, document.sha256(), facts.report(), Pipeline.judge(book, facts));
            keep(writer.of(report), report.findings());
            all.addAll(report.findings());
        }
        keep(writer.ofRun(), all);
        assertThat(memos).hasSizeGreaterThan(10);
    }

    private void keep(List<MemoWriter.Made> made, List<Finding> findings) throws IOException {
        for (MemoWriter.Made memo : made) {
            Path file = folder.resolve(memos.size() + "-" + memo.kind() + ".docx");
            memos.add(new Memo(Files.write(file, memo.bytes()), findings));
        }
    }

    private static String plain(String words) {
        return VisibleText.of(words).replaceAll("[\\s\u3000\u00a0]+", "");
    }
}
