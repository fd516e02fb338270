package org.hecha.memo.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTemplateTest {

    /** What the templates of these tests can show. */
    public record Model(String unit, List<Item> findings) {}

    /** A row. */
    public record Item(int number, String quote) {}

    private static final Model MODEL = new Model("某局", List.of(new Item(1, "甲"), new Item(2, "乙")));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void fieldsAreFoundAgainWhereTheWordProcessorCutThemUp() throws Exception {
        XWPFDocument filled = filled(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("单位：$");
            paragraph.createRun().setText("{un");
            paragraph.createRun().setText("it}（盖章）");
        });

        assertThat(texts(filled)).containsExactly("单位：某局（盖章）");
    }

    @Test
    void fieldsKeepTheLookOfTheirFirstCharacter() throws Exception {
        XWPFDocument filled = filled(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("单位：");
            paragraph.createRun().setText("${");
            paragraph.getRuns().get(1).setBold(true);
            paragraph.createRun().setText("unit}");
        });

        assertThat(filled.getParagraphs().get(0).getRuns())
                .filteredOn(run -> run.text().equals("某局"))
                .hasSize(1)
                .allMatch(run -> run.isBold());
    }

    @Test
    void curlyQuotesOfTheWordProcessorAreQuotes() throws Exception {
        assertThat(texts(filled(paragraphs("<#if unit == “某局”>", "${unit?replace(‘局’, ‘委’)}", "</#if>"))))
                .containsExactly("某委");
    }

    @Test
    void paragraphsOfDirectivesGiveWayToThem() throws Exception {
        assertThat(texts(filled(paragraphs(
                        "头",
                        "<#-- 说明 -->",
                        "<#list findings as finding>",
                        "${finding.number}．${finding.quote}<#sep>；</#sep>",
                        "</#list>",
                        "尾"))))
                .containsExactly("头", "1．甲；", "2．乙", "尾");
    }

    @Test
    void rowsOfDirectivesRepeatTheRowsBetweenThem() throws Exception {
        XWPFDocument filled = filled(document -> {
            XWPFTable table = document.createTable(4, 2);
            table.getRow(0).getCell(0).setText("序号");
            table.getRow(1).getCell(0).setText("<#list findings as finding>");
            table.getRow(2).getCell(0).setText("${finding.number}");
            table.getRow(2).getCell(1).setText("${finding.quote}");
            table.getRow(3).getCell(1).setText("</#list>");
        });

        assertThat(filled.getTables().get(0).getRows())
                .extracting(row -> cells(row))
                .containsExactly(List.of("序号", ""), List.of("1", "甲"), List.of("2", "乙"));
    }

    @Test
    void aCellWhoseParagraphsAllWentKeepsAnEmptyOne() throws Exception {
        XWPFDocument filled = filled(document -> {
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("<#if unit == \"x\">");
            table.getRow(0).getCell(0).addParagraph().createRun().setText("无");
            table.getRow(0).getCell(0).addParagraph().createRun().setText("</#if>");
            table.getRow(0).getCell(1).setText("有");
        });

        assertThat(filled.getTables().get(0).getRow(0).getCell(0).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("");
    }

    @Test
    void headersAndFootersAreFilledToo() throws Exception {
        XWPFDocument filled = filled(document -> {
            document.createParagraph().createRun().setText("正文");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("${unit}");
        });

        assertThat(filled.getHeaderList().get(0).getText()).contains("某局");
    }

    @Test
    void lineBreaksAndTabsOfTheWordsStay() throws Exception {
        template(paragraphs("${unit}"));

        byte[] filled = load().render(new Model("一\n二\t三", List.of()));

        assertThat(texts(document(filled))).containsExactly("一\n二\t三");
    }

    @Test
    void wordsAreNeverMarkupNorTemplate() throws Exception {
        template(paragraphs("${unit}"));
        String nasty = "<w:p/></w:t> ${findings} <#include \"x\"> ]]> &amp; =HYPERLINK(\"http://x\") 𠮷😀 \"'";

        assertThat(texts(document(load().render(new Model(nasty, List.of()))))).containsExactly(nasty);
    }

    @Test
    void theSameWordsGiveTheSameBytes() throws Exception {
        template(paragraphs("${unit}"));

        byte[] filled = load().render(MODEL);

        assertThat(load().render(MODEL)).isEqualTo(filled);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(filled))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("<dcterms:created", "<dc:creator");
                }
            }
        }
    }

    @Test
    void anUnknownFieldIsNamedWithFileAndParagraph() throws Exception {
        template(paragraphs("一", "单位：${unit}，${units}"));

        assertThatThrownBy(() -> load().render(MODEL))
                .isInstanceOf(MemoException.class)
                .hasMessageMatching(".*/t\\.docx:第2段“单位：\\$\\{unit}，\\$\\{units}” 模板有误：字段“units”不存在或者为空.*；请改正后重试。");
    }

    @Test
    void aBrokenDirectiveIsNamedWithFileAndParagraph() throws Exception {
        template(paragraphs("一", "<#iff unit>", "二"));

        assertThatThrownBy(this::load)
                .isInstanceOf(MemoException.class)
                .hasMessageContaining("t.docx:第2段“<#iff unit>” 模板有误：Unknown directive: #iff");
    }

    @Test
    void anUnclosedFieldIsNamedWithFileAndParagraph() throws Exception {
        template(paragraphs("一", "单位：${unit"));

        assertThatThrownBy(this::load)
                .isInstanceOf(MemoException.class)
                .hasMessageContaining("t.docx:第2段“单位：${unit” 模板有误：“${unit”没有写完");
    }

    @Test
    void directivesThatCrossCellsAreRefused() throws Exception {
        template(document -> {
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("<#if unit == \"x\">");
            table.getRow(0).getCell(1).setText("</#if>有");
        });

        assertThatThrownBy(() -> load().render(MODEL))
                .isInstanceOf(MemoException.class)
                .hasMessageContaining("t.docx 模板有误：成对的指令");
    }

    @Test
    void otherFilesAreNoTemplates() throws Exception {
        Files.writeString(folder.resolve("t.docx"), "{\\rtf1}");

        assertThatThrownBy(this::load).isInstanceOf(MemoException.class).hasMessageContaining("不是 Word 文件");
    }

    @Test
    void templateReachesNothingOutsideItsFolder() throws Exception {
        for (String attack : List.of(
                "<#include '../secret.txt'>x",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${findings.class.classLoader}",
                "${unit?api.class}")) {
            template(paragraphs(attack));
            assertThatThrownBy(() -> load().render(MODEL)).as(attack).isInstanceOf(MemoException.class);
        }
    }

    /** As Word keeps it: once in drawing markup, once in the markup of older versions. */
    @Test
    void textBoxesAreFilledToo() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>${un</w:t></w:r><w:r><w:t>it}：</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>&lt;#list findings as finding&gt;</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>${finding.quote}</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>&lt;/#list&gt;</w:t></w:r></w:p></w:txbxContent>";
        String empty = "<w:txbxContent><w:p><w:r><w:t>&lt;#-- 说明 --&gt;</w:t></w:r></w:p></w:txbxContent>";
        withBox(box, empty);

        String xml = new String(WordParts.read(load().render(MODEL)).get("word/document.xml"), StandardCharsets.UTF_8);

        assertThat(xml.replaceAll("<w:p>|<w:p/>", "/").replaceAll("<[^>]*>|\n", ""))
                .contains("头某局")
                .contains("/某局：/甲/乙")
                .doesNotContain("${", "#");
        assertThat(xml).contains("<v:shape ", "<wps:wsp xmlns:wps=\"urn:wps\">");
        assertThat(xml.split("：", -1)).hasSize(3);
        assertThat(xml).doesNotContain("<w:txbxContent></w:txbxContent>");
        document(load().render(MODEL)).close();
    }

    @Test
    void aMistakeInATextBoxIsNamedByItsParagraph() throws Exception {
        withBox("<w:txbxContent><w:p><w:r><w:t>${unti}</w:t></w:r></w:p></w:txbxContent>", "");
        assertThatThrownBy(() -> load().render(MODEL))
                .isInstanceOf(MemoException.class)
                .hasMessageContaining("“${unti}”")
                .hasMessageContaining("unti");
        withBox("<w:txbxContent><w:p><w:r><w:t>${unit</w:t></w:r></w:p></w:txbxContent>", "");
        assertThatThrownBy(this::load).isInstanceOf(MemoException.class).hasMessageContaining("没有写完");
    }

    private void withBox(String box, String other) throws IOException {
        template(paragraphs("头${unit}BOX"));
        Path file = folder.resolve("t.docx");
        Map<String, byte[]> parts = WordParts.read(Files.readAllBytes(file));
        String body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String run =
                "</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice Requires=\"wps\"><w:drawing><wps:wsp xmlns:wps=\"urn:wps\">" + box + other
                        + "</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"x\">"
                        + box + "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>";
        parts.put("word/document.xml", body.replace("BOX", run).getBytes(StandardCharsets.UTF_8));
        Files.write(file, WordParts.write(parts));
    }

    private XWPFDocument filled(Consumer<XWPFDocument> author) throws Exception {
        template(author);
        return document(load().render(MODEL));
    }

    private WordTemplate load() throws MemoException {
        return WordTemplate.load(TemplateFolder.of(folder), "t.docx");
    }

    private void template(Consumer<XWPFDocument> author) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            author.accept(document);
            document.write(bytes);
            Files.write(folder.resolve("t.docx"), bytes.toByteArray());
        }
    }

    private static Consumer<XWPFDocument> paragraphs(String... words) {
        return document -> {
            for (String word : words) {
                document.createParagraph().createRun().setText(word);
            }
        };
    }

    private static XWPFDocument document(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getBodyElements().stream()
                .filter(XWPFParagraph.class::isInstance)
                .map(IBodyElement::getBody)
                .findFirst()
                .map(body -> body.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .toList())
                .orElse(List.of());
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }
}
