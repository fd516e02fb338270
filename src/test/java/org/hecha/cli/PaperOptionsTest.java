package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperOptionsTest {

    private static final Path FAULTY = CommandLineRun.SAMPLES.resolve("liudu-2019.docx");
    private static final Path CLEAN = CommandLineRun.SAMPLES.resolve("anlan-education-2023.docx");

    private static Path rules = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void writeRules(@TempDir Path once) {
        rules = CommandLineRun.rulesIn(once);
    }

    private static CommandLineRun audit(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(Stream.of("audit", "--rules", rules, "-q"), Stream.of(arguments))
                        .toArray());
    }

    @Test
    void writesEveryKindInEveryFormat() throws IOException {
        CommandLineRun run = audit(
                FAULTY, CLEAN, "-o", folder, "--memo", "html,docx,pdf", "--template", "opinion,rectification,circular");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("审核意见 12 份");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "liudu-2019.memo.html",
                            "liudu-2019.memo.docx",
                            "liudu-2019.memo.pdf",
                            "liudu-2019.notice.docx",
                            "all.circular.docx",
                            "all.circular.pdf")
                    .doesNotContain("anlan-education-2023.notice.docx"); // it has nothing to correct
        }
    }

    @Test
    void deadlineAndSignatoryStandInTheNotice() throws IOException {
        audit(
                FAULTY,
                "-o",
                folder,
                "--memo=docx",
                "--template=rectification",
                "--deadline=2026-03-31",
                "--signatory=某县人民政府办公室");

        assertThat(words(folder.resolve("liudu-2019.notice.docx")))
                .contains("请于2026年3月31日前完成整改")
                .contains("某县人民政府办公室");
    }

    @Test
    void anEarlierRunsMemosAreNoReports() throws IOException {
        Files.copy(FAULTY, folder.resolve("a.docx"));
        audit(folder, "-o", folder, "--memo", "docx,pdf", "--template", "opinion,rectification,circular");

        CommandLineRun again = audit(folder);

        assertThat(again.out()).startsWith("共 1 份报告");
    }

    @Test
    void saysThatMemosNeedAFolder() {
        CommandLineRun run = audit(FAULTY, "--memo", "docx");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("请加上 -o 文件夹");
    }

    @Test
    void namesTheFormatsWhereOneIsUnknown() {
        CommandLineRun run = audit(FAULTY, "-o", folder, "--memo", "wps");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("wps", "docx");
    }

    @Test
    void aFaultOfAWordTemplateEndsWithItsPlaceAndCode2() throws IOException {
        Path templates = folder.resolve("t");
        Files.createDirectories(templates.resolve("opinion"));
        try (XWPFDocument document = new XWPFDocument();
                var file = Files.newOutputStream(templates.resolve("opinion/opinion.docx"))) {
            document.createParagraph().createRun().setText("单位：${report.units}");
            document.write(file);
        }

        CommandLineRun run = audit(FAULTY, "-o", folder.resolve("m"), "--memo", "docx", "--templates", templates);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("t/opinion/opinion.docx:第1段“单位：${report.units}” 模板有误：字段“report.units”不存在或者为空");
        assertThat(run.out()).contains("共 1 份报告");
    }

    @Test
    void ledgersLinkToTheMemoThatThereIs() throws IOException {
        audit(FAULTY, "-o", folder, "--memo", "docx", "--ledger", folder.resolve("清单.xlsx"));

        try (InputStream file = Files.newInputStream(folder.resolve("清单.xlsx"));
                var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file)) {
            assertThat(workbook.getSheetAt(0).getHyperlinkList()).isNotEmpty().allMatch(link -> link.getAddress()
                    .equals("liudu-2019.memo.docx"));
        }
    }

    private static String words(Path docx) throws IOException {
        try (InputStream file = Files.newInputStream(docx);
                XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(file))) {
            return text.getText();
        }
    }
}
