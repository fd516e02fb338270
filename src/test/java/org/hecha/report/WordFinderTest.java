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
import org.hecha.document.Block;
import org.hecha.document.Document;
import org.hecha.document.Image;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.document.Story;
import org.hecha.document.Trust;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.form.WordEntry;
import org.hecha.form.WordLists;
import org.hecha.report.WordMatcher.Hit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that ship, and how texts are held against them. */
class WordFinderTest {

    private static WordLists lists;
    private static WordMatcher matcher;
    private static WordFinder finder;

    @BeforeAll
    static void load() throws FormException {
        lists = Forms.load(RuleFolder.packaged()).words();
        matcher = new WordMatcher(lists);
        finder = new WordFinder(lists);
    }

    @Test
    void thereAreEnoughMisspellings() {
        assertThat(lists.entries().stream()
                        .filter(entry -> entry.kind() == WordEntry.Kind.TYPO)
                        .filter(entry -> !entry.group().equals("异形词")))
                .hasSizeGreaterThan(600);
    }

    @Test
    void everyExampleIsFoundOnceAtItsPlace() {
        for (WordEntry entry : lists.entries()) {
            List<Hit> hits = matcher.find(entry.example());
            assertThat(hits)
                    .as("%s: %s", entry.wrong(), entry.example())
                    .filteredOn(hit -> hit.entry().equals(entry))
                    .singleElement()
                    .satisfies(hit -> assertThat(entry.example().substring(hit.start(), hit.end()))
                            .isEqualTo(entry.wrong()));
            if (entry.kind() == WordEntry.Kind.TYPO) {
                assertThat(hits).as(entry.example()).hasSize(1);
            }
        }
    }

    @Test
    void noAllowedContextIsFound() {
        List<String> found = new ArrayList<>();
        for (WordEntry entry : lists.entries()) {
            for (String context : entry.notIn()) {
                matcher.find(context).stream()
                        .filter(hit -> hit.entry().equals(entry))
                        .forEach(hit -> found.add(entry.wrong() + " in " + context));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noRightFormIsFound() {
        assertThat(lists.entries().stream()
                        .map(WordEntry::right)
                        .flatMap(right -> matcher.find(right).stream())
                        .map(hit -> hit.entry().wrong()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/words/prose.txt", "/words/near-misses.txt"})
    void soundProseIsNotAccused(String resource) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : text(resource).lines().toList()) {
            matcher.find(line).forEach(hit -> found.add(hit.entry().wrong() + " in " + line));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSoundProseIsLongEnoughToMeanSomething() throws IOException {
        assertThat(text("/words/prose.txt").codePoints()).hasSizeGreaterThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"做到有章可寻。", "做到有章 可寻。", "做到有　章可寻。", "做到有章可\u200B寻。", "做到⽤心、有章可寻。", "做到有章可 寻"})
    void blanksRadicalsAndInvisibleCharactersHideNothing(String text) {
        List<Hit> hits = matcher.find(text);
        assertThat(hits).singleElement().satisfies(hit -> assertThat(
                        text.substring(hit.start(), hit.end()).replaceAll("[^\\p{IsHan}]", ""))
                .isEqualTo("有章可寻"));
    }

    @Test
    void radicalsAreReadAsTheCharactersMeant() {
        String text = "按照⼯作布署，公开政府信";
        assertThat(matcher.find(text)).singleElement().satisfies(hit -> {
            assertThat(hit.start()).isEqualTo(4);
            assertThat(hit.end()).isEqualTo(6);
        });
        assertThat(matcher.find("向县⼈名政府申请")).extracting(Hit::start).containsExactly(2);
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(matcher.find("截止２０２１年底，公开信息")).hasSize(1);
        assertThat(matcher.find("ＢＥＴ365在线投注")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议公布\n署名文章", "第一项 公布  署名", "按步  就班", "有章可\n寻"})
    void wordsDoNotReachOverLinesAndWideGaps(String text) {
        assertThat(matcher.find(text)).isEmpty();
    }

    @Test
    void overlappingWordsAreOneFault() {
        assertThat(matcher.find("召开失泄蜜情况通报会")).hasSize(1);
        assertThat(matcher.find("严格按步就班，有章可寻，再接再励"))
                .extracting(hit -> hit.entry().right())
                .containsExactly("按部就班", "有章可循", "再接再厉");
    }

    @Test
    void factsTellWhereTheyStand() {
        List<Fact> facts = read(paragraph("二是制度先行。做到有章可寻、有据可查。其他。", Story.BODY));
        assertThat(facts).singleElement().isInstanceOfSatisfying(Misspelling.class, word -> {
            assertThat(word.raw()).isEqualTo("有章可寻");
            assertThat(word.right()).isEqualTo("有章可循");
            assertThat(word.sentence()).isEqualTo("做到有章可寻、有据可查。");
            assertThat(word.place().start()).isEqualTo(9);
            assertThat(word.place().end()).isEqualTo(13);
            assertThat(word.certainty()).isEqualTo(Certainty.CERTAIN);
        });
    }

    @Test
    void whatReadersDoNotSeeIsHeldAgainstAdvertisingOnly() {
        String text = "按照上级布署，澳门新葡京官网欢迎您";
        assertThat(read(paragraph(text, Story.BODY))).hasSize(2);
        assertThat(read(paragraph(text, Story.HIDDEN)))
                .singleElement()
                .isInstanceOfSatisfying(PlantedText.class, planted -> assertThat(planted.where())
                        .isEqualTo(PlantedText.Where.HIDDEN));
        assertThat(read(paragraph(text, Story.TEXT_BOX))).hasSize(2);
        assertThat(read(new Image("a.png", text, Place.ofBlock(1, 0, null))))
                .singleElement()
                .isInstanceOf(PlantedText.class);
    }

    @Test
    void aHeapOfAdvertisingIsOneFact() {
        List<Fact> facts = read(paragraph("百家乐开户 真钱斗地主 六合彩开奖 时时彩平台", Story.BODY));
        assertThat(facts).singleElement().isInstanceOfSatisfying(PlantedText.class, planted -> assertThat(
                        planted.words())
                .containsExactly("百家乐开户", "真钱斗地主", "六合彩开奖", "时时彩平台"));
    }

    @Test
    void propertiesAreHeldAgainstAdvertising() {
        Document document = new Document("a.docx", "", "", List.of(), Map.of("title", "新葡京官网"));
        assertThat(finder.find(document, new Outline(List.of(), List.of(), Integer.MAX_VALUE)))
                .singleElement()
                .isInstanceOfSatisfying(PlantedText.class, planted -> assertThat(planted.where())
                        .isEqualTo(PlantedText.Where.PROPERTY));
    }

    @Test
    void aLongParagraphOfHalfWordsIsReadInTime() {
        String hostile = "政府信息公开政府信息主动公开政府".repeat(20_000);
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> matcher.find(hostile));
    }

    private static List<Fact> read(Block block) {
        Document document = new Document("a.docx", "", "", List.of(block), Map.of());
        return finder.find(document, new Outline(List.of(), List.of(), Integer.MAX_VALUE));
    }

    private static Paragraph paragraph(String text, Story story) {
        return new Paragraph(text, "", 0, story, Trust.STATED, Place.ofBlock(1, 0, null));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(WordFinderTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
