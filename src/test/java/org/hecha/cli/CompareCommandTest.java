package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final String BEFORE =
            """
            临河市水务局2022年政府信息公开工作年度报告

            一、总体情况

            2022年，我局主动公开政府信息   条，答复申请15件。<script>alert(1)</script> ${7*7}

            我局及时更新公开目录。

            六、其他需要报告的事项

            无。
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path before = folder;
    private Path after = folder;

    @BeforeEach
    void write() throws IOException {
        before = Files.writeString(folder.resolve("a.txt"), BEFORE);
        after = Files.writeString(
                folder.resolve("b.txt"),
                BEFORE.replace("   条", "120条").replace("15件", "25件").replace("我局及时更新公开目录。", "")
                        + "\n本报告的电子版可在网站下载：申请   件。\n");
    }

    @Test
    void tellsWhatIsMendedWhatIsLeftAndWhatIsNew() throws IOException {
        CommandLineRun run =
                new CommandLineRun().run("compare", "--format", "json", before.toString(), after.toString());

        JsonNode comparison = new ObjectMapper().readTree(run.out());
        assertThat(comparison.get("fixed").findValuesAsText("rule")).contains("blank-count");
        assertThat(comparison.get("introduced").findValuesAsText("rule")).contains("blank-count");
        assertThat(comparison.get("remaining").findValuesAsText("rule")).contains("missing-section");
        JsonNode changed = comparison.get("prose").get(0);
        assertThat(changed.get("section").asText()).isEqualTo("总体情况");
        assertThat(changed.get("pieces").findValuesAsText("text")).contains("15", "25", "120");
        assertThat(comparison.get("prose").get(1).get("before").asText()).isEqualTo("我局及时更新公开目录。");
        assertThat(comparison.get("prose").get(1).get("after").asText()).isEmpty();
    }

    @Test
    void aReportComparedWithItselfHasNotChanged() throws IOException {
        CommandLineRun run =
                new CommandLineRun().run("compare", "--format", "json", before.toString(), before.toString());

        JsonNode comparison = new ObjectMapper().readTree(run.out());
        assertThat(comparison.get("fixed")).isEmpty();
        assertThat(comparison.get("introduced")).isEmpty();
        assertThat(comparison.get("figures")).isEmpty();
        assertThat(comparison.get("prose")).isEmpty();
        assertThat(comparison.get("sameReport").asBoolean()).isTrue();
    }

    @Test
    void theMemoShowsHostileTextAsText() throws IOException {
        Path memo = folder.resolve("memo.html");

        CommandLineRun run =
                new CommandLineRun().run("compare", before.toString(), after.toString(), "-o", memo.toString());

        assertThat(run.out()).contains("已改正", "[-15-]", "{+25+}");
        assertThat(Files.readString(memo))
                .contains("复核意见", "<del>15</del><ins>25</ins>", "&lt;script&gt;", "${7*7}")
                .doesNotContain("<script");
    }

    @Test
    void theMemoSaysTheSameInWordAndPdf() throws IOException {
        Files.writeString(before, BEFORE.replace("15件", "15件，" + "长".repeat(20_000)));
        List<Path> memos = List.of(folder.resolve("m.html"), folder.resolve("m.docx"), folder.resolve("m.PDF"));

        CommandLineRun run = new CommandLineRun()
                .run("compare", before, after, "-o", memos.get(0), "-o", memos.get(1), "-o", memos.get(2));

        assertThat(run.err()).isEmpty();
        String html =
                squeezed(Jsoup.parse(Files.readString(memos.get(0))).body().wholeText());
        assertThat(html).contains("复核意见", "<script>alert(1)</script>${7*7}", "长".repeat(20_000));
        assertThat(squeezed(wordText(memos.get(1)))).isEqualTo(html);
        try (PDDocument pdf = Loader.loadPDF(memos.get(2).toFile())) {
            String words = new PDFTextStripper().getText(pdf);
            assertThat(squeezed(words))
                    .contains("政府信息公开工作年度报告复核意见", "六、改动的文字", "<script>alert(1)</script>", "长".repeat(100));
            assertThat(words.chars().filter(c -> c == '长').count())
                    .isEqualTo(html.chars().filter(c -> c == '长').count());
        }
    }

    private static String squeezed(String words) {
        return words.replaceAll("[\\s\u3000\u00a0＿]+", "");
    }

    private static String wordText(Path docx) throws IOException {
        StringBuilder words = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    words.append(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> words.append(cell.getText())));
                }
            }
        }
        return words.toString();
    }

    @Test
    void anotherUnitsReportIsSaidToBeOne() throws IOException {
        Files.writeString(after, BEFORE.replace("临河市水务局", "临河市教育局"));

        assertThat(new CommandLineRun()
                        .run("compare", before.toString(), after.toString())
                        .out())
                .contains("可能不是同一份报告");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        CommandLineRun run = new CommandLineRun()
                .run("compare", before.toString(), folder.resolve("none.txt").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ASSESSABLE);
        assertThat(run.err()).contains("none.txt").doesNotContain("\tat ");
    }
}
