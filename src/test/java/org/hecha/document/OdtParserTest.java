package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;

class OdtParserTest {

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    @Test
    void convertedDocumentReadsAsItsOriginal() throws UnreadableException {
        Document odt = READER.read(Path.of("src/test/resources/documents/word-features.odt"));
        Document docx = READER.read(Path.of("src/test/resources/documents/word-features.docx"));

        // Notes stand at the end of a docx and in their paragraph in an odt; pictures lose their names.
        assertThat(Shown.blocks(odt))
                .filteredOn(line -> !line.startsWith("IMAGE"))
                .containsExactlyInAnyOrderElementsOf(Shown.blocks(docx).stream()
                        .filter(line -> !line.startsWith("IMAGE"))
                        .toList());
        assertThat(Shown.body(odt)).isEqualTo(Shown.body(docx));
        assertThat(odt.properties()).containsEntry("author", "张三").containsEntry("modifiedBy", "李四");
    }

    @Test
    void notesAndCommentsFollowTheirParagraph() throws UnreadableException {
        assertThat(read(
                        "<text:p>公开<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p>"
                                + "</text:note-body></text:note>12条<office:annotation><dc:creator>甲</dc:creator><text:p>核</text:p>"
                                + "</office:annotation>。</text:p>"))
                .containsExactly("BODY |公开12条。", "FOOTNOTE |注", "COMMENT |核");
    }

    @Test
    void blanksTabsAndBreaksAreKeptAndLayoutIsNot() throws UnreadableException {
        assertThat(
                        read(
                                "<text:p>\n  年度\n  报告<text:s text:c=\"3\"/>甲<text:tab/>乙<text:line-break/>丙 <text:span> 丁</text:span></text:p>"))
                .containsExactly("BODY |年度 报告   甲\t乙/丙 丁");
    }

    @Test
    void deletedTextStandsWhereItWasDeleted() throws UnreadableException {
        assertThat(read("<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><office:change-info>"
                        + "<dc:creator>甲</dc:creator></office:change-info><text:p>旧</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes><text:p>前</text:p>"
                        + "<text:p>新<text:change text:change-id=\"c1\"/></text:p><text:p>后</text:p>"))
                .containsExactly("BODY |前", "BODY |新", "DELETED |旧", "BODY |后");
    }

    @Test
    void listsCountContinueAndNest() throws UnreadableException {
        String outer =
                "<text:list text:style-name=\"L\" xml:id=\"a\"><text:list-item><text:p>x</text:p><text:p>续</text:p>"
                        + "<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list></text:list-item>"
                        + "<text:list-header><text:p>无号</text:p></text:list-header></text:list>";
        String again =
                "<text:list text:style-name=\"L\" text:continue-list=\"a\"><text:list-item><text:p>x</text:p></text:list-item></text:list>";
        String following =
                "<text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>x</text:p></text:list-item></text:list>";
        String fresh =
                "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"5\"><text:p>x</text:p></text:list-item></text:list>";

        assertThat(read(outer + "<text:p>隔</text:p>" + again + following + fresh))
                .containsExactly(
                        "BODY 一、|x",
                        "BODY |续",
                        "BODY （一.1）|x",
                        "BODY |无号",
                        "BODY |隔",
                        "BODY 二、|x",
                        "BODY 三、|x",
                        "BODY 五、|x");
    }

    @Test
    void headingsTakeTheNumbersOfTheOutline() throws UnreadableException {
        assertThat(read("<text:h text:outline-level=\"1\">甲</text:h><text:h text:outline-level=\"2\">乙</text:h>"
                        + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">无号</text:h>"
                        + "<text:h text:outline-level=\"1\">丙</text:h><text:h text:outline-level=\"2\">丁</text:h>"
                        + "<text:h text:outline-level=\"1\" text:style-name=\"plain\">戊</text:h>"))
                .containsExactly("BODY1 第一部分 |甲", "BODY2 A|乙", "BODY1 |无号", "BODY1 第二部分 |丙", "BODY2 A|丁", "BODY1 |戊");
    }

    @Test
    void tableOfContentsIsNotBody() throws UnreadableException {
        assertThat(read("<text:table-of-content><text:table-of-content-source><text:index-title-template>目录模板"
                        + "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
                        + "<text:p>目录</text:p></text:index-title><text:p>一、总体情况<text:tab/>1</text:p></text:index-body>"
                        + "</text:table-of-content><text:p>正文</text:p>"))
                .containsExactly("CONTENTS |目录", "CONTENTS |一、总体情况\t1", "BODY |正文");
    }

    @Test
    void spansRepeatsAndCoveredCellsMakeTheGrid() throws UnreadableException {
        assertThat(read("<table:table><table:table-header-rows><table:table-row>"
                        + "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p>头</text:p></table:table-cell>"
                        + "<table:covered-table-cell><text:p>盖住</text:p></table:covered-table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>同</text:p></table:table-cell>"
                        + "</table:table-row></table:table-header-rows><table:table-row>"
                        + "<table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>1</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"4\"/>"
                        + "</table:table-row></table:table>"))
                .containsExactly(
                        "[0,0 2x2 头][0,2 1x1 同][0,3 1x1 同][1,2 1x1 1][1,3 1x1 2]"
                                + "[2,0 1x1 ][2,1 1x1 ][2,2 1x1 ][2,3 1x1 ][3,0 1x1 ][3,1 1x1 ][3,2 1x1 ][3,3 1x1 ]",
                        "HIDDEN |盖住");
    }

    @Test
    void textBoxesAndPicturesFollowTheirParagraph() throws UnreadableException {
        assertThat(read(
                        "<text:p>前<draw:frame draw:name=\"f\"><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>"
                                + "<draw:frame><draw:image xlink:href=\"Pictures/1.png\"/><draw:image xlink:href=\"Pictures/2.png\"/>"
                                + "<svg:title>标题</svg:title></draw:frame>后</text:p>"))
                .containsExactly("BODY |前后", "TEXT_BOX |框", "IMAGE Pictures/1.png|标题");
    }

    @Test
    void hiddenSectionsAndSpansAreHidden() throws UnreadableException {
        assertThat(read("<text:section text:display=\"none\"><text:p>藏</text:p></text:section>"
                        + "<text:p>见<text:span text:style-name=\"hid\">隐</text:span></text:p>"))
                .containsExactly("HIDDEN |藏", "BODY |见", "HIDDEN |隐");
    }

    @Test
    void endlessRepeatsAreRefused() {
        String row =
                "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell/></table:table-row></table:table>";

        assertThatThrownBy(() -> read(row))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Cause.TOO_LARGE))
                .hasMessageContaining("单元格超过");
    }

    @Test
    void encryptedFileAsksForItsPassword() {
        byte[] encrypted = DocxBuilder.zip(
                Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "content.xml", "\u0001\u0002 not XML",
                        "META-INF/manifest.xml",
                                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                        + "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>"));

        assertThatThrownBy(() -> READER.read("密.odt", encrypted))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Cause.ENCRYPTED))
                .hasMessage("“密.odt”设有密码，无法读取，请取消密码后再审。");
    }

    private static java.util.List<String> read(String body) throws UnreadableException {
        String namespaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        String styles = "<office:styles><text:list-style style:name=\"L\">"
                + "<text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/>"
                + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-prefix=\"（\""
                + " style:num-suffix=\"）\" text:display-levels=\"2\"/></text:list-style>"
                + "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-prefix=\"第\""
                + " style:num-suffix=\"部分\" style:num-format=\"一, 二, 三, ...\"/>"
                + "<text:outline-level-style text:level=\"2\" style:num-format=\"A\"><style:list-level-properties>"
                + "<style:list-level-label-alignment text:label-followed-by=\"nothing\"/></style:list-level-properties>"
                + "</text:outline-level-style></text:outline-style></office:styles>";
        String automatic = "<office:automatic-styles><style:style style:name=\"hid\" style:family=\"text\">"
                + "<style:text-properties text:display=\"none\"/></style:style>"
                + "<style:style style:name=\"plain\" style:family=\"paragraph\" style:list-style-name=\"\"/>"
                + "</office:automatic-styles>";
        byte[] odt = DocxBuilder.zip(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "styles.xml", "<office:document-styles" + namespaces + ">" + styles + "</office:document-styles>",
                "content.xml",
                        "<office:document-content" + namespaces + ">" + automatic + "<office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>"));
        return Shown.blocks(READER.read("样例.odt", odt));
    }
}
