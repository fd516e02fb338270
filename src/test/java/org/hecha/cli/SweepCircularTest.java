package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hecha.fixture.ReportText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The circular of a sweep: what goes out to all units. */
class SweepCircularTest {

    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void writeReports() throws IOException {
        store = folder.resolve("hecha.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        for (int i = 1; i <= 6; i++) {
            Path file = folder.resolve("报告/" + i + ".html");
            Reports.write(file, i % 3 == 0 ? faulty(i) : Reports.clean(i));
        }
        Files.copy(folder.resolve("报告/1.html"), folder.resolve("报告/1-副本.html"));
        Files.writeString(folder.resolve("报告/坏.pdf"), "%PDF-1.7 cut off");
        Files.writeString(folder.resolve("名册.csv"), "单位,年度,文件\n缺报镇人民政府,2023,报告/没有.docx\n", StandardCharsets.UTF_8);
    }

    private static ReportText faulty(int seed) {
        return Reports.with(Reports.clean(seed), "本节提到甲方。");
    }

    private CommandLineRun sweep(Object... more) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of(
                                        "sweep",
                                        "--store",
                                        store,
                                        "--rules",
                                        folder.resolve("rules"),
                                        "--in-process",
                                        "--roster",
                                        folder.resolve("名册.csv"),
                                        folder.resolve("报告")),
                                Stream.of(more))
                        .toArray());
    }

    private static String words(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String words;
        if (name.endsWith(".docx")) {
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument document = new XWPFDocument(in);
                    XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                words = extractor.getText();
            }
        } else if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true); // bold words stand apart in the file
                words = stripper.getText(pdf).replaceAll("— ?\\d+ ?—", "");
            }
        } else {
            words = Jsoup.parse(Files.readString(file)).body().text();
        }
        return words.replaceAll("\\s", "");
    }

    @Test
    void allFormatsTellWhoSentWhatAndWhoDidNot() throws IOException {
        List<Path> files = Stream.of("通报.docx", "通报.pdf", "out/通报.html")
                .map(folder::resolve)
                .toList();

        CommandLineRun run = sweep(
                "--circular",
                files.get(0),
                "--circular",
                files.get(1),
                "--circular",
                files.get(2),
                "--deadline",
                "2026-03-31",
                "--signatory",
                "某市人民政府办公室");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        for (Path file : files) {
            assertThat(words(file))
                    .as(file.toString())
                    .contains("共核查报告7份，其中未发现错误的4份，存在错误的2份，无法审核的1份")
                    .contains("应报送而未找到的报告1份：缺报镇人民政府2023年度。")
                    .contains("另有1个文件与其他文件内容完全相同，不重复计算。")
                    .contains("没有发现错误和警告的单位")
                    .contains("错误较多的单位：")
                    .contains("缺报镇人民政府2023未报送")
                    .contains("2026年3月31日前", "某市人民政府办公室")
                    .contains("写有甲方。")
                    .contains("文件无法审核，共")
                    .doesNotContain("与上一次核查相比", "unreadable-file", "${", folder.toString());
        }
    }

    @Test
    void theSecondOneTellsWhatHasChanged() throws IOException {
        sweep();
        Reports.write(folder.resolve("报告/3.html"), Reports.clean(3));

        sweep("--circular", folder.resolve("通报.docx"));

        assertThat(words(folder.resolve("通报.docx"))).contains("与上一次核查相比，新增问题0项").contains("；已改正1项。");
    }

    @Test
    void aLaterCommandWritesTheSame() throws IOException {
        sweep("--circular", folder.resolve("a.html"));

        CommandLineRun later = new CommandLineRun()
                .run("circular", folder.resolve("b.html"), "--store", store, "--rules", folder.resolve("rules"));

        assertThat(later.exitCode()).as(later.err()).isZero();
        assertThat(later.err()).contains("第 1 次清查的核查通报已写入").contains("b.html");
        assertThat(folder.resolve("b.html")).hasSameBinaryContentAs(folder.resolve("a.html"));
    }

    @Test
    void anUnknownEndingIsRefusedBeforeTheSweep() {
        CommandLineRun run = sweep("--circular", folder.resolve("通报.wps"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("通报.wps", ".docx").doesNotContain("Exception");
        assertThat(folder.resolve("hecha.db")).doesNotExist();
    }

    @Test
    void thereIsNoCircularOfNothing() {
        CommandLineRun run =
                new CommandLineRun().run("circular", folder.resolve("b.docx"), "--store", folder.resolve("no.db"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no.db").doesNotContain("Exception");
    }
}
