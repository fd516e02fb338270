package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Trust;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips of the pen in prose, and the many turns of sound prose that look like them. */
class SlipFinderTest {

    private static SlipFinder finder;

    @BeforeAll
    static void load() throws FormException {
        finder = new SlipFinder(Forms.load(RuleFolder.packaged()).slips());
    }

    static Stream<String> soundPassages() throws IOException {
        try (InputStream in = Objects.requireNonNull(SlipFinderTest.class.getResourceAsStream("/wording/sound.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("soundPassages")
    void soundPassageIsNotFaulted(String passage) {
        assertThat(find("text/plain", passage)).isEmpty();
    }

    @Test
    void soundPassagesTogetherAreNotFaulted() throws IOException {
        assertThat(soundPassages()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(find("text/plain", soundPassages().toArray(String[]::new))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "群众关心的的问题, DOUBLED_WORD, 的的",
        "取得了了一定成效, DOUBLED_WORD, 了了",
        "各镇和和各街道, DOUBLED_WORD, 和和",
        "我局进行进行整改, DOUBLED_WORD, 进行进行",
        "做好依申请公开依申请公开工作, DOUBLED_WORD, 依申请公开依申请公开",
        "自2014年1月1日至2014年12月31日至。, DOUBLED_UNTIL, 至2014年12月31日至",
        "做法：一是学习；三是落实。, ORDINAL_GAP, 三是",
        "做法：一是学习；二是检查；二是落实；三是整改。, ORDINAL_TWICE, 二是",
        "包括：1.职能；2.指南；4.预算。, ORDINAL_GAP, 4.",
        "首先，学习。再次，落实。, ORDINAL_GAP, 再次",
        "第一，学习。第三，落实。, ORDINAL_GAP, 第三",
        "查阅点（在便民中心。, UNPAIRED, （在便民中心。",
        "政务公开”工作, UNPAIRED, 政务公开”",
        "工作有序。。下一步, DOUBLED_MARK, 工作有序。。",
        "政务公\uFFFD工作, REPLACEMENT, \uFFFD",
        "锟斤拷锟斤拷, MOJIBAKE, 锟斤拷锟斤拷",
        "å…¬å¼€工作, MOJIBAKE, å…¬å¼€",
        "推进⽂件公开, RADICAL, ⽂",
        "政务公\uE012开工作, PRIVATE_USE, \uE012",
    })
    void slipIsFoundOnceAtItsPlace(String passage, Slip.Kind kind, String raw) {
        assertThat(find("text/plain", passage)).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(kind);
            assertThat(slip.raw()).isEqualTo(raw);
            assertThat(passage.substring(slip.place().start(), slip.place().end()))
                    .isEqualTo(raw);
        });
    }

    @Test
    void paragraphsMayBeTheItemsOfAList() {
        assertThat(find("text/plain", "一是加强领导。", "二是加强培训。", "三是加强考核。")).isEmpty();
        assertThat(find("text/plain", "一是加强领导。", "三是加强考核。"))
                .extracting(Slip::kind)
                .containsExactly(Slip.Kind.ORDINAL_GAP);
        assertThat(find("text/plain", "一是加强领导。", "此外还有其他做法。", "三是加强考核。")).isEmpty();
    }

    @Test
    void quotationMayRunOverParagraphs() {
        assertThat(find("text/plain", "通知要求：“各单位要高度重视。", "要按时公布。”")).isEmpty();
    }

    @Test
    void sitesThatTurnAllMarksToHalfWidthAreNoAuthors() {
        assertThat(find("text/plain", "推进公开,完善制度,加强培训,严格考核。")).isEmpty();
        assertThat(find("text/plain", "推进公开,完善制度，加强培训，严格考核，取得实效。"))
                .extracting(Slip::kind)
                .containsExactly(Slip.Kind.HALF_WIDTH);
    }

    @Test
    void pagesAreNotBlamedForGapsNorAuthorsForTheirFonts() {
        String gap = "深入推进政府信 息公开和各项服务，方便群众办事。";
        assertThat(find("application/pdf", gap)).isEmpty();
        assertThat(find("text/plain", gap)).extracting(Slip::kind).containsExactly(Slip.Kind.STRAY_GAP);
        assertThat(find("application/pdf", "政务公\uFFFD工作"))
                .extracting(Slip::certainty)
                .containsExactly(Certainty.LIKELY);
    }

    @Test
    void charactersPrintedTwiceForBoldAreNotDoubled() {
        assertThat(find("text/plain", "政政府府信信息息的的公公开开")).isEmpty();
    }

    @Test
    void fileThatHoldsItsTextTwiceIsNotFaultedSentenceBySentence() {
        List<String> text = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            for (String part : List.of("甲", "乙", "丙", "丁", "戊", "己")) {
                text.add(part + "类信息由责任科室提出意见并经审核之后在门户网站和政务新媒体同步发布。");
            }
        }
        assertThat(find("text/plain", text.toArray(String[]::new))).isEmpty();
    }

    @Test
    void longParagraphsAreReadInLinearTime() {
        List<String> hostile = List.of(
                "的".repeat(20_000),
                "政府信息公开".repeat(4_000),
                "（".repeat(20_000),
                "）一是".repeat(7_000),
                "一是，".repeat(7_000),
                "，二是".repeat(7_000),
                "å".repeat(20_000),
                "政 ".repeat(10_000) + "。",
                "1.".repeat(10_000));
        for (String text : hostile) {
            Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(3), () -> find("text/plain", text)))
                    .as(text.substring(0, 6))
                    .doesNotThrowAnyException();
        }
    }

    private static List<Slip> find(String mediaType, String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        List<ProseText> prose = new ArrayList<>();
        for (String text : paragraphs) {
            Place place = Place.ofBlock(blocks.size() + 1, 0, null);
            blocks.add(new Paragraph(text, "", 0, Story.BODY, Trust.STATED, place));
            prose.add(new ProseText(text, "overview", true, false, place));
        }
        return finder.find(new Document("a", mediaType, "0", blocks, Map.of()), prose);
    }
}
