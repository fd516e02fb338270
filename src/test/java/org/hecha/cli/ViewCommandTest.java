package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hecha.bench.ScannedPdf;
import org.hecha.fixture.Draft;
import org.hecha.fixture.OfdWriter;
import org.hecha.fixture.Regime;
import org.hecha.report.UnitKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewCommandTest {

    private static final Path PDF = CommandLineRun.SAMPLES.resolve("wangchuan-civil-2021.pdf");

    @TempDir
    private Path folder = Path.of("");

    private CommandLineRun run = new CommandLineRun();

    private Document view(Path file, Object... more) throws IOException {
        Path page = folder.resolve("view.html");
        Object[] arguments = new Object[more.length + 4];
        System.arraycopy(new Object[] {"view", file, "-o", page}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        run = new CommandLineRun().run(arguments);
        return Jsoup.parse(Files.readString(page));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void pagesOfPdfBearBoxesOfWhatWasRead() throws IOException {
        Document view = view(PDF);

        assertThat(run.exitCode()).isZero();
        assertThat(view.select(".paper > img").eachAttr("src"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("data:image/"));
        String selector = ".mark.cell.figure:has(.read:contains(“一、本年新收政府信息公开申请数量”行“自然人”列))";
        assertThat(view.select(selector).eachAttr("style"))
                .hasSize(1)
                .allMatch(style -> style.matches("left:[\\d.]+%;top:[\\d.]+%;width:.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linhe-water-2022.html",
                "liudu-2019.docx",
                "shigu-2018.txt",
                "baita-2014.rtf",
                "wangchuan-civil-2021.pdf"
            })
    void everyFindingLeadsToSomethingShown(String name) throws IOException {
        Document view = view(CommandLineRun.SAMPLES.resolve(name), "--in-process");

        assertThat(view.select("aside")).hasSize(1);
        for (Element link : view.select("a[href]")) {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(view.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(view.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theViewIsOneFileWithoutScriptAndNetwork() throws IOException {
        Document view = view(PDF, "--in-process");

        assertThat(view.select("script, link, iframe, object, [onclick], [onload]"))
                .isEmpty();
        assertThat(view.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(view.html()).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void wrongWordsAndCellsAreMarkedWhereNoPagesAre() throws IOException {
        Document view = view(CommandLineRun.SAMPLES.resolve("linhe-water-2022.html"));

        assertThat(view.select("td.error").eachText()).anyMatch(text -> text.startsWith("12O"));
        assertThat(view.select("mark.warning").text()).contains("国办公开办函〔2021〕30号");
        assertThat(view.select("td[rowspan], td[colspan]")).isNotEmpty();
        assertThat(view.select("mark.figure .read").text()).contains("正文数字");
    }

    @Test
    void pagesOfOfdAreDrawnAfterWhatWasRead() throws IOException {
        byte[] ofd =
                OfdWriter.write(Draft.of(Regime.CURRENT_2021, UnitKind.TOWN, 5).report());

        Document view = view(file("年报.ofd", ofd), "--no-audit", "--in-process");

        assertThat(view.select(".paper > img").attr("src")).startsWith("data:image/svg+xml;base64,");
        assertThat(view.select(".remark").text()).contains("重新绘制");
        assertThat(view.select(".mark.cell.figure")).isNotEmpty();
        assertThat(view.select("aside")).isEmpty();
    }

    @Test
    void textOfTheReportStaysText() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("丙市2021年政府信息公开工作年度报告");
            document.createParagraph()
                    .createRun()
                    .setText("<script>alert(1)</script>${report.file}<img src=x onerror=alert(1)>\u202e");
            document.write(word);
        }

        Document view = view(file("<b>.docx", word.toByteArray()));

        assertThat(view.select("script, img, .file b")).isEmpty();
        assertThat(view.text())
                .contains("<script>alert(1)</script>${report.file}")
                .contains("‹U+202E›");
    }

    @Test
    void pagesLeftOutAreTold() throws IOException {
        Document view = view(PDF, "--pages", "1", "--in-process");

        assertThat(view.select(".sheet").eachAttr("id")).containsExactly("p1");
        assertThat(view.select(".remark").text()).contains("其余页可用 --pages 查看");
        CommandLineRun beyond = new CommandLineRun().run("view", PDF, "-o", folder.resolve("x"), "--pages", "9-1");
        assertThat(beyond.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(beyond.err()).contains("--pages 应为页码或页码范围");
    }

    @Test
    void scanIsShownThoughNothingCanBeRead() throws IOException {
        Document view = view(file("扫描.pdf", ScannedPdf.of(Files.readAllBytes(PDF), 50)), "--in-process");

        assertThat(view.select(".paper > img")).isNotEmpty();
    }

    @Test
    void factsOfOnePageAreShownAlone() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode facts = json.readTree(new CommandLineRun()
                .run("facts", PDF, "--page", 2, "--in-process")
                .out());

        assertThat(facts.findValues("place"))
                .filteredOn(place -> place.get("block").asInt()
                        != facts.at("/report/place/block").asInt())
                .isNotEmpty()
                .allMatch(place -> place.get("page").asInt() == 2);
    }

    @Test
    void formatsWithoutPagesAndMissingPagesAreNamed() {
        Path docx = CommandLineRun.SAMPLES.resolve("liudu-2019.docx");

        assertThat(new CommandLineRun().run("facts", docx, "--page", 1).err()).contains("没有固定的分页");
        assertThat(new CommandLineRun().run("facts", PDF, "--page", 99).err()).contains("没有第 99 页");
    }

    @Test
    void fileInArchiveIsReadByItsPath() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("镇/年报.docx"));
            zip.write(Files.readAllBytes(CommandLineRun.SAMPLES.resolve("anlan-education-2023.docx")));
        }
        Path zip = file("全县.zip", bytes.toByteArray());

        assertThat(new CommandLineRun().run("facts", zip + "!/镇/年报.docx").out()).contains("安澜市教育局");
        CommandLineRun absent = new CommandLineRun().run("facts", zip + "!/年报.docx");
        assertThat(absent.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(absent.err()).contains("压缩包中没有报告").contains("镇/年报.docx");
    }
}
