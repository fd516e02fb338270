package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The same report in several formats says the same. */
class FeaturesTest {

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("features.doc", new WordBinaryParser(Limits.DEFAULT)),
                Arguments.of("features.rtf", new RtfParser(Limits.DEFAULT)),
                Arguments.of("features.html", new HtmlParser(Limits.DEFAULT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void mergedCellsKeepTheirSpans(String file, Parser parser) throws Exception {
        ParsedBlocks parsed = ParsedBlocks.of(parser, ParsedBlocks.fixture(file));

        Table applications = parsed.tables().get(2);
        assertThat(applications.grid()).isEqualTo(Table.Grid.STATED);
        assertThat(applications.rows()).isEqualTo(28);
        assertThat(applications.columns()).isEqualTo(10);
        assertThat(parsed.cell(2, 2, 2)).isEqualTo("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） @0,0 3×3");
        assertThat(parsed.cell(2, 1, 6)).isEqualTo("法人或其他组织 @1,4 1×5");
        assertThat(parsed.cell(2, 26, 0)).isEqualTo("三、本年度办理结果 @5,0 22×1");
        assertThat(parsed.cell(2, 14, 1)).isEqualTo("（三）不予公开 @7,1 8×1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void everyNumberStandsAtItsGridPlace(String file, Parser parser) throws Exception {
        ParsedBlocks parsed = ParsedBlocks.of(parser, ParsedBlocks.fixture(file));

        int number = 100;
        for (int row = 3; row < 28; row++) {
            for (int column = 3; column < 10; column++) {
                assertThat(parsed.cell(2, row, column)).isEqualTo(number++ + " @" + row + "," + column + " 1×1");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void emptyCellsLineBreaksAndNestedTablesAreKept(String file, Parser parser) throws Exception {
        ParsedBlocks parsed = ParsedBlocks.of(parser, ParsedBlocks.fixture(file));

        assertThat(parsed.rows(0))
                .containsExactly(
                        List.of("第二十条第（一）项"),
                        List.of("信息内容", "本年新\n制作数量", "本年废止件数", "现行有效件数"),
                        List.of("规章", "1", "", "3"),
                        List.of("备注", "嵌套"));
        assertThat(parsed.rows(1)).containsExactly(List.of("甲", "乙"), List.of("丙", "丁"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void headingsKeepTheirChineseNumberAndLevel(String file, Parser parser) throws Exception {
        ParsedBlocks parsed = ParsedBlocks.of(parser, ParsedBlocks.fixture(file));

        assertThat(parsed.paragraphs().stream()
                        .filter(paragraph -> paragraph.level() > 0)
                        .map(paragraph -> paragraph.level() + paragraph.shown()))
                .containsExactly(
                        "1一、总体情况", "2（一）主动公开", "2（二）依申请公开", "1二、主动公开政府信息情况", "1三、收到和处理政府信息公开申请情况", "1四、其他需要报告的事项");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void whatIsNotPublishedIsNotBody(String file, Parser parser) throws Exception {
        ParsedBlocks parsed = ParsedBlocks.of(parser, ParsedBlocks.fixture(file));

        assertThat(parsed.shown(Story.HIDDEN)).containsExactly("内部批注不公开");
        assertThat(parsed.shown(Story.FOOTNOTE)).containsExactly("数据截至12月31日。");
        assertThat(parsed.shown(Story.HEADER)).containsExactly("青山镇人民政府");
        assertThat(parsed.shown(Story.FOOTER)).containsExactly("第1页");
        if (!file.endsWith("html")) { // LibreOffice writes deleted words, comments and text boxes into HTML as text
            assertThat(parsed.shown(Story.DELETED)).containsExactly("百分之二十");
            assertThat(parsed.shown(Story.COMMENT)).containsExactly("请核对申请数量");
            assertThat(parsed.shown(Story.TEXT_BOX)).containsExactly("文本框里的话");
            assertThat(parsed.shown(Story.BODY))
                    .contains("2021年，全镇主动公开政府信息　　条，比上年增长12%。办理结果见附表。", "收到申请5件。", "一是加强领导。", "二是规范流程。");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void whatTheFileSaysOfItselfIsKept(String file, Parser parser) throws Exception {
        Metadata metadata = ParsedBlocks.of(parser, ParsedBlocks.fixture(file)).metadata();

        assertThat(metadata.get(TikaCoreProperties.TITLE)).isEqualTo("青山镇年度报告");
        assertThat(metadata.get(TikaCoreProperties.CREATOR)).isEqualTo("王五");
        assertThat(metadata.get(TikaCoreProperties.CREATED)).startsWith("2022-01-04T08:00");
        assertThat(metadata.get(TikaCoreProperties.MODIFIED)).startsWith("2022-01-07T08:00");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void damagedFilesEndInADocumentOrInOneKindOfException(String file, Parser parser) throws IOException {
        byte[] whole = ParsedBlocks.fixture(file);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : flipped(whole, random);
            assertThatCode(() -> read(parser, damaged)).doesNotThrowAnyException();
        }
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = random.nextInt(40); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static void read(Parser parser, byte[] file) {
        try {
            parser.parse(
                    new ByteArrayInputStream(file),
                    new BlockCollector(Limits.DEFAULT),
                    new Metadata(),
                    new ParseContext());
        } catch (IOException | TikaException | SAXException allowed) {
            assertThat(allowed).isNotNull();
        }
    }
}
