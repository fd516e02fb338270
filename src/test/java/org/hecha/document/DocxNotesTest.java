package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Note.Anchor;
import org.hecha.document.Note.Weight;
import org.junit.jupiter.api.Test;

/** Comments on the exact words of Word files that are written in any way; the text stays what it was. */
class DocxNotesTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    @Test
    void wordsInTheMiddleOfARunAreCutOutOfIt() throws Exception {
        DocxBuilder docx =
                new DocxBuilder().body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全年公开信息 12 条 &amp; 更新。</w:t></w:r></w:p>");

        String body = body(annotated(docx, on(docx, "12 条")));

        assertThat(body)
                .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">全年公开信息 </w:t></w:r>"
                        + "<w:commentRangeStart w:id=\"0\"/>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">12 条</w:t></w:r>"
                        + "<w:commentRangeEnd w:id=\"0\"/>")
                .contains("<w:t xml:space=\"preserve\"> &amp; 更新。</w:t>");
    }

    @Test
    void wordsOverSeveralRunsLinksAndChangesAreOneRange() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body(
                        "<w:p><w:r><w:t>受理</w:t><w:tab/><w:t>申</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>请三</w:t></w:r>"
                                + "</w:hyperlink><w:ins w:id=\"9\"><w:r><w:t>件，</w:t></w:r></w:ins><w:del w:id=\"8\"><w:r>"
                                + "<w:delText>五件</w:delText></w:r></w:del><w:r><w:t>办结</w:t></w:r></w:p>");

        assertThat(ranges(annotated(docx, on(docx, "申请三件")))).containsExactly("申请三件");
    }

    @Test
    void blanksThatWordDropsStayDropped() throws Exception {
        DocxBuilder docx =
                new DocxBuilder().body("<w:p><w:r><w:t>  依申请  公开  </w:t></w:r><w:r><w:t>情况</w:t></w:r></w:p>");

        byte[] copy = annotated(docx, on(docx, "公开"));

        assertThat(paragraphs(copy)).isEqualTo(paragraphs(docx.bytes())).containsExactly("依申请  公开情况");
    }

    @Test
    void emptyCellsTakeAComment() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p/></w:tc>"
                        + "<w:tc><w:p><w:pPr/></w:p></w:tc></w:tr></w:tbl><w:p/>");
        Place table = docx.read().blocks().get(0).place();

        byte[] copy = annotated(
                docx, note(1, table.cell(0, 1, 0, null), Anchor.ON), note(2, table.cell(0, 2, 0, null), Anchor.ON));

        assertThat(body(copy))
                .contains("<w:tcPr/><w:p><w:commentRangeStart w:id=\"0\"/>")
                .contains("<w:pPr/><w:commentRangeStart w:id=\"1\"/>");
        assertThat(ranges(copy)).containsExactly("", "");
    }

    @Test
    void whatStandsInTextBoxesAndNotesIsSaidWhereTheyAreAnchored() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>"
                        + "<w:t>框中文字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"3\"/></w:r><w:r><w:t>其后</w:t></w:r></w:p>")
                .related(
                        "rId5",
                        "footnotes",
                        "footnotes.xml",
                        "footnotes",
                        "<w:footnote w:id=\"3\"><w:p><w:r><w:t>脚注文字</w:t></w:r></w:p></w:footnote>");

        String body = body(annotated(docx, on(docx, "框中"), on(docx, "脚注文字", 2)));

        assertThat(body).contains("<w:t>正文</w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:pict>");
        assertThat(body).contains("<w:footnoteReference w:id=\"3\"/></w:r><w:commentRangeStart w:id=\"1\"/>");
        assertThat(body).contains("<w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent>");
    }

    @Test
    void commentsOfOthersStay() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body("<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>已有批注</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>"
                        + "<w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
                .related(
                        "rId9",
                        "comments",
                        "comments.xml",
                        "comments",
                        "<w:comment w:id=\"7\" w:author=\"张三\"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>");

        byte[] copy = annotated(docx, on(docx, "批注"));

        assertThat(part(copy, "word/comments.xml")).contains("w:author=\"张三\"", "请核实", "w:id=\"8\"");
        assertThat(body(copy)).contains("<w:commentRangeStart w:id=\"7\"/>", "<w:commentRangeStart w:id=\"8\"/>");
    }

    @Test
    void pointsStandBeforeAndBehindBlocks() throws Exception {
        DocxBuilder docx = new DocxBuilder().body(DocxBuilder.p("一、总体情况") + DocxBuilder.p("三、申请情况"));
        Document read = docx.read();

        byte[] copy = annotated(
                docx,
                note(1, read.blocks().get(1).place(), Anchor.BEFORE),
                note(2, read.blocks().get(1).place(), Anchor.AFTER));

        assertThat(ranges(copy)).containsExactly("", "");
        assertThat(body(copy).indexOf("RangeStart w:id=\"0\""))
                .isLessThan(body(copy).indexOf("三、"));
        assertThat(body(copy).indexOf("RangeStart w:id=\"1\""))
                .isGreaterThan(body(copy).indexOf("三、"));
    }

    @Test
    void nastyWordsDoNoHarm() throws Exception {
        DocxBuilder docx = new DocxBuilder().body(DocxBuilder.p("全文"));
        Note nasty = new Note(
                1,
                Weight.GRAVE,
                docx.read().blocks().get(0).place(),
                Anchor.ON,
                "问题1（错误）",
                "</w:t><w:evil a=\"'\">&lt;]]>\u0001\uFFFF\ud800\n依据：<script>");

        byte[] copy = annotated(docx, nasty);

        assertThat(part(copy, "word/comments.xml"))
                .contains("&lt;/w:t&gt;&lt;w:evil a=&quot;'&quot;&gt;&amp;lt;]]&gt;")
                .contains("&lt;script&gt;")
                .doesNotContain("\u0001");
        assertThat(paragraphs(copy)).containsExactly("全文");
    }

    @Test
    void onlyWhatMustChangeChanges() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body(DocxBuilder.p("全文"))
                .part("word/theme/theme1.xml", "<a>  原样  </a>")
                .part("docProps/custom.xml", "<b/>");

        byte[] copy = annotated(docx, on(docx, "全"));

        ZipParts before = new ZipParts(docx.bytes(), LIMITS);
        ZipParts after = new ZipParts(copy, LIMITS);
        List<String> changed = new ArrayList<>();
        for (String name : after.names()) {
            if (!before.has(name) || !part(docx.bytes(), name).equals(part(copy, name))) {
                changed.add(name);
            }
        }
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "word/document.xml",
                        "word/comments.xml",
                        "word/_rels/document.xml.rels",
                        "[content_types].xml");
        assertThat(annotated(docx, on(docx, "全"))).isEqualTo(copy);
    }

    @Test
    void datesAreThoseGivenAndNoOthers() throws Exception {
        DocxBuilder docx = new DocxBuilder().body(DocxBuilder.p("全文"));
        Notes dated = new Notes("核查", LocalDate.of(2022, 2, 1), List.of(on(docx, "全")));

        byte[] copy = new DocumentReader(LIMITS).annotated(docx.read(), docx.bytes(), dated);

        assertThat(part(copy, "word/comments.xml")).contains("w:date=\"2022-02-01T00:00:00Z\"");
        assertThat(part(annotated(docx, on(docx, "全")), "word/comments.xml")).doesNotContain("w:date");
    }

    @Test
    void signedFilesAreLeftAlone() {
        DocxBuilder docx = new DocxBuilder().body(DocxBuilder.p("全文")).part("_xmlsignatures/sig1.xml", "<Signature/>");

        assertThatThrownBy(() -> annotated(docx, on(docx, "全")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("“样例.docx”原件有数字签名，不能在原格式的副本中标注。");
    }

    @Test
    void wordProcessorsFindTheComments() throws Exception {
        DocxBuilder docx = new DocxBuilder()
                .body(DocxBuilder.p("受理申请三件"))
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".wordprocessingml.document.main+xml\"/></Types>")
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        byte[] copy = annotated(docx, on(docx, "三件"));

        // The builder's own relations are not those of the standard.
        assertThat(part(copy, "word/_rels/document.xml.rels"))
                .contains("http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments");
        assertThat(part(copy, "[Content_Types].xml")).contains("/word/comments.xml");
    }

    private static Note on(DocxBuilder docx, String words) throws UnreadableException {
        return on(docx, words, 1);
    }

    private static Note on(DocxBuilder docx, String words, int number) throws UnreadableException {
        for (Block block : docx.read().blocks()) {
            if (block instanceof Paragraph paragraph) {
                int at = paragraph.text().indexOf(words);
                if (at >= 0) {
                    return note(number, block.place().characters(at, at + words.length()), Anchor.ON);
                }
            }
        }
        throw new AssertionError("no " + words);
    }

    private static Note note(int number, Place place, Anchor anchor) {
        return new Note(number, Weight.GRAVE, place, anchor, "问题" + number + "（错误）", "说明");
    }

    private static byte[] annotated(DocxBuilder docx, Note... notes) throws UnreadableException {
        return new DocumentReader(LIMITS).annotated(docx.read(), docx.bytes(), new Notes("核查", null, List.of(notes)));
    }

    private static String body(byte[] copy) throws Exception {
        return part(copy, "word/document.xml");
    }

    private static String part(byte[] copy, String name) throws Exception {
        return new String(
                Objects.requireNonNull(new ZipParts(copy, LIMITS).open(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> paragraphs(byte[] content) throws UnreadableException {
        return new DocumentReader(LIMITS)
                .read("样例.docx", content).blocks().stream()
                        .filter(block -> block instanceof Paragraph one && one.story() == Story.BODY)
                        .map(block -> ((Paragraph) block).text())
                        .toList();
    }

    /** The text between the marks of each comment, in the order of their identifiers. */
    private static List<String> ranges(byte[] copy) throws Exception {
        List<String> ranges = new ArrayList<>();
        String body = body(copy);
        for (int id = 0; body.contains("<w:commentRangeStart w:id=\"" + id + "\"/>"); id++) {
            int from = body.indexOf("<w:commentRangeStart w:id=\"" + id + "\"/>");
            int to = body.indexOf("<w:commentRangeEnd w:id=\"" + id + "\"/>");
            Matcher words = Pattern.compile("<w:t(?:\\s[^>]*)?>([^<]*)<").matcher(body.substring(from, to));
            StringBuilder text = new StringBuilder();
            while (words.find()) {
                text.append(words.group(1));
            }
            ranges.add(text.toString());
        }
        return ranges;
    }
}
