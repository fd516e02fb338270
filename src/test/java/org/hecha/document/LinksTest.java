package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.document.DocxBuilder.cell;
import static org.hecha.document.DocxBuilder.p;
import static org.hecha.document.DocxBuilder.r;
import static org.hecha.document.DocxBuilder.row;
import static org.hecha.document.DocxBuilder.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of files tell of links: target, words, and the block or cell that holds them. */
class LinksTest {

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    @Test
    void linksOfWordStandAtTheirWords() throws UnreadableException {
        Document docx = new DocxBuilder()
                .relation("rId9", "hyperlink", "file:///C:\\Users\\lenovo\\附件.xls", true)
                .body(p("标题")
                        + "<w:p>" + r("详见") + "<w:hyperlink r:id=\"rId9\">" + r("附") + r("件") + "</w:hyperlink>"
                        + r("。")
                        + "</w:p>"
                        + table(row(
                                cell("", "甲"),
                                "<w:tc><w:p><w:hyperlink r:id=\"rId9\">" + r("表") + "</w:hyperlink></w:p></w:tc>")))
                .read();

        assertThat(shown(docx))
                .containsExactly(
                        "file:///C:\\Users\\lenovo\\附件.xls|附件|2,-1,-1 2-4",
                        "file:///C:\\Users\\lenovo\\附件.xls|表|3,0,1 0-1");
    }

    @Test
    void fieldsOfWordAreLinksToo() throws UnreadableException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>";
        String result = "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Document docx = new DocxBuilder()
                .body("<w:p>" + begin + " HYPERLINK \"http://10.1.2.3/a\" \\o \"x\" " + result + r("网站") + end
                        + "</w:p>"
                        + "<w:p>" + begin + " HYPERLINK \\l \"_Toc1\" " + result + r("目录") + end + "</w:p>"
                        + "<w:p><w:fldSimple w:instr=\"HYPERLINK http://a.example.cn\">" + r("甲")
                        + "</w:fldSimple></w:p>")
                .read();

        assertThat(shown(docx))
                .containsExactly("http://10.1.2.3/a|网站|1,-1,-1 0-2", "http://a.example.cn|甲|3,-1,-1 0-1");
    }

    @Test
    void jumpsInsideTheDocumentAreNoLinks() throws UnreadableException {
        Document docx = new DocxBuilder()
                .body("<w:p><w:hyperlink w:anchor=\"here\">" + r("见下文") + "</w:hyperlink></w:p>")
                .read();

        assertThat(docx.links()).isEmpty();
        assertThat(Shown.body(docx)).containsExactly("见下文");
    }

    @Test
    void linksOfWebPagesStandInTheirParagraphOrCell() throws UnreadableException {
        Document html = html(
                "<p>详见<a href=' http://www.linhe.example.cn '>政府网站</a>。</p><p>二</p>"
                        + "<table><tr><td>甲</td><td>见<a href='javascript:void(0)'>表</a></td></tr></table>"
                        + "<p>三<a href='#top'>返回</a><span style='display:none'><a href='http://x.example.com'>暗链</a></span></p>");

        assertThat(shown(html))
                .containsExactly(
                        "http://www.linhe.example.cn|政府网站|1,-1,-1 2-6",
                        "javascript:void(0)|表|3,0,1 1-2",
                        "http://x.example.com|暗链|4,-1,-1 0-0");
    }

    @Test
    void linksOfOpenDocument() throws UnreadableException {
        byte[] odt = DocxBuilder.zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                        + "<office:body><office:text><text:p>登录<text:a xlink:href=\"http://localhost:8080/\"><text:span>县政府</text:span>网站"
                        + "</text:a>查询</text:p></office:text></office:body></office:document-content>"));

        assertThat(shown(READER.read("a.odt", odt))).containsExactly("http://localhost:8080/|县政府网站|1,-1,-1 2-7");
    }

    @Test
    void linksOfRichText() throws UnreadableException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg936 A{\\field{\\*\\fldinst{HYPERLINK \"http://10.0.0.1/x\"}}{\\fldrslt{\\b web}}}B\\par"
                        + " {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}";

        Document read = READER.read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(shown(read)).containsExactly("http://10.0.0.1/x|web|1,-1,-1 1-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"links.doc", "links.pdf"})
    void linksOfOldWordAndOfPages(String file) throws UnreadableException {
        Document read = READER.read(Path.of("src/test/resources/documents", file));

        assertThat(read.links())
                .extracting(Link::target)
                .containsExactlyInAnyOrder("http://192.168.1.8/xxgk/", "mailto:xxgk@linhe.example.cn");
        assertThat(read.links()).extracting(Link::words).containsExactlyInAnyOrder("政府网站", "来信");
        assertThat(read.links()).extracting(link -> link.place().block()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void linksOfWorkbooks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://172.16.0.9/");
            sheet.createRow(0).createCell(0).setCellValue("年度报告");
            sheet.getRow(0).getCell(0).setHyperlink(link);
            book.write(bytes);
        }

        assertThat(READER.read("a.xlsx", bytes.toByteArray()).links())
                .extracting(Link::target)
                .containsExactly("http://172.16.0.9/");
    }

    private static Document html(String body) throws UnreadableException {
        String page = "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>" + body + "</body></html>";
        return READER.read("a.html", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Target, words, and block, row, column, first and last character. */
    private static List<String> shown(Document document) {
        return document.links().stream()
                .map(link ->
                        link.target() + "|" + link.words() + "|" + link.place().block() + ","
                                + link.place().row() + "," + link.place().column() + " "
                                + link.place().start() + "-" + link.place().end())
                .toList();
    }
}
