package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.document.Place;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.Law;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFinderTest {

    private static final List<Law> LAWS = laws();

    private final CitationFinder finder = new CitationFinder(LAWS);

    @ParameterizedTest
    @CsvSource({
        "《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）, openness-2016",
        "《2020年政务公开工作要点》(国办发〔2020〕17号), points-2020",
        "《国务院办公厅关于印发2022年政务公开工作要点的通知》, points-2022",
        "国办公开办函〔2019〕61号, platform-2019",
        "《中华人民共和国行政复议法》, administrative-reconsideration",
        "《公共企事业单位信息公开规定制定办法》, public-bodies-2020",
        "《重大行政决策程序暂行条例》（国务院令 第713号）, decision-procedure",
        "国务院第722号令, business-environment",
        "《保守国家秘密法》, state-secrets"
    })
    void lawsThatReportsCiteAreKnown(String words, String key) {
        assertThat(find("依据" + words + "的规定。")).singleElement().satisfies(citation -> {
            assertThat(citation.law()).isNotNull().extracting(Law::key).isEqualTo(key);
            assertThat(citation.isMismatched()).isFalse();
            assertThat(citation.isUnknownNumber()).isFalse();
            assertThat(citation.nearLaw()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "《中华人民共和国行政复议法》（2023年修订）, 2023",
        "2019年修订的《中华人民共和国政府信息公开条例》, 2019",
        "《中华人民共和国政府信息公开条例》（国务院令第711号）（2019年4月3日修订）, 2019",
        "2019年4月公布的《中华人民共和国政府信息公开条例》, 0",
        "《中华人民共和国政府信息公开条例》（2019年5月15日起施行）, 0"
    })
    void theVersionIsReadWhereItIsCalledOne(String words, int version) {
        assertThat(find("学习" + words + "。"))
                .singleElement()
                .extracting(Citation::version)
                .isEqualTo(version);
    }

    /** Long titles without an end, blanks without an end: the reader must come through. */
    @Test
    void endlessTitlesAndBlanksAreNoCitations() {
        assertThat(find("《".repeat(100_000))).isEmpty();
        assertThat(find("《政府信息公开条例》" + " ".repeat(100_000) + "（")).hasSize(1);
        assertThat(find("国办发" + " ".repeat(100_000) + "〔2016〕80号")).isEmpty();
    }

    @Test
    void keptLawsAreKeptOnce() {
        Set<String> keys = new HashSet<>();
        Map<String, String> numbers = new HashMap<>();
        for (Law law : LAWS) {
            assertThat(keys.add(law.key())).as(law.key()).isTrue();
            if (!law.number().isEmpty()) {
                assertThat(numbers.put(law.number(), law.key()))
                        .as(law.number())
                        .isNull();
            }
            assertThat(law.versions()).as(law.key()).isSorted();
        }
        assertThat(LAWS).hasSizeGreaterThan(60);
    }

    private List<Citation> find(String text) {
        return finder.find(List.of(new ProseText(text, "overview", true, false, Place.ofBlock(1, 0, null))));
    }

    private static List<Law> laws() {
        try {
            return Forms.load(RuleFolder.packaged()).laws();
        } catch (FormException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
