package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hecha.rule.Example.balance;
import static org.hecha.rule.Example.facts;
import static org.hecha.rule.Example.figure;
import static org.hecha.rule.Example.heading;
import static org.hecha.rule.Example.section;
import static org.hecha.rule.Example.sound;
import static org.hecha.rule.Example.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    private static RuleBook book;

    @BeforeAll
    static void load() {
        book = Example.load(Example.fixture());
    }

    private static Judgement judge(ReportFacts facts) {
        return book.judge(facts, RuleSelection.ALL);
    }

    private static Finding only(Judgement judgement, String rule) {
        List<Finding> found = judgement.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void soundReportPassesEveryRule() {
        Judgement judgement = judge(sound(2022));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.failures()).isEmpty();
        assertThat(judgement.outcomes())
                .containsOnlyKeys(
                        "applications-unbalanced",
                        "empty-section",
                        "heading-numbering",
                        "large-total",
                        "missing-assessment",
                        "missing-section")
                .allSatisfy((rule, outcome) -> assertThat(outcome).isEqualTo(Outcome.PASSED));
    }

    @Test
    void absentSectionIsReportedWithTheFormsBasisAndWithoutBlock() {
        Judgement judgement =
                judge(facts(2019, section("overview", "总体情况", 2, "有内容", Certainty.CERTAIN), table(Certainty.CERTAIN)));

        Finding finding = only(judgement, "missing-section");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.basis()).isEqualTo("国办公开办函〔2019〕60号附件第一部分");
        assertThat(finding.location().label()).isEqualTo("五、存在的主要问题及改进情况");
        assertThat(finding.location().section()).isEqualTo("problems");
        assertThat(finding.location().block()).isNull();
        assertThat(finding.suggestion()).isEqualTo("补充该节");
        assertThat(judgement.outcomes()).containsEntry("missing-section", Outcome.FAILED);
    }

    @Test
    void eachFormatYearHasItsOwnRuleUnderOneId() {
        Fact empty = section("overview", "总体情况", 2, "", Certainty.CERTAIN);
        Fact problems = section("problems", "存在的主要问题及改进情况", 3, "有", Certainty.CERTAIN);

        assertThat(only(judge(facts(2020, empty, problems)), "empty-section").severity())
                .isEqualTo(Severity.WARNING);
        assertThat(only(judge(facts(2021, empty, problems)), "empty-section").severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void ruleOutOfItsYearsIsNotApplicable() {
        Fact empty = section("overview", "总体情况", 2, "", Certainty.CERTAIN);

        Judgement judgement = judge(facts(2017, empty));

        assertThat(judgement.outcomes()).containsEntry("empty-section", Outcome.NOT_APPLICABLE);
        assertThat(judgement.findings()).noneMatch(finding -> finding.rule().equals("empty-section"));
    }

    @Test
    void datedRuleCannotJudgeReportOfUnknownYear() {
        assertThat(judge(facts(0, section("overview", "总体情况", 2, "", Certainty.CERTAIN)))
                        .outcomes())
                .containsEntry("empty-section", Outcome.NOT_ASSESSABLE)
                .containsEntry("missing-section", Outcome.FAILED);
    }

    @Test
    void absentTableMakesItsRulesNotAssessable() {
        Judgement judgement = judge(facts(2022, balance(false, Certainty.CERTAIN)));

        assertThat(judgement.outcomes())
                .containsEntry("applications-unbalanced", Outcome.NOT_ASSESSABLE)
                .containsEntry("large-total", Outcome.NOT_ASSESSABLE);
        assertThat(judgement.failures()).isEmpty();
    }

    @Test
    void ruleThatSaysItCannotAssessIsNeverPassed() {
        Judgement judgement = judge(facts(2022, UnitKind.UNKNOWN));

        assertThat(judgement.outcomes()).containsEntry("missing-assessment", Outcome.NOT_ASSESSABLE);
    }

    @Test
    void cellIsNamedByTableRowAndColumn() {
        Finding finding = only(
                judge(facts(
                        2022,
                        section("problems", "存在的主要问题及改进情况", 3, "有", Certainty.CERTAIN),
                        table(Certainty.CERTAIN),
                        balance(false, Certainty.CERTAIN))),
                "applications-unbalanced");

        Location location = finding.location();
        assertThat(location.label()).isEqualTo("五、存在的主要问题及改进情况 “（七）总计”行“自然人”列");
        assertThat(location.table()).isEqualTo("applications");
        assertThat(location.row()).isEqualTo("total");
        assertThat(location.column()).isEqualTo("natural");
        assertThat(location.block()).isEqualTo(5);
        assertThat(location.start()).isNull();
        assertThat(location.quote()).isEqualTo(" 1");
        assertThat(finding.message()).isEqualTo("自然人：1 + 2 ≠ 4，相差 -1");
        assertThat(finding.values()).isEqualTo(Map.of("difference", BigDecimal.valueOf(-1)));
    }

    @Test
    void uncertainReadingIsNeverAnError() {
        Finding finding = only(
                judge(facts(2022, table(Certainty.LIKELY), balance(false, Certainty.LIKELY))),
                "applications-unbalanced");

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(finding.message()).endsWith("（该处读取不确定，请人工核对）");
    }

    @Test
    void accumulatedNumbersReachTheFinding() {
        Judgement judgement = judge(facts(
                2022,
                table(Certainty.CERTAIN),
                figure("one", 95, Certainty.CERTAIN),
                figure("two", 10, Certainty.CERTAIN)));

        assertThat(only(judgement, "large-total").values()).containsOnlyKeys("sum");
    }

    @Test
    void findingsStandInOneTotalOrder() {
        List<Fact> parts = List.of(
                heading("五、", 5, 3, 9),
                heading("三、", 3, 1, 4),
                section("overview", "总体情况", 2, "", Certainty.CERTAIN),
                table(Certainty.CERTAIN),
                balance(false, Certainty.CERTAIN));

        assertThat(judge(facts(2022, parts.toArray(new Fact[0]))).findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "missing-section",
                        "empty-section",
                        "applications-unbalanced",
                        "heading-numbering",
                        "heading-numbering");
    }

    @Test
    void sameWordsAtTwoPlacesAreTwoFindingsWithFingerprintsOfTheirOwn() {
        Judgement judgement = judge(facts(2022, heading("三、", 3, 1, 4), heading("三、", 3, 1, 9)));

        List<Finding> twice = judgement.findings().stream()
                .filter(finding -> finding.rule().equals("heading-numbering"))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice)
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(s -> s.matches("[0-9a-f]{16}"));
    }

    @Test
    void sameFindingRaisedTwiceIsOne() {
        Judgement judgement = judge(facts(2022, heading("三、", 3, 1, 4), heading("三、", 3, 1, 4)));

        only(judgement, "heading-numbering");
    }

    @Test
    void fingerprintOutlivesMovedParagraphsAndNewYearsDoNotShareIt() {
        String here = only(judge(facts(2022, heading("三、", 3, 1, 4))), "heading-numbering")
                .fingerprint();

        assertThat(only(judge(facts(2022, heading("三、", 3, 1, 40))), "heading-numbering")
                        .fingerprint())
                .isEqualTo(here);
        assertThat(only(judge(facts(2023, heading("三、", 3, 1, 4))), "heading-numbering")
                        .fingerprint())
                .isNotEqualTo(here);
    }

    @Test
    void onlySelectedRulesAndGroupsAppear() {
        ReportFacts facts = facts(2022, table(Certainty.CERTAIN), balance(false, Certainty.CERTAIN));

        assertThat(book.judge(facts, new RuleSelection(Set.of("missing-section"), Set.of()))
                        .outcomes())
                .containsOnlyKeys("missing-section");
        Judgement balances = book.judge(facts, new RuleSelection(Set.of(), Set.of("balance")));
        assertThat(balances.outcomes()).containsOnlyKeys("applications-unbalanced", "large-total");
        assertThat(balances.findings()).extracting(Finding::group).containsOnly("balance");
    }

    @Test
    void unknownRuleOrGroupIsAnsweredWithTheNearest() {
        assertThatThrownBy(
                        () -> book.judge(sound(2022), new RuleSelection(Set.of("missing-sections"), Set.of("fromat"))))
                .isInstanceOf(RuleException.class)
                .hasMessage("没有名为 fromat 的规则组（是否应为 format？）\n没有名为 missing-sections 的规则（是否应为 missing-section？）");
    }

    @Test
    void bookListsItsRulesById() {
        assertThat(book.rules()).extracting(RuleInfo::id).isSorted().hasSize(book.size());
        RuleInfo empty = book.rules().get(1);
        assertThat(empty.title()).isEqualTo("章节内容为空");
        assertThat(empty.severity()).isEqualTo(Severity.ERROR);
        assertThat(empty.group()).isEqualTo("format");
        assertThat(empty.basis()).containsExactly("国办公开办函〔2021〕30号", "条例第五十条");
        assertThat(book.digest()).matches("[0-9a-f]{16}");
    }

    @Test
    void repeatedAndParallelJudgementsAreEqual() throws Exception {
        List<ReportFacts> reports = List.of(
                sound(2022),
                facts(2019, heading("五、", 5, 3, 9), table(Certainty.LIKELY), balance(false, Certainty.LIKELY)),
                facts(
                        2023,
                        figure("one", 95, Certainty.CERTAIN),
                        figure("two", 91, Certainty.CERTAIN),
                        table(Certainty.CERTAIN)));
        List<Judgement> expected = reports.stream().map(RuleBookTest::judge).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Judgement>> tasks = new ArrayList<>();
            Collections.nCopies(25, reports).forEach(all -> all.forEach(facts -> tasks.add(() -> judge(facts))));
            int i = 0;
            for (Future<Judgement> judgement : threads.invokeAll(tasks)) {
                assertThat(judgement.get()).isEqualTo(expected.get(i++ % reports.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void longQuoteIsCutForDisplay() {
        Fact fact = section("overview", "标题".repeat(200), 2, "", Certainty.CERTAIN);

        assertThat(only(judge(facts(2022, fact)), "empty-section").location().quote())
                .hasSize(201)
                .endsWith("…");
    }

    @Test
    void emptyBookJudgesNothing(@TempDir Path folder) {
        RuleBook empty = Example.load(Example.folder(folder));

        assertThat(empty.size()).isZero();
        assertThat(empty.judge(sound(2022), RuleSelection.ALL).outcomes()).isEmpty();
    }
}
