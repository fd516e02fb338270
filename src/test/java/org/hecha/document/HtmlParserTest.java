package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;

class HtmlParserTest {

    private static final String NAVIGATION = "<div class=nav>" + "<a href='/x'>政务公开栏目</a>".repeat(20) + "</div>";

    private static ParsedBlocks parse(String html) throws Exception {
        return parse(html, StandardCharsets.UTF_8);
    }

    private static ParsedBlocks parse(String html, Charset charset) throws Exception {
        return ParsedBlocks.of(new HtmlParser(Limits.DEFAULT), html.getBytes(charset));
    }

    private static String sitePage(String article) {
        return "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
                + "<meta name=ArticleTitle content='青山镇2023年政府信息公开工作年度报告'><meta name=PubDate content='2024-01-20 10:00'>"
                + "<meta name=ContentSource content='青山镇人民政府'><title>青山镇政府网</title></head><body>"
                + NAVIGATION + "<div class='title'>青山镇2023年政府信息公开工作年度报告</div>" + article
                + "<div>主办单位：某县人民政府办公室</div></body></html>";
    }

    @Test
    void articleIsFoundAmongNavigation() throws Exception {
        String article = "<div id=Zoom><div class=TRS_Editor><p>一、总体情况</p><p>全镇公开信息&nbsp;&nbsp;条，"
                + "办理申请十件。".repeat(40) + "</p></div></div>";
        ParsedBlocks parsed = parse(sitePage(article), Charset.forName("GBK"));

        assertThat(parsed.shown(Story.BODY)).hasSize(3);
        assertThat(parsed.paragraphs().get(0).level()).isEqualTo(1);
        assertThat(parsed.shown(Story.BODY).get(0)).isEqualTo("青山镇2023年政府信息公开工作年度报告");
        assertThat(parsed.shown(Story.BODY).get(2)).startsWith("全镇公开信息\u00A0\u00A0条，");
        assertThat(parsed.metadata().get(TikaCoreProperties.TITLE)).isEqualTo("青山镇2023年政府信息公开工作年度报告");
        assertThat(parsed.metadata().get("published")).isEqualTo("2024-01-20 10:00");
        assertThat(parsed.metadata().get("issuer")).isEqualTo("青山镇人民政府");
    }

    @Test
    void articleOfAnUnknownSystemIsTheHeaviestBlock() throws Exception {
        String article = "<table><tr><td>" + NAVIGATION + "</td><td><div class=x1><p>一、总体情况</p><p>"
                + "办理申请十件。".repeat(60) + "</p></div></td></tr></table>";
        ParsedBlocks parsed = parse(sitePage(article).replaceAll("<meta name=[^>]*>", ""));

        assertThat(parsed.tables()).isEmpty();
        assertThat(parsed.shown(Story.BODY)).hasSize(3);
        assertThat(parsed.shown(Story.BODY).get(0)).isEqualTo("青山镇2023年政府信息公开工作年度报告");
    }

    @Test
    void spansAreCutToTheTable() throws Exception {
        ParsedBlocks parsed = parse("<table><tr><td rowspan=0>a<td colspan=99999>b<tr><td>1<td>2"
                + "<tr><td rowspan=65534 colspan=-3>3<td rowspan=99999999999>4</table>");

        assertThat(parsed.tables().get(0).columns()).isEqualTo(3);
        assertThat(parsed.cell(0, 2, 0)).isEqualTo("a @0,0 3×1");
        assertThat(parsed.cell(0, 0, 2)).isEqualTo("b @0,1 1×2");
        assertThat(parsed.cell(0, 2, 2)).isEqualTo("4 @2,2 1×1");
    }

    @Test
    void layoutTablesAreNoTables() throws Exception {
        ParsedBlocks parsed =
                parse("<table><tr><td>菜单<td><p>一、总体情况<p>文字文字文字<table><tr><td>规章<td>1<tr><td>文件<td>2</table></table>"
                        + "<table><tr><td>只有一格</table>");

        assertThat(parsed.tables()).hasSize(1);
        assertThat(parsed.rows(0)).containsExactly(List.of("规章", "1"), List.of("文件", "2"));
        assertThat(parsed.shown(Story.BODY)).containsExactly("菜单", "一、总体情况", "文字文字文字", "只有一格");
    }

    @Test
    void tablesMadeOfOtherElementsAreTablesWhoseGridIsGuessed() throws Exception {
        ParsedBlocks parsed = parse("<p>二、主动公开政府信息情况</p><div class='form-table'>"
                + "<div class='head'><div class='tr'><span>信息内容</span><span>本年制发件数</span></div></div>"
                + "<div class='tr'><span>规章</span><span>0</span></div>"
                + "<div class='tr'><span>行政规范性文件</span><span>3</span></div></div>"
                + "<div><div style='display: flex'><p>行政许可</p><p>1</p></div><div style='display:flex'><p>行政处罚</p><p>2</p></div>"
                + "<div style='display:flex'><p>行政强制</p><p></p></div></div>"
                + "<div class='toolbar'><div>打印</div><div>关闭</div></div>"
                + "<ul><li>甲<li>乙<li>丙</ul>");

        assertThat(parsed.tables()).hasSize(2);
        assertThat(parsed.tables()).extracting(Table::grid).containsOnly(Table.Grid.GUESSED);
        assertThat(parsed.rows(0))
                .containsExactly(List.of("信息内容", "本年制发件数"), List.of("规章", "0"), List.of("行政规范性文件", "3"));
        assertThat(parsed.rows(1)).containsExactly(List.of("行政许可", "1"), List.of("行政处罚", "2"), List.of("行政强制", ""));
        assertThat(parsed.shown(Story.BODY)).contains("二、主动公开政府信息情况", "打印", "甲");
    }

    @Test
    void lineBreaksSeparateParagraphsButNotCells() throws Exception {
        ParsedBlocks parsed = parse("<div>　　一、总体<br>公开\n信息<br/><br/>完</div><table><tr><td>本年新<br>制作数量<td>&nbsp;"
                + "<tr><td style='display:none'>藏<td>0<td><p>1</p></table>");

        assertThat(parsed.shown(Story.BODY)).containsExactly("一、总体", "公开信息", "完");
        assertThat(parsed.rows(0)).containsExactly(List.of("本年新\n制作数量", "\u00A0"), List.of("0", "1"));
        assertThat(parsed.shown(Story.HIDDEN)).containsExactly("藏");
    }

    @Test
    void listsAreNumberedAsBrowsersDo() throws Exception {
        ParsedBlocks parsed = parse("<ol start=3><li><p>a</p><p>b</p><li value=9>c</ol><ul><li>d</ul>"
                + "<ol style='list-style-type: cjk-ideographic'><li>e<ol type=i><li>f<li>g</ol><li>h</ol>");

        assertThat(parsed.paragraphs().stream().map(Paragraph::shown))
                .containsExactly("3.a", "b", "9.c", "d", "一、e", "i.f", "ii.g", "二、h");
    }

    @Test
    void whatIsNoTextIsDropped() throws Exception {
        ParsedBlocks parsed = parse(
                "<!-- 批注 --><script>x</script><nav>导航</nav><form><select><option>选</select><input value=v>"
                        + "正文<del>删去</del><button>提交</button></form><p><img src='a.png' title=图示><img src='data:image/png;base64,xx'></p>");

        assertThat(parsed.shown(Story.BODY)).containsExactly("正文");
        assertThat(parsed.shown(Story.DELETED)).containsExactly("删去");
        assertThat(parsed.images().stream().map(image -> image.name() + "|" + image.description()))
                .containsExactly("a.png|图示", "|");
    }

    @Test
    void charsetIsWhatTheBytesAreNotWhatThePageSays() throws Exception {
        String page = "<meta charset=%s><p>政府信息公开</p>";

        assertThat(parse(page.formatted("gb2312"), StandardCharsets.UTF_8).shown(Story.BODY))
                .containsExactly("政府信息公开");
        assertThat(parse(page.formatted("utf-8"), TextDecoder.GB18030).shown(Story.BODY))
                .containsExactly("政府信息公开");
        assertThat(parse(page.formatted("iso-8859-1"), TextDecoder.GB18030).shown(Story.BODY))
                .containsExactly("政府信息公开");
        assertThat(parse("\uFEFF" + page, StandardCharsets.UTF_16BE).shown(Story.BODY))
                .containsExactly("政府信息公开");
        assertThat(parse("<meta charset=big5><p>政府資訊公開</p>", Charset.forName("Big5"))
                        .shown(Story.BODY))
                .containsExactly("政府資訊公開");
    }

    @Test
    void deepNestingIsReadWithoutRecursion() throws Exception {
        assertThat(parse("<div>".repeat(100_000) + "底").shown(Story.BODY)).containsExactly("底");
        assertThat(parse("<table><tr><td>".repeat(5_000) + "底").shown(Story.BODY))
                .containsExactly("底");
    }

    @Test
    void spanBombsStayBounded() throws Exception {
        ParsedBlocks parsed = parse("<table><tr>" + "<td rowspan=65534 colspan=1000>x".repeat(2_000) + "</table>");

        assertThat(parsed.tables().get(0).columns()).isEqualTo(2_000);
    }
}
