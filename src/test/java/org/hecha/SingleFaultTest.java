package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.Draft;
import org.hecha.fixture.Fault;
import org.hecha.fixture.Faults;
import org.hecha.form.FormException;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is found by its rule and accuses of nothing else; a clean report is accused of nothing. */
class SingleFaultTest {

    private static final int CLEAN = 60;
    /** One of them writes the aspects of the overview as headings, one begins paragraphs with them. */
    private static final List<Long> SEEDS = List.of(4L, 5L);

    private static Pipeline pipeline;
    private static RuleBook book;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
        book = pipeline.rules();
    }

    static Stream<Draft> drafts() {
        return Draft.variety(CLEAN);
    }

    /** Those whose rules judge what was read; that a file cannot be read is no rule's business. */
    static List<Fault> faults() {
        Set<String> rules = book.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
        return Faults.all().stream()
                .filter(fault -> rules.contains(fault.rule()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void cleanReportRaisesNoErrorAndNoWarning(Draft draft) throws UnreadableException {
        assertThat(accusations(judge(pipeline.docx(draft.report()))))
                .as("%s", draft)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void cleanPageRaisesNoErrorAndNoWarning(Draft draft) throws UnreadableException {
        assertThat(accusations(judge(pipeline.html(draft.report()))))
                .as("%s", draft)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsFoundByItsRuleAndNothingElseIs(Fault fault) throws UnreadableException {
        Set<String> expected = new HashSet<>(fault.also());
        expected.add(fault.rule());
        for (long seed : SEEDS) {
            Judgement judgement = judge(pipeline.read(fault.fileName(), fault.file(fault.clean(seed))));

            assertThat(judgement.findings())
                    .as("%s, seed %d", fault, seed)
                    .extracting(Finding::rule)
                    .contains(fault.rule());
            assertThat(accusations(judgement))
                    .as("%s, seed %d", fault, seed)
                    .allSatisfy(finding -> assertThat(finding.rule()).isIn(expected));
        }
    }

    private static Judgement judge(ReportFacts facts) {
        Judgement judgement = Pipeline.judge(book, facts);
        assertThat(judgement.failures()).isEmpty();
        return judgement;
    }

    private static List<Finding> accusations(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }
}
