package org.hecha.memo.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hecha.fixture.LibreOffice;
import org.hecha.memo.Letter;
import org.hecha.memo.SampleReports;
import org.hecha.memo.TemplateFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LibreOfficeOpensMemosTest {

    @Test
    void everyWordMemoOpensAndShowsItsFindings(@TempDir Path folder) throws Exception {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        List<Path> memos = memos(folder);

        List<Path> made = LibreOffice.convert(memos, "pdf", folder);

        assertThat(made).hasSize(3);
        for (Path pdf : made) {
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                String words = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
                assertThat(words).contains("<script>alert('x')</script>", "标题序号由“四”跳到“六”，缺“五”。", "—1—");
                assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            }
        }
    }

    private static List<Path> memos(Path folder) throws Exception {
        MemoWriter writer = MemoWriter.load(
                TemplateFolder.of(Path.of("templates")),
                new PaperOrder(Set.of(PaperKind.values()), Set.of(PaperFormat.DOCX), Letter.BLANK, null),
                SampleReports.TOOL,
                SampleReports.RULES,
                List.of());
        List<MemoWriter.Made> made = new ArrayList<>(writer.of(SampleReports.faulty()));
        made.addAll(writer.ofRun());
        List<Path> files = new ArrayList<>();
        for (MemoWriter.Made memo : made) {
            files.add(Files.write(folder.resolve("a" + memo.suffix()), memo.bytes()));
        }
        return files;
    }
}
