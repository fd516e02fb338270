package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.rule.Example.facts;
import static org.hecha.rule.Example.section;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Coverage;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that go wrong while a report is judged, always beside a sound one that must not suffer. */
class BrokenRuleTest {

    private static final String SOUND = Example.rules(
            "好规则",
            "@id(\"sound-rule\") @severity(\"note\") @group(\"test\") @basis(\"条例\")",
            "$s : Section( own )",
            "findings.at($s).message(\"看到了\" + $s.title()).report();");

    private final Path folder;

    BrokenRuleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Judgement judge(String when, String then, ReportFacts facts) {
        return judge(when, then, facts, Bounds.STANDARD);
    }

    private Judgement judge(String when, String then, ReportFacts facts, Bounds bounds) {
        String text = Example.rule("坏规则", when, then) + SOUND;
        return RuleBook.load(Example.folder(folder, "test/bad.drl", text), Example.FORMS, new RuleCache(null), bounds)
                .judge(facts, RuleSelection.ALL);
    }

    private static void assertBroken(Judgement judgement, int soundFindings, String reason) {
        assertThat(judgement.outcomes())
                .containsEntry("test-rule", Outcome.NOT_ASSESSABLE)
                .containsEntry("sound-rule", Outcome.FAILED);
        assertThat(judgement.findings())
                .hasSize(soundFindings)
                .extracting(Finding::rule)
                .containsOnly("sound-rule");
        assertThat(judgement.failures()).hasSize(1);
        assertThat(judgement.failures().get(0).rule()).isEqualTo("test-rule");
        assertThat(judgement.failures().get(0).message())
                .startsWith("规则“坏规则”" + reason)
                .endsWith("请修正 test/bad.drl:7");
    }

    private static ReportFacts twoSections() {
        return facts(
                2022,
                section("overview", "总体情况", 2, "一", Certainty.CERTAIN),
                section("problems", "问题", 3, "二", Certainty.CERTAIN));
    }

    @Test
    void throwingConsequenceCostsItsRuleAndAllItHadFound() {
        String then =
                """
                findings.at($s).message("先报一条").report();
                if ($s.order() == 3) { throw new IllegalStateException("坏了"); }
                """;

        assertBroken(judge("$s : Section( own )", then, twoSections()), 2, "执行出错（IllegalStateException: 坏了）");
    }

    @Test
    void throwingConditionCostsItsRule() {
        assertBroken(
                judge(
                        "$s : Section( title.charAt(3) == '况' )",
                        "findings.at($s).message(\"x\").report();",
                        twoSections()),
                2,
                "执行出错（StringIndexOutOfBoundsException");
    }

    @Test
    void throwingEvaluationThatNamesNoRuleIsFound() {
        String when = "$s : Section( own )\neval( Integer.parseInt($s.title()) > 3 )";

        assertBroken(
                judge(when, "findings.at($s).message(\"x\").report();", twoSections()),
                2,
                "执行出错（NumberFormatException");
    }

    @Test
    void regularExpressionThatOverflowsTheStackCostsItsRule() {
        ReportFacts longText = facts(2022, section("overview", "总体情况", 2, "一二".repeat(50_000), Certainty.CERTAIN));

        assertBroken(
                judge("$s : Section( text matches \"(一|二)*三\" )", "findings.at($s).message(\"x\").report();", longText),
                1,
                "递归过深");
    }

    @Test
    void forgottenReportIsAFailureOfTheRule() {
        assertBroken(
                judge("$s : Section( own )", "findings.at($s).message(\"忘了\");", twoSections()),
                2,
                "有一条发现没有调用 report()");
    }

    @Test
    void ruleThatFeedsItselfIsCutOff() {
        String when = "$c : Coverage( $key : key )";
        String then =
                "insert( new Coverage($c.kind(), $key + \"x\", $c.title(), false, \"\", $c.certainty(), $c.place()) );";
        ReportFacts facts = facts(
                2022,
                section("overview", "总体情况", 2, "一", Certainty.CERTAIN),
                new Coverage("aspect", "a", "平台建设", false, "", Certainty.CERTAIN, Place.DOCUMENT));

        assertBroken(judge(when, then, facts, new Bounds(Duration.ofSeconds(30), 200)), 1, "触发超过 200 次，已被停止");
    }

    private static final String ENDLESS = "long i = 1; while (i > 0) { i = i % 7 + 1; }";

    private static final Bounds SHORT = new Bounds(Duration.ofSeconds(1), Duration.ofMillis(500), 200);

    @Test
    void endlessLoopOfJavaIsGivenUpAndNamed() {
        String then = ENDLESS + " findings.at($s).message(\"x\").report();";

        assertBroken(judge("$s : Section( own )", then, twoSections(), SHORT), 2, "超过 1 秒仍未判断完（已触发 1 次），已被停止");
    }

    @Test
    @Timeout(60)
    void ruleThatIsGivenUpLeavesNoThreadRunning() throws InterruptedException {
        judge(
                "$s : Section( own )",
                "for (;;) { try { " + ENDLESS + " } catch (Exception e) { } }",
                twoSections(),
                SHORT);

        while (rulesRunning() > 0) {
            Thread.sleep(10);
        }
    }

    private static long rulesRunning() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("rules"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .filter(frame -> frame.getClassName().endsWith("RuleSession"))
                .count();
    }

    @Test
    void joinOfEverythingWithEverythingIsFoundAndGivenUp() {
        Section[] many = IntStream.rangeClosed(1, 150)
                .mapToObj(i -> section("overview", "第" + i + "部分", i, "一", Certainty.CERTAIN))
                .toArray(Section[]::new);
        String when =
                """
                $s : Section( $a : order )
                $t : Section( $b : order, order > $a )
                $u : Section( $c : order, order > $b )
                $v : Section( $d : order, order > $c )
                Section( order > $d, order < $a )""";

        assertBroken(
                judge(when, "findings.at($s).message(\"x\").report();", facts(2022, many), SHORT),
                150,
                "超过 1 秒仍未判断完，已被停止");
    }

    @Test
    void ruleThatAllocatesWithoutEndCostsItself() {
        String then = "java.util.List<String> all = new java.util.ArrayList<>();"
                + " while (all.size() >= 0) { all.add($s.title().repeat(500000000)); }"
                + " findings.at($s).message(\"x\").report();";
        Bounds bounds = new Bounds(Duration.ofSeconds(30), Duration.ofSeconds(5), 200);

        assertBroken(judge("$s : Section( own )", then, twoSections(), bounds), 2, "用完了程序可用的内存");
    }

    @Test
    void ruleThatIsGivenUpTwiceIsNotAskedAgain() {
        String then = ENDLESS + " findings.at($s).message(\"x\").report();";
        String text = Example.rule("坏规则", "$s : Section( own )", then) + SOUND;
        RuleBook book =
                RuleBook.load(Example.folder(folder, "test/bad.drl", text), Example.FORMS, new RuleCache(null), SHORT);
        book.judge(twoSections(), RuleSelection.ALL);
        book.judge(twoSections(), RuleSelection.ALL);

        assertBroken(book.judge(twoSections(), RuleSelection.ALL), 2, "在 2 份报告上超过时限，不再使用");
    }

    @Test
    void whenTimeIsUpRulesLeftOverAreNotPassed() {
        Judgement judgement = judge(
                "$s : Section( own )",
                "findings.at($s).message(\"x\").report();",
                twoSections(),
                new Bounds(Duration.ZERO, 200));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.outcomes().values()).containsOnly(Outcome.NOT_ASSESSABLE);
        assertThat(judgement.failures()).hasSize(2);
    }

    @Test
    void ruleThatBreaksOutsideItsYearsBreaksNothing() {
        String meta = "@id(\"test-rule\") @severity(\"error\") @group(\"test\") @basis(\"条例\") @until(2018)";
        String text = Example.rule("坏规则", meta, "$s : Section( title.charAt(9) == 'x' )", "") + SOUND;

        Judgement judgement =
                Example.load(Example.folder(folder, "bad.drl", text)).judge(twoSections(), RuleSelection.ALL);

        assertThat(judgement.failures()).isEmpty();
        assertThat(judgement.findings()).hasSize(2);
        assertThat(judgement.outcomes()).containsEntry("test-rule", Outcome.NOT_APPLICABLE);
    }

    @Test
    void brokenRuleIsBrokenTheSameWayEachTime() {
        String text = Example.rule("坏规则", "$s : Section( title.charAt(3) == '况' )", "") + SOUND;
        RuleBook book = Example.load(Example.folder(folder, "bad.drl", text));

        List<Judgement> runs = Stream.generate(() -> book.judge(twoSections(), RuleSelection.ALL))
                .limit(5)
                .toList();

        assertThat(runs).containsOnly(runs.get(0));
    }
}
