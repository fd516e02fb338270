package org.hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppraisalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWaivedErrorNeitherFailsNorCosts() throws Exception {
        Waivers waivers = waivers(
                """
                - fingerprint: 00000000000000aa
                  reason: 已核实
                  by: 王某
                  until: 2026-03-01
                """);

        AuditedReport appraised = new Appraisal(waivers, scheme()).of(report(error("blank-count", "aa")));

        assertThat(appraised.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(appraised.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isWaived()).isTrue();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(appraised.score()).extracting(Score::value).isEqualTo(new BigDecimal("100"));
        assertThat(waivers.unused()).isEmpty();
    }

    @Test
    void anExpiredWaiverDoesNotHoldAndIsReported() throws Exception {
        Waivers waivers = waivers(
                """
                - {fingerprint: 00000000000000aa, reason: 已核实, by: 王某, until: 2026-02-28}
                - {fingerprint: 00000000000000bb, reason: 已核实, by: 王某, until: 2027-01-01}
                """);

        AuditedReport appraised = new Appraisal(waivers, null).of(report(error("blank-count", "aa")));

        assertThat(appraised.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(appraised.score()).isNull();
        assertThat(waivers.expired()).extracting(Waiver::fingerprint).containsExactly("00000000000000aa");
        assertThat(waivers.unused()).extracting(Waiver::fingerprint).containsExactly("00000000000000bb");
    }

    @ParameterizedTest
    @CsvSource({
        "blank-count,某镇,2023,true",
        "typo,某镇,2023,false",
        "blank-count,另镇,2023,false",
        "blank-count,某镇,2022,false"
    })
    void ruleUnitAndYearTogetherNameAFinding(String rule, String unit, int year, boolean waived) throws Exception {
        Waivers waivers = waivers(
                "- {rule: %s, unit: %s, year: %d, reason: 同意, by: 李某, until: 2026-12-31}".formatted(rule, unit, year));

        AuditedReport appraised = new Appraisal(waivers, null).of(report(error("blank-count", "aa")));

        assertThat(appraised.findings().get(0).isWaived()).isEqualTo(waived);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {reason: a, by: b, until: 2026-01-01}|fingerprint",
                "- {fingerprint: xyz, reason: a, by: b, until: 2026-01-01}|16 位",
                "- {fingerprint: 00000000000000aa, by: b, until: 2026-01-01}|reason",
                "- {fingerprint: 00000000000000aa, reason: a, by: b, until: 2026年}|2026-12-31",
                "- {fingerprint: 00000000000000aa, reason: a, by: b, til: 2026-01-01}|til"
            })
    void anIncompleteWaiverIsAnsweredWithFileAndLine(String entry, String said) {
        assertThatThrownBy(() -> waivers("# 豁免\n" + entry))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("waivers.yaml:2")
                .hasMessageContaining(said);
    }

    @Test
    void pointsAreDeductedUpToTheCapAndByVeto() throws Exception {
        ScoringScheme scheme = scheme();
        List<Finding> blanks = List.of(
                error("blank-count", "01"), error("blank-count", "02"), error("blank-count", "03"), error("x", "04"));

        Score score = scheme.score(blanks);

        assertThat(score.lines())
                .extracting(Score.Line::rule, Score.Line::findings, line -> line.deducted()
                        .toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("blank-count", 3, "8"),
                        org.assertj.core.groups.Tuple.tuple("x", 1, "5"));
        assertThat(score.value()).isEqualByComparingTo(new BigDecimal("87"));
        assertThat(score.band()).isEqualTo("良好");
        assertThat(scheme.score(List.of(error("personal-data", "05"))).value()).isZero();
        assertThat(scheme.score(List.of(error("personal-data", "05"))).band()).isEqualTo("不合格");
        assertThat(scheme.score(List.of()).value()).isEqualByComparingTo("100");
    }

    @Test
    void anErrorOnAnUncertainReadingCostsNoMoreThanAWarning() throws Exception {
        Finding softened = finding("blank-count", "01", Severity.WARNING, Certainty.LIKELY);

        assertThat(scheme().score(List.of(softened)).value()).isEqualByComparingTo("99");
    }

    @Test
    void aSchemeThatContradictsItselfIsAnsweredWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("scoring.yaml"),
                "full: 100\nbands:\n  - {from: 60, title: 合格}\n  - {from: 90, title: 优秀}\n");

        assertThatThrownBy(() -> ScoringScheme.load(RuleFolder.of(folder)))
                .isInstanceOf(FormException.class)
                .hasMessageContaining("scoring.yaml:4")
                .hasMessageContaining("从高到低");
    }

    @Test
    void theSchemeThatShipsCanBeRead() throws FormException {
        assertThat(ScoringScheme.load(RuleFolder.packaged())).isPresent();
    }

    private ScoringScheme scheme() throws Exception {
        Files.writeString(
                folder.resolve("scoring.yaml"),
                """
                full: 100
                veto: [personal-data]
                deductions:
                  - {rule: blank-count, points: 3, cap: 8}
                otherwise:
                  error: {points: 5, cap: 10}
                  warning: {points: 1, cap: 5}
                bands:
                  - {from: 90, title: 优秀}
                  - {from: 60, title: 良好}
                  - {from: 0, title: 不合格}
                """);
        return ScoringScheme.load(RuleFolder.of(folder)).orElseThrow();
    }

    private Waivers waivers(String text) throws FormException, IOException {
        Path file = folder.resolve("waivers.yaml");
        Files.writeString(file, text);
        return Waivers.load(file, DAY);
    }

    private static AuditedReport report(Finding... findings) {
        return new AuditedReport(
                "a.docx",
                "00".repeat(32),
                "某镇",
                2023,
                "2021",
                Verdict.FAILED,
                List.of(findings),
                Map.of(),
                List.of(),
                null);
    }

    private static Finding error(String rule, String end) {
        return finding(rule, end, Severity.ERROR, Certainty.CERTAIN);
    }

    private static Finding finding(String rule, String end, Severity severity, Certainty certainty) {
        return new Finding(
                rule,
                severity,
                "blank",
                "留白。",
                "依据",
                "00000000000000" + end,
                new Location("全文", null, null, null, null, null, null, null, null, null, ""),
                Map.of(),
                certainty,
                null,
                null);
    }
}
