package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the pen in prose, and the many turns of sound prose that look like them. */
class SlipFinderTest {

    private static SlipFinder finder;

    @BeforeAll
    static void load() throws FormException {
        finder = new SlipFinder(Forms.load(RuleFolder.packaged()).wording());
    }

    static List<String> soundPassages() throws IOException {
        try (InputStream in = Objects.requireNonNull(SlipFinderTest.class.getResourceAsStream("/wording/sound.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("soundPassages")
    void soundPassageIsNotFaulted(String passage) {
        assertThat(find(passage)).isEmpty();
    }

    @Test
    void soundPassagesTogetherAreNotFaulted() throws IOException {
        assertThat(soundPassages()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(find(soundPassages().toArray(String[]::new))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "我局及时回应群众关心的的问题。, 的的",
        "全年工作取得了了一定成效并受到好评。, 了了",
        "各镇和和各街道都设立了信息公开栏。, 和和",
        "对存在的问题我局进行进行了全面整改。, 进行进行",
        "认真做好依申请公开依申请公开各项工作。, 依申请公开依申请公开",
        "主要做法：一是学习；三是落实。, 三",
        "主要做法：一是学习；二是检查；二是落实；三是整改。, 二",
        "主要包括：1.职能；2.指南；4.预算。, 4",
        "第一，抓学习。第三，抓落实。, 三",
        "首先，抓学习。再次，抓落实。, 再次",
        "在便民服务中心设立查阅点（共有三处。, （",
        "不断深化政务公开”各项工作。, ”",
        "全年工作有序开展。。下一步继续努力。, 。。",
        "推进政务公\uFFFD各项工作。, \uFFFD",
        "推进锟斤拷锟斤拷各项工作。, 锟斤拷",
        "推进å…¬å¼€各项工作。, å…¬å¼€",
        "推进⽂件公开各项工作。, ⽂",
        "推进政务公\uE012开各项工作。, \uE012",
    })
    void slipIsFoundOnceAtItsPlace(String passage, String words) {
        assertThat(find(passage)).singleElement().satisfies(fact -> {
            assertThat(fact.quote()).contains(words);
            assertThat(passage.substring(fact.place().start(), fact.place().end()))
                    .isEqualTo(fact.quote());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是加强领导。\n二是加强培训。\n三是加强考核。",
                "一是加强领导。一要明确专人，二要定期研究。\n二是加强培训。",
                "一是加强领导二是加强培训；三是加强考核。",
                "通知要求：“各单位要高度重视公开工作。\n各单位要按时公布年度报告。”",
                "政政府府信信息息的的公公开开",
                "推进公开,完善制度,加强培训,严格考核,取得实效。"
            })
    void whatOnlyLooksLikeASlipIsNotFaulted(String paragraphs) {
        assertThat(find(paragraphs.split("\n"))).isEmpty();
    }

    @Test
    void itemsOfAListMayBeParagraphs() {
        assertThat(find("一是加强领导。", "三是加强考核。"))
                .hasOnlyElementsOfType(OrdinalBreak.class)
                .hasSize(1);
    }

    @Test
    void longParagraphsAreReadInLinearTime() {
        List<String> hostile = List.of(
                "的".repeat(20_000),
                "政府信息公开".repeat(4_000),
                "（".repeat(10_000) + "》".repeat(10_000),
                "）一是".repeat(7_000),
                "一是，".repeat(7_000),
                "，二是".repeat(7_000),
                "å".repeat(20_000),
                "政 ".repeat(10_000) + "。",
                "1.".repeat(10_000));
        for (String text : hostile) {
            assertTimeoutPreemptively(Duration.ofSeconds(3), () -> find(text), text.substring(0, 3));
        }
    }

    private static List<Fact> find(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        List<ProseText> prose = new ArrayList<>();
        for (String text : paragraphs) {
            Place place = Place.ofBlock(blocks.size() + 1, 0, null);
            blocks.add(new Paragraph(text, "", 0, Story.BODY, Trust.STATED, place));
            prose.add(new ProseText(text, "overview", true, false, place));
        }
        List<Fact> found = new ArrayList<>();
        found.addAll(finder.find(new Document("a", "text/plain", "0", blocks, Map.of()), prose));
        found.addAll(OrdinalFinder.find(prose));
        found.addAll(RepetitionFinder.find(prose, Set.of()));
        return found;
    }
}
