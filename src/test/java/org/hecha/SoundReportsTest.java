package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.document.UnreadableException;
import org.hecha.form.FormException;
import org.hecha.form.FormLine;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms in which offices really write sound reports and raise no finding, and faulty turns beside them that must raise one. */
class SoundReportsTest {

    private static final String TITLE = "柳林县统计局2012年政府信息公开工作年度报告";
    private static final String PREFACE = "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。所列数据的统计期限自2012年1月1日起至2012年12月31日止。";
    private static final String END = "柳林县统计局\n2013年3月6日";

    private static Pipeline pipeline;
    private static RuleBook book;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
        book = pipeline.rules();
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                        "柳林县人民政府政府信息公开工作年度报告（2012年）",
                        "柳林县统计局2012年\n政府信息公开工作年度报告",
                        "柳林县统计局二0一二年政府信息公开工作年度报告",
                        "政府信息公开工作年度报告\n（2012年度）\n柳林县统计局",
                        "首页 > 政务公开 > 政府信息公开年报\n" + TITLE)
                .map(title -> arguments(title));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void soundTitleIsNotFaulted(String title) throws UnreadableException {
        assertThat(accusations(report(title, PREFACE, "", END))).isEmpty();
    }

    static Stream<Arguments> prefaces() {
        return Stream.of(
                        "统计期限从2012年1月1日起，至2012年12月31日止。",
                        "统计期限为2012.1.1—2012.12.31。",
                        "统计期限自 2012 年 1 月 1 日起到 12 月 31 日止。",
                        """
                        目　录
                        一、概述
                        二、主动公开政府信息情况
                        三、依申请公开政府信息情况
                        四、收费及减免情况
                        五、行政复议、行政诉讼情况
                        六、存在的主要问题及改进措施
                        七、其他需要报告的事项""")
                .map(preface -> arguments(preface));
    }

    @ParameterizedTest
    @MethodSource("prefaces")
    void soundPrefaceIsNotFaulted(String preface) throws UnreadableException {
        assertThat(accusations(report(TITLE, preface, "", END))).isEmpty();
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                        "如有疑问请发邮件至 ab***@163.com。",
                        "学习《关于印发〈数据填报说明〉的通知》和《数据填报说明》。",
                        "12345热线受理诉求230件，办结率为100%。",
                        "3月15日，召开工作推进会（共3次）。")
                .map(sentence -> arguments(sentence));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void soundSentenceIsNotFaulted(String sentence) throws UnreadableException {
        assertThat(accusations(report(TITLE, PREFACE, sentence, END))).isEmpty();
    }

    @Test
    void formerLawIsHistoryNotBasis() throws UnreadableException {
        String former = report(TITLE, PREFACE, "", END)
                .replace("2012", "2022")
                .replace("2013年3月", "2023年1月")
                .replace("根据《", "修订前的《");

        assertThat(rules(former)).doesNotContain("outdated-law");
    }

    @Test
    void mattersToBeExplainedAreOtherMatters() throws UnreadableException {
        String explained = report(TITLE, PREFACE, "", END).replace("七、其他需要报告的事项", "七、需要说明的事项与附表");

        assertThat(accusations(explained)).isEmpty();
    }

    /** As text extracted from a page has it: one cell a line. The table is there, only its grid is lost. */
    @Test
    void tableScatteredOverLinesIsNotMissing() throws FormException, UnreadableException {
        FormTable table =
                Forms.load(RuleFolder.packaged()).latest().table("applications").orElseThrow();
        String cells = Stream.concat(
                        table.parts().get(0).columns().stream().map(FormLine::label),
                        table.rows().stream().map(row -> row.label() + "\n0\n0\n0\n0\n0\n0\n0"))
                .collect(Collectors.joining("\n"));
        List<String> rules =
                rules("柳林县统计局2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n" + cells + "\n\n四、政府信息公开行政复议、行政诉讼情况\n\n无。");

        assertThat(rules).contains("uncertain-reading").doesNotContain("heading-numbering", "duplicate-section");
        assertThat(findings("柳林县统计局2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n" + cells))
                .filteredOn(finding -> finding.rule().equals("missing-table"))
                .noneMatch(finding -> finding.message().contains(table.title()));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("blank-count", "全年公开信息（  ）条。"),
                arguments("blank-count", "全年收到申请0件，办结率为%。"),
                arguments("placeholder-mark", "全年公开信息？？条。"),
                arguments("placeholder-mark", "全年公开信息……条。"),
                arguments("placeholder-mark", "（单位名称）公开信息3条。"),
                arguments("template-leftover", "(文字描述)"),
                arguments("period-mismatch", "统计期限为2012.1.1—2012.11.30。"),
                arguments("report-title", "标题"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultInAnotherTurnIsFound(String rule, String sentence) throws UnreadableException {
        String title = rule.equals("report-title") ? "柳林县统计局人民政府人民政府2012年政府信息公开工作年度报告" : TITLE;

        assertThat(rules(report(title, PREFACE, sentence, END))).contains(rule);
    }

    static Stream<Arguments> laterFaults() {
        return Stream.of(
                arguments("outdated-law", "国务院令第492号", "国务院第492号令"),
                arguments("late-publication", "2013年3月6日", "2023-05-06"),
                arguments("impossible-date", "2013年3月6日", "2022.12.20"),
                arguments("empty-section", "更新不够及时，下一步将加强管理。", "我局不存在突出问题。"));
    }

    @ParameterizedTest
    @MethodSource("laterFaults")
    void faultOfALaterYearIsFound(String rule, String sound, String faulty) throws UnreadableException {
        String report = report(TITLE, PREFACE, "", END).replace(sound, faulty).replace("2012", "2022");

        assertThat(rules(report)).contains(rule);
    }

    private static String report(String title, String preface, String sentence, String end) {
        return """
                %s

                %s

                一、概述

                2012年，我局落实条例要求，各项工作有序推进。

                %s

                二、主动公开政府信息情况

                主动公开政府信息27条。

                三、依申请公开政府信息情况

                全年未收到申请。

                四、收费及减免情况

                未收取费用。

                五、行政复议、行政诉讼情况

                未发生行政复议和行政诉讼。

                六、存在的主要问题及改进措施

                更新不够及时，下一步将加强管理。

                七、其他需要报告的事项

                无。

                %s
                """
                .formatted(title, preface, sentence, end);
    }

    private static List<Finding> accusations(String report) throws UnreadableException {
        return findings(report).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static List<String> rules(String report) throws UnreadableException {
        return findings(report).stream().map(Finding::rule).distinct().toList();
    }

    private static List<Finding> findings(String report) throws UnreadableException {
        Judgement judgement =
                Pipeline.judge(book, pipeline.read("report.txt", report.getBytes(StandardCharsets.UTF_8)));
        assertThat(judgement.failures()).isEmpty();
        return judgement.findings();
    }
}
