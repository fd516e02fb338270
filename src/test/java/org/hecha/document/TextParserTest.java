package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextParserTest {

    private static ParsedBlocks parse(String... lines) throws Exception {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ParsedBlocks.of(new TextParser(Limits.DEFAULT), file);
    }

    @Test
    void cellsOnLinesOfTheirOwnFormATable() throws Exception {
        ParsedBlocks parsed = parse(
                "二、主动公开政府信息情况",
                "\t第二十条第（一）项",
                "",
                "\t信息内容",
                "\t本年新",
                "制作数量",
                "\t本年新",
                "公开数量",
                "",
                "\t规章",
                "\t　　0",
                "\t ",
                "",
                "",
                "三、收到和处理政府信息公开申请情况",
                "\t甲",
                "\t乙",
                "四、结转");

        assertThat(parsed.rows(0))
                .containsExactly(
                        List.of("第二十条第（一）项"), List.of("信息内容", "本年新\n制作数量", "本年新\n公开数量"), List.of("规章", "0", ""));
        assertThat(parsed.rows(1)).containsExactly(List.of("甲", "乙"));
        assertThat(parsed.tables()).allMatch(table -> table.grid() == Table.Grid.GUESSED);
        assertThat(parsed.shown(Story.BODY)).containsExactly("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、结转");
    }

    @Test
    void rowsOnOneLineKeepTheirEmptyCells() throws Exception {
        ParsedBlocks parsed = parse("说明", "第二十条第(一)项\t\t\t", "规章\t0\t0 0\t", "\t(二)部分公开\t\t0", "", "完");

        assertThat(parsed.rows(0))
                .containsExactly(
                        List.of("第二十条第(一)项", "", "", ""),
                        List.of("规章", "0", "0 0", ""),
                        List.of("", "(二)部分公开", "", "0"));
        assertThat(parsed.shown(Story.BODY)).containsExactly("说明", "完");
    }

    @Test
    void paragraphsIndentedByATabAreNoTable() throws Exception {
        ParsedBlocks parsed = parse("\t一是加强领导，成立小组。", "\t二是规范流程，落实责任。", "", "报送单位：\t青山镇");

        assertThat(parsed.tables()).isEmpty();
        assertThat(parsed.shown(Story.BODY)).containsExactly("一是加强领导，成立小组。", "二是规范流程，落实责任。", "报送单位：\t青山镇");
    }

    @Test
    void debrisOfExtractorsIsTakenOut() throws Exception {
        ParsedBlocks parsed = parse(
                "[bookmark: _GoBack]为了做好工作", "[image: C:\\Users\\q\\微信图片_1.png微信图片]2.完善制度，健全机制", "- 一是加大宣传。", "- 3 -");

        assertThat(parsed.shown(Story.BODY)).containsExactly("为了做好工作", "2.完善制度，健全机制", "一是加大宣传。", "- 3 -");
        assertThat(parsed.images().get(0).name()).isEqualTo("C:\\Users\\q\\微信图片_1.png");
        assertThat(parsed.images().get(0).description()).isEqualTo("微信图片");
    }

    @Test
    void sentencesBrokenByPrintAreJoinedAndNothingElse() throws Exception {
        ParsedBlocks parsed = parse(
                "2019年乔口镇政府信息公开",
                "工作年度报告",
                "全镇按照县政府统一部署，加强组织领导，健全工作机制，认真贯彻落实",
                "各项要求，不断完善制度建设，公开信息",
                "",
                "四、因政府信息公开申请行政复议、提起行政诉讼的情况以及其他有关情况",
                "没有因政府信息公开申请行政复议、提起行政诉讼的情况。");

        assertThat(parsed.shown(Story.BODY))
                .containsExactly(
                        "2019年乔口镇政府信息公开",
                        "工作年度报告",
                        "全镇按照县政府统一部署，加强组织领导，健全工作机制，认真贯彻落实各项要求，不断完善制度建设，公开信息",
                        "四、因政府信息公开申请行政复议、提起行政诉讼的情况以及其他有关情况",
                        "没有因政府信息公开申请行政复议、提起行政诉讼的情况。");
    }

    @Test
    void blanksLeftForANumberStay() throws Exception {
        assertThat(parse("公开信息  余条，申请\u00A0\u00A0件", "\u00A0").shown(Story.BODY))
                .containsExactly("公开信息  余条，申请\u00A0\u00A0件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void charsetIsFoundInTheBytes(String charset) throws Exception {
        String text = "一、总体情况\r\n2021年主动公开政府信息12条，𠮷祥村一件。\r\n";
        ParsedBlocks parsed = ParsedBlocks.of(new TextParser(Limits.DEFAULT), text.getBytes(Charset.forName(charset)));

        assertThat(parsed.shown(Story.BODY)).containsExactly("一、总体情况", "2021年主动公开政府信息12条，𠮷祥村一件。");
    }

    @Test
    void utf8CutInsideACharacterIsStillUtf8() throws Exception {
        byte[] whole = "主动公开政府信息".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(ParsedBlocks.of(new TextParser(Limits.DEFAULT), cut)
                        .shown(Story.BODY)
                        .get(0))
                .startsWith("主动公开政府信");
    }
}
