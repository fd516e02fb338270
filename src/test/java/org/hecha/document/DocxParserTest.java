package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.document.DocxBuilder.cell;
import static org.hecha.document.DocxBuilder.p;
import static org.hecha.document.DocxBuilder.r;
import static org.hecha.document.DocxBuilder.row;
import static org.hecha.document.DocxBuilder.table;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxParserTest {

    private static final Path FEATURES = Path.of("src/test/resources/documents/word-features.docx");

    private static final String CONTINUES = "<w:vMerge/>";
    private static final String STARTS = "<w:vMerge w:val=\"restart\"/>";

    @Test
    void documentIsReadInOrderWithNumbersLevelsAndStories() throws UnreadableException {
        Document document = new DocumentReader(Limits.DEFAULT).read(FEATURES);

        assertThat(Shown.blocks(document))
                .containsExactly(
                        "BODY |测试县财政局2021年政府信息公开工作年度报告",
                        "CONTENTS |一、总体情况\t1",
                        "CONTENTS |二、主动公开政府信息情况\t1",
                        "BODY1 一、|总体情况",
                        "BODY |本报告按照《条例》编制，新增一句，电子版见本机关网站。",
                        "DELETED |删去的话",
                        "HIDDEN |此处隐藏",
                        "BODY2 （一）|主动公开",
                        "BODY |全年公开120条。",
                        "BODY2 （二）|依申请公开",
                        "BODY 1.|收到申请",
                        "BODY 2.|办结申请",
                        "BODY ①|第一点\t续/换行后",
                        "BODY1 二、|主动公开政府信息情况",
                        "TEXT_BOX |文本框里的话",
                        "[0,0 1x3 申请人情况][0,3 3x1 总计][1,0 2x1 自然人][1,1 1x2 法人][2,1 1x1 企业][2,2 1x1 机构]"
                                + "[3,0 1x1 1][3,1 1x1 2][3,2 1x1 3][3,3 1x1 6]",
                        "BODY |嵌套表：",
                        "[0,0 1x1 左][0,1 1x1 外]",
                        "[0,0 1x1 内甲][0,1 1x1 内乙]",
                        "BODY |公开统计",
                        "IMAGE 柱状图-终稿.png|公开情况柱状图",
                        "BODY2 |其他事项",
                        "BODY |无。",
                        "FOOTNOTE |含下属单位",
                        "COMMENT |数字请核对",
                        "HEADER |内部资料",
                        "FOOTER |第1页");
        assertThat(document.properties())
                .containsEntry("title", "年度报告")
                .containsEntry("author", "张三")
                .containsEntry("modifiedBy", "李四")
                .containsEntry("created", "2022-01-10T01:00:00Z");
    }

    @Test
    void placesCountTheBlocks() throws UnreadableException {
        Document document = new DocumentReader(Limits.DEFAULT).read(FEATURES);

        for (int i = 0; i < document.blocks().size(); i++) {
            assertThat(document.blocks().get(i).place().block()).isEqualTo(i + 1);
        }
    }

    @Test
    void verticalMergesBecomeRowSpans() throws UnreadableException {
        assertThat(tableOf(
                        row(cell(STARTS, "项目"), cell("", "甲")),
                        row(cell(CONTINUES, ""), cell("", "乙")),
                        row(cell(STARTS, "另一项"), cell("", "丙"))))
                .isEqualTo("[0,0 2x1 项目][0,1 1x1 甲][1,1 1x1 乙][2,0 1x1 另一项][2,1 1x1 丙]");
    }

    @Test
    void mergedCellOfAnotherWidthStaysACellOfItsOwn() throws UnreadableException {
        assertThat(tableOf(
                        row(cell(STARTS + "<w:gridSpan w:val=\"2\"/>", "宽"), cell("", "甲")),
                        row(cell(CONTINUES, "窄"), cell("", "乙"), cell("", "丙"))))
                .isEqualTo("[0,0 1x2 宽][0,2 1x1 甲][1,0 1x1 窄][1,1 1x1 乙][1,2 1x1 丙]");
    }

    @Test
    void mergeWithoutAStartIsAnOrdinaryCell() throws UnreadableException {
        assertThat(tableOf(row(cell(CONTINUES, "孤"), cell("", "甲")))).isEqualTo("[0,0 1x1 孤][0,1 1x1 甲]");
    }

    @Test
    void wordsUnderAMergeAreHiddenNotLost() throws UnreadableException {
        Document document = new DocxBuilder()
                .body(table(row(cell(STARTS, "看得见")), row(cell(CONTINUES, "看不见"))))
                .read();

        assertThat(Shown.blocks(document)).containsExactly("[0,0 2x1 看得见]", "HIDDEN |看不见");
    }

    @Test
    void rowThatBeginsFurtherRightKeepsItsColumns() throws UnreadableException {
        String indented = "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("", "右") + "</w:tr>";

        assertThat(tableOf(row(cell("", "一"), cell("", "二"), cell("", "三")), indented))
                .isEqualTo("[0,0 1x1 一][0,1 1x1 二][0,2 1x1 三][1,0 1x2 ][1,2 1x1 右]");
    }

    @Test
    void oldHorizontalMergesBecomeColumnSpans() throws UnreadableException {
        assertThat(tableOf(row(cell("<w:hMerge w:val=\"restart\"/>", "合计"), cell("<w:hMerge/>", ""), cell("", "9"))))
                .isEqualTo("[0,0 1x2 合计][0,2 1x1 9]");
    }

    @Test
    void deletedRowIsTakenOutAndItsWordsKept() throws UnreadableException {
        String deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell(CONTINUES, "") + cell("", "删") + "</w:tr>";
        Document document = new DocxBuilder()
                .body(table(row(cell(STARTS, "项"), cell("", "甲")), deleted, row(cell(CONTINUES, ""), cell("", "乙"))))
                .read();

        assertThat(Shown.blocks(document)).containsExactly("[0,0 2x1 项][0,1 1x1 甲][1,1 1x1 乙]", "DELETED |删");
    }

    @Test
    void rowsAndCellsInsideControlsAndInsertionsAreFound() throws UnreadableException {
        String wrappedCell =
                "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + cell("", "乙") + "</w:sdtContent></w:sdt>";
        String wrappedRow = "<w:sdt><w:sdtContent>" + row(cell("", "甲"), wrappedCell) + "</w:sdtContent></w:sdt>";

        assertThat(tableOf(wrappedRow)).isEqualTo("[0,0 1x1 甲][0,1 1x1 乙]");
    }

    @Test
    void commentDeletionAndTextBoxInACellFollowTheTable() throws UnreadableException {
        String inCell = "<w:tc><w:p>" + r("12") + "<w:del w:id=\"1\"><w:r><w:delText>11</w:delText></w:r></w:del>"
                + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("框") + "</w:txbxContent></v:textbox>"
                + "</v:shape></w:pict></w:r></w:p></w:tc>";
        Document document = new DocxBuilder()
                .body(table(row(inCell, cell("", "13"))) + p("后"))
                .read();

        assertThat(Shown.blocks(document))
                .containsExactly("[0,0 1x1 12][0,1 1x1 13]", "DELETED |11", "TEXT_BOX |框", "BODY |后");
    }

    @Test
    void tableInATextBoxIsATableAfterItsParagraph() throws UnreadableException {
        String box = "<w:p>" + r("三、收到申请") + "<w:r><w:pict><v:textbox><w:txbxContent>" + p("单位：件")
                + table(row(cell("", "1"))) + "</w:txbxContent></v:textbox></w:pict></w:r>" + r("情况") + "</w:p>";

        assertThat(Shown.blocks(new DocxBuilder().body(box).read()))
                .containsExactly("BODY |三、收到申请情况", "TEXT_BOX |单位：件", "[0,0 1x1 1]");
    }

    @Test
    void alternativesAreReadOnce() throws UnreadableException {
        String twice = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>新</w:t></mc:Choice>"
                + "<mc:Choice Requires=\"x\"><w:t>次</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>";
        String fallback = "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>仅旧</w:t></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>";

        assertThat(Shown.body(new DocxBuilder().body(twice + fallback).read())).containsExactly("新", "仅旧");
    }

    @Test
    void deletedParagraphEndJoinsTheParagraphs() throws UnreadableException {
        String body = p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", "前半") + p("<w:outlineLvl w:val=\"0\"/>", "后半") + p("下一段");

        assertThat(Shown.blocks(new DocxBuilder().body(body).read())).containsExactly("BODY1 |前半后半", "BODY |下一段");
    }

    @Test
    void movedTextStandsOnlyWhereItWent() throws UnreadableException {
        String body = "<w:p><w:moveFrom w:id=\"1\">" + r("搬走") + "</w:moveFrom>" + r("留下") + "</w:p>"
                + "<w:p><w:moveTo w:id=\"1\">" + r("搬来") + "</w:moveTo></w:p>";

        assertThat(Shown.blocks(new DocxBuilder().body(body).read()))
                .containsExactly("BODY |留下", "DELETED |搬走", "BODY |搬来");
    }

    @Test
    void formerPropertiesOfATrackedChangeDoNotCount() throws UnreadableException {
        String body = p(
                "<w:outlineLvl w:val=\"0\"/><w:pPrChange w:id=\"1\"><w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr></w:pPrChange>",
                "标题");

        assertThat(Shown.blocks(new DocxBuilder().body(body).read())).containsExactly("BODY1 |标题");
    }

    @Test
    void instructionsOfFieldsAreNotText() throws UnreadableException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String inner = begin + "<w:r><w:instrText>DATE</w:instrText></w:r>" + separate + r("2022") + end;
        String outer = begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner + separate + r("结果") + end;
        String circled = begin
                + "<w:r><w:instrText>eq \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>3)</w:instrText></w:r>" + end;

        assertThat(Shown.body(new DocxBuilder()
                        .body("<w:p>" + r("前") + outer + r("后") + circled + "<w:fldSimple w:instr=\"PAGE\">" + r("5")
                                + "</w:fldSimple></w:p>")
                        .read()))
                .containsExactly("前结果后③5");
    }

    @Test
    void specialCharactersBecomeText() throws UnreadableException {
        String body = "<w:p><w:r><w:t>电话</w:t><w:tab/><w:t>0517</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>次行</w:t>"
                + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Wingdings 2\" w:char=\"00A3\"/>"
                + "<w:softHyphen/></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>";

        assertThat(Shown.body(new DocxBuilder().body(body).read())).containsExactly("电话\t0517-1\n次行☑□x=1");
    }

    @Test
    void whiteSpaceOfTheFileIsNotText() throws UnreadableException {
        String body =
                "<w:p>\n  <w:r>\n    <w:t>\n  年度报告\n </w:t>\n <w:t xml:space=\"preserve\"> 2021</w:t></w:r>\n</w:p>\n";

        assertThat(Shown.body(new DocxBuilder().body(body).read())).containsExactly("年度报告 2021");
    }

    @Test
    void hiddenByStyleIsHiddenAndCanBeShownAgain() throws UnreadableException {
        String styles = "<w:style w:type=\"paragraph\" w:styleId=\"note\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:basedOn w:val=\"note\"/></w:style>";
        String shown = "<w:p><w:pPr><w:pStyle w:val=\"sub\"/></w:pPr><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                + "<w:t>显</w:t></w:r>" + r("隐") + "</w:p>";

        assertThat(Shown.blocks(new DocxBuilder().styles(styles).body(shown).read()))
                .containsExactly("BODY |显", "HIDDEN |隐");
    }

    @Test
    void levelsFollowTheChainOfStyles() throws UnreadableException {
        String styles = "<w:style w:styleId=\"a\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
                + "<w:style w:styleId=\"h3\"><w:name w:val=\"heading 3\"/></w:style>"
                + "<w:style w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style>"
                + "<w:style w:styleId=\"y\"><w:basedOn w:val=\"x\"/></w:style>";
        String body = p("<w:pStyle w:val=\"b\"/>", "二级")
                + p("<w:pStyle w:val=\"h3\"/>", "三级")
                + p("<w:pStyle w:val=\"b\"/><w:outlineLvl w:val=\"9\"/>", "正文")
                + p("<w:pStyle w:val=\"x\"/>", "圈");

        assertThat(Shown.blocks(new DocxBuilder().styles(styles).body(body).read()))
                .containsExactly("BODY2 |二级", "BODY3 |三级", "BODY |正文", "BODY |圈");
    }

    @Test
    void linkedPictureIsNamedByWhereItLies() throws UnreadableException {
        String drawing = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"说明\"/>"
                + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"图片 1\"/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:link=\"rId7\" r:embed=\"rId8\"/></pic:blipFill></pic:pic></wp:inline></w:drawing>"
                + "<w:pict><v:shape alt=\"旧图\"><v:imagedata r:id=\"rId8\" o:title=\"扫描\"/></v:shape></w:pict></w:r></w:p>";
        Document document = new DocxBuilder()
                .relation("rId7", "image", "file:///C:\\Users\\wang\\图.jpg", true)
                .relation("rId8", "image", "media/image1.png", false)
                .body(drawing)
                .read();

        assertThat(Shown.blocks(document)).containsExactly("IMAGE file:///C:\\Users\\wang\\图.jpg|说明", "IMAGE 扫描|旧图");
    }

    @Test
    void tableInAHeaderIsHeaderText() throws UnreadableException {
        Document document = new DocxBuilder()
                .related("rId9", "header", "header1.xml", "hdr", table(row(cell("", "密级"), cell("", "公开"))))
                .body(p("正文") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/></w:sectPr>")
                .read();

        assertThat(Shown.blocks(document)).containsExactly("BODY |正文", "HEADER |密级", "HEADER |公开");
    }

    @Test
    void strictFilesAndOtherPartNamesAreRead() throws UnreadableException {
        byte[] strict = DocxBuilder.zip(java.util.Map.of(
                "[Content_Types].xml", "<Types/>",
                "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                                + " Target=\"/word/document2.xml\"/></Relationships>",
                "word/document2.xml",
                        "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>严格"
                                + "</d:t></d:r></d:p></d:body></d:document>"));

        assertThat(Shown.body(new DocumentReader(Limits.DEFAULT).read("a.docx", strict)))
                .containsExactly("严格");
    }

    @Test
    void documentOfAnotherWriterIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("年度报告");
            XWPFTable grid = word.createTable(2, 2);
            grid.getRow(0).getCell(0).setText("项目");
            grid.getRow(1).getCell(1).setText("12");
            grid.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            grid.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            word.getProperties().getCoreProperties().setTitle("题名");
            word.write(bytes);
        }

        Document document = new DocumentReader(Limits.DEFAULT).read("poi.docx", bytes.toByteArray());

        assertThat(Shown.blocks(document)).containsExactly("BODY |年度报告", "[0,0 2x1 项目][0,1 1x1 ][1,1 1x1 12]");
        assertThat(document.properties()).containsEntry("title", "题名");
    }

    private static String tableOf(String... rows) throws UnreadableException {
        return Shown.block(Shown.table(new DocxBuilder().body(table(rows)).read(), 0));
    }
}
