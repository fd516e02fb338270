package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.hecha.document.Document;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prose of one thing over and over must be read in time that grows with its length, and the report around it as well. */
class HostileProseTest {

    /** What is linear takes a second or two; what is not would take minutes. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private static final Pipeline PIPELINE = pipeline();
    private static final RuleBook BOOK = PIPELINE.rules();

    static Stream<String> units() {
        return HostileProse.units().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void proseOfOneThingIsReadAndJudged(String unit) {
        Document document = HostileProse.report(unit, 3_000);

        ReportFacts facts = assertTimeoutPreemptively(GENEROUS, () -> PIPELINE.facts(document));
        Judgement judged = assertTimeoutPreemptively(GENEROUS, () -> Pipeline.judge(BOOK, facts));

        assertThat(facts.report().unitName()).isEqualTo("白塔镇");
        assertThat(facts.report().year()).isEqualTo(2021);
        assertThat(judged.findings()).anyMatch(finding -> finding.rule().equals("missing-section"));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("units")
    void longOnesAreReadToo(String unit) {
        Document document = HostileProse.report(unit, 20_000);

        assertThat(assertTimeoutPreemptively(GENEROUS, () -> PIPELINE.facts(document))
                        .report()
                        .year())
                .isEqualTo(2021);
    }

    @Test
    void sentencesWithoutAnEndAreQuotedInPart() {
        Document document = HostileProse.report("收到申请5件，办结5件，", 200_000);

        ReportFacts facts = assertTimeoutPreemptively(GENEROUS, () -> PIPELINE.facts(document));

        assertThat(facts.all(org.hecha.report.Claim.class))
                .isNotEmpty()
                .allMatch(claim -> claim.sentence().length() < 1_200);
    }

    @Tag("slow")
    @Test
    void blanksWithoutAnEndAreRead() {
        for (String unit : new String[] {" ", "《", "一", "…", "其中", "（"}) {
            Document document = HostileProse.report(unit, 200_000);
            assertThat(assertTimeoutPreemptively(GENEROUS, () -> PIPELINE.facts(document))
                            .report()
                            .year())
                    .isEqualTo(2021);
        }
    }

    private static Pipeline pipeline() {
        try {
            return new Pipeline();
        } catch (org.hecha.form.FormException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
