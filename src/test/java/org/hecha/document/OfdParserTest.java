package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;

class OfdParserTest {

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    @Test
    void linesAreParagraphsAndHaveTheirPlace() throws UnreadableException {
        Document document = document(text(25, 30, 10, "X=\"0\" Y=\"8.8\" DeltaX=\"g 3 10\"", "年度报告"));

        Paragraph paragraph = (Paragraph) document.blocks().get(0);
        assertThat(paragraph.text()).isEqualTo("年度报告");
        assertThat(paragraph.place().page()).isEqualTo(1);
        Box box = Objects.requireNonNull(paragraph.place().box());
        assertThat(box.x()).isEqualTo(70.87f, within());
        assertThat(box.y()).isEqualTo(85.04f, within());
        assertThat(box.width()).isEqualTo(113.39f, within());
        assertThat(box.height()).isEqualTo(28.35f, within());
    }

    /** The file was written with the OFD Reader & Writer library, version 2.3.6. */
    @Test
    void fileOfAnotherWriterIsRead() throws UnreadableException {
        assertThat(Shown.blocks(READER.read(Path.of("src/test/resources/documents/ofdrw.ofd"))))
                .containsExactly(
                        "BODY |某镇2021年政府信息公开工作年度报告",
                        "BODY |一、总体情况",
                        "BODY |2021年，本镇主动公开政府信息120条，收到政府信息公开申请3件，均按时办结，" + "没有因政府信息公开被申请行政复议、提起行政诉讼的情况。",
                        "[0,0 1x2 第二十条第（一）项][1,0 1x1 规章][1,1 1x1 12]");
    }

    @Test
    void packageSaysWhatTheDocumentIs() throws UnreadableException {
        assertThat(document(text(25, 30, 5, "X=\"0\" Y=\"4\"", "字")).properties())
                .containsEntry("title", "年度报告")
                .containsEntry("author", "办公室")
                .containsEntry("created", "2022-01-10")
                .containsEntry("producer", "某软件");
    }

    @Test
    void offsetsAreSingleOrRepeated() throws UnreadableException {
        assertThat(read(text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"4 g 2 2 2 4\"", "共120件")))
                .containsExactly("BODY |共120件");
    }

    @Test
    void wideOffsetIsGapBetweenWords() throws UnreadableException {
        assertThat(read(text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"4 20 4\"", "单位日期")))
                .containsExactly("BODY |单位        日期");
    }

    @Test
    void brokenOffsetsStillReadInOrder() throws UnreadableException {
        assertThat(read(text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"g 9\"", "甲乙丙")))
                .containsExactly("BODY |甲乙丙");
        assertThat(read(text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"g 2000000000 4\"", "甲乙丙")))
                .containsExactly("BODY |甲乙丙");
        assertThat(read(text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"4 NaN\"", "甲乙丙")))
                .containsExactly("BODY |甲乙丙");
    }

    @Test
    void matrixScalesAndMovesText() throws UnreadableException {
        String scaled = "<ofd:TextObject Boundary=\"20 20 100 10\" Size=\"1\" CTM=\"5 0 0 5 10 0\">"
                + "<ofd:TextCode X=\"0\" Y=\"1\" DeltaX=\"1\">甲乙</ofd:TextCode></ofd:TextObject>";

        Paragraph paragraph = (Paragraph) document(scaled).blocks().get(0);

        assertThat(paragraph.text()).isEqualTo("甲乙");
        assertThat(paragraph.place().box()).isNotNull().satisfies(box -> {
            assertThat(box.x()).isEqualTo(85.04f, within());
            assertThat(box.width()).isEqualTo(28.35f, within());
        });
    }

    @Test
    void slantedTextIsWatermark() throws UnreadableException {
        String watermark = "<ofd:TextObject Boundary=\"20 20 100 100\" Size=\"9\" CTM=\"0.7 0.7 -0.7 0.7 0 0\">"
                + "<ofd:TextCode X=\"0\" Y=\"9\" DeltaX=\"9\">内部</ofd:TextCode></ofd:TextObject>";

        assertThat(read(watermark + text(25, 30, 4, "X=\"0\" Y=\"4\" DeltaX=\"4\"", "正文")))
                .containsExactly("BODY |正文");
    }

    @Test
    void linesAndThinRectanglesMakeTable() throws UnreadableException {
        assertThat(read(line(20, 40, 80, 0)
                        + path(
                                "Boundary=\"20 49.9 80 0.2\" Stroke=\"false\" Fill=\"true\"",
                                "M 0 0 L 80 0 L 80 0.2 L 0 0.2 C")
                        + line(20, 60, 80, 0)
                        + line(20, 40, 0, 20)
                        + line(60, 50, 0, 10)
                        + path("Boundary=\"100 40 1 20\"", "S 0 0 L 0 20")
                        + cell(22, 42, "总计")
                        + cell(22, 52, "收件")
                        + cell(62, 52, "12")))
                .containsExactly("[0,0 1x2 总计][1,0 1x1 收件][1,1 1x1 12]");
    }

    @Test
    void curvesWhiteLinesAndClipsAreNoRulings() throws UnreadableException {
        String white = "<ofd:PathObject Boundary=\"20 40 80 20\"><ofd:StrokeColor Value=\"255 255 255\"/>"
                + "<ofd:AbbreviatedData>M 0 0 L 80 0 L 80 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>";
        String clip = "<ofd:PathObject Boundary=\"20 40 80 20\" Stroke=\"false\"><ofd:Clips><ofd:Clip><ofd:Area>"
                + "<ofd:Path><ofd:AbbreviatedData>M 0 0 L 80 0 L 80 20 L 0 20 C</ofd:AbbreviatedData></ofd:Path>"
                + "</ofd:Area></ofd:Clip></ofd:Clips></ofd:PathObject>";
        String curve = path("Boundary=\"20 40 80 20\"", "M 0 0 B 1 1 2 2 80 0 Q 80 10 80 20 A 9 9 0 0 1 0 20 C");

        assertThat(read(white + clip + curve + cell(22, 42, "文"))).containsExactly("BODY |文");
    }

    @Test
    void templateStandsUnderItsPages() throws UnreadableException {
        Map<String, String> parts = parts(page("<ofd:Template TemplateID=\"7\"/>", cell(62, 42, "12")));
        parts.put(
                "Doc_0/Tpls/T/Content.xml",
                page(
                        "",
                        line(20, 40, 80, 0)
                                + line(20, 50, 80, 0)
                                + line(20, 40, 0, 10)
                                + line(60, 40, 0, 10)
                                + line(100, 40, 0, 10)
                                + cell(22, 42, "收件")));

        assertThat(read(parts)).containsExactly("[0,0 1x1 收件][0,1 1x1 12]");
    }

    @Test
    void compositeObjectShowsItsUnit() throws UnreadableException {
        Map<String, String> parts = parts(page("", "<ofd:CompositeObject Boundary=\"20 20 90 30\" ResourceID=\"5\"/>"));
        parts.put(
                "Doc_0/Res.xml",
                "<ofd:Res" + NAMESPACE + "><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"5\"><ofd:Content>"
                        + text(5, 5, 4, "X=\"0\" Y=\"4\" DeltaX=\"4\"", "图元")
                        + "<ofd:CompositeObject ResourceID=\"5\"/></ofd:Content></ofd:CompositeGraphicUnit>"
                        + "</ofd:CompositeGraphicUnits></ofd:Res>");

        assertThat(read(parts)).containsExactly("BODY |图元");
    }

    @Test
    void transparentTextBehindScanIsFlagged() throws UnreadableException {
        Document document = document("<ofd:ImageObject Boundary=\"0 0 210 297\" ResourceID=\"3\"/>"
                + "<ofd:TextObject Boundary=\"25 30 90 9\" Size=\"4\"><ofd:FillColor Alpha=\"0\" Value=\"0 0 0\"/>"
                + "<ofd:TextCode X=\"0\" Y=\"4\">识别</ofd:TextCode></ofd:TextObject>");

        assertThat(Shown.blocks(document)).containsExactly("BODY |识别");
        assertThat(document.properties()).containsEntry("invisibleText", "true");
    }

    @Test
    void outlinesAndPicturesAloneAreLikeScan() {
        assertThat(failure(parts(page(
                        "",
                        path("Fill=\"true\" Boundary=\"20 20 9 9\"", "M 0 0 B 1 1 2 2 3 3 C") + "<ofd:ImageObject/>"))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.NO_TEXT))
                .hasMessageContaining("只有图像、没有文字");
    }

    @Test
    void encryptedPackageAsksForItsPassword() {
        assertThat(failure(Map.of("Encryptions.xml", "<Encryptions/>", "1.dat", "\u0001")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.ENCRYPTED))
                .hasMessage("“样例.ofd”设有密码，无法读取，请取消密码后再审。");
    }

    @Test
    void missingPageAndEmptyPackageAreDamage() {
        Map<String, String> parts = parts(page("", ""));
        parts.remove("Doc_0/Pages/P/Content.xml");

        assertThat(failure(parts).reason()).isEqualTo(Cause.DAMAGED);
        assertThat(failure(Map.of("OFD.xml", "<OFD/>")).reason()).isEqualTo(Cause.DAMAGED);
        assertThat(failure(Map.of("OFD.xml", "<OFD")).reason()).isEqualTo(Cause.DAMAGED);
    }

    @Test
    void entitiesAreNotResolved() {
        Map<String, String> parts = parts(page("", text(25, 30, 5, "X=\"0\" Y=\"4\"", "&x;")));
        parts.computeIfPresent(
                "Doc_0/Pages/P/Content.xml",
                (part, xml) -> "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + xml);

        assertThat(failure(parts).reason()).isEqualTo(Cause.DAMAGED);
    }

    @Test
    void pagesAndCharactersAreLimited() {
        Limits few = new Limits(1 << 20, 1 << 20, 100, 100, 100, 10_000, 1, 50);
        Map<String, String> wordy =
                parts(page("", text(25, 30, 4, "X=\"0\" Y=\"4\"", "六个字的文本").repeat(2_000)));
        Map<String, String> pages = parts(page("", ""));
        pages.computeIfPresent("Doc_0/Document.xml", (part, xml) -> xml.replaceFirst("(<ofd:Page [^>]*>)", "$1$1"));

        assertThatThrownBy(() -> new DocumentReader(few).read("长.ofd", DocxBuilder.zip(wordy)))
                .hasMessageContaining("文字超过 10000 个字");
        assertThatThrownBy(() -> new DocumentReader(few).read("多.ofd", DocxBuilder.zip(pages)))
                .hasMessageContaining("页数超过 1 页");
    }

    @Test
    void unitsInUnitsDoNotMultiplyWithoutEnd() {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            units.append("<ofd:CompositeGraphicUnit ID=\"" + i + "\"><ofd:Content>")
                    .append(("<ofd:CompositeObject ResourceID=\"" + (i + 1) + "\"/>").repeat(20))
                    .append("</ofd:Content></ofd:CompositeGraphicUnit>");
        }
        Map<String, String> parts = parts(page("", "<ofd:CompositeObject ResourceID=\"0\"/>"));
        parts.put("Doc_0/Res.xml", "<ofd:Res" + NAMESPACE + ">" + units + "</ofd:Res>");

        assertThat(failure(parts).reason()).isEqualTo(Cause.TOO_LARGE);
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(0.05f);
    }

    private static UnreadableException failure(Map<String, String> parts) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                UnreadableException.class, () -> READER.read("样例.ofd", DocxBuilder.zip(parts)));
    }

    private static String text(double x, double y, double size, String code, String words) {
        return "<ofd:TextObject Boundary=\"" + x + " " + y + " 100 10\" Size=\"" + size + "\" Font=\"1\"><ofd:TextCode "
                + code + ">" + words + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String cell(double x, double y, String words) {
        return text(x, y, 4, "X=\"0\" Y=\"4\"", words);
    }

    private static String line(double x, double y, double width, double height) {
        return path("Boundary=\"" + x + " " + y + " " + width + " " + height + "\"", "M 0 0 L " + width + " " + height);
    }

    private static String path(String attributes, String data) {
        return "<ofd:PathObject " + attributes + "><ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static List<String> read(String objects) throws UnreadableException {
        return Shown.blocks(document(objects));
    }

    private static List<String> read(Map<String, String> parts) throws UnreadableException {
        return Shown.blocks(READER.read("样例.ofd", DocxBuilder.zip(parts)));
    }

    private static Document document(String objects) throws UnreadableException {
        return READER.read("样例.ofd", DocxBuilder.zip(parts(page("", objects))));
    }

    private static String page(String before, String objects) {
        return "<ofd:Page" + NAMESPACE + ">" + before + "<ofd:Content><ofd:Layer><ofd:PageBlock>" + objects
                + "</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static Map<String, String> parts(String page) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                "<ofd:OFD" + NAMESPACE + "><ofd:DocBody><ofd:DocInfo><ofd:Title>年度报告</ofd:Title><ofd:Author>办公室"
                        + "</ofd:Author><ofd:CreationDate>2022-01-10</ofd:CreationDate><ofd:Creator>某软件</ofd:Creator>"
                        + "</ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put(
                "Doc_0/Document.xml",
                "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
                        + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes>"
                        + "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/T/Content.xml\"/></ofd:CommonData><ofd:Pages>"
                        + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P/Content.xml\"/></ofd:Pages></ofd:Document>");
        parts.put("Doc_0/Pages/P/Content.xml", page);
        return parts;
    }
}
