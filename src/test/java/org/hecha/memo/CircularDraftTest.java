package org.hecha.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.Test;

/** What a circular keeps of many reports. */
class CircularDraftTest {

    private static final AuditedReport FAULTY = SampleReports.faulty();

    private static CircularDraft draft(int reports, int findings) {
        return new CircularDraft(SampleReports.TOOL, SampleReports.RULES, new CircularAnnex(reports, findings));
    }

    private static MemoModel report(String unit, int year, List<Finding> findings) {
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return report(unit, year, failed ? Verdict.FAILED : Verdict.PASSED, findings);
    }

    private static MemoModel report(String unit, int year, Verdict verdict, List<Finding> findings) {
        return MemoModel.of(
                new AuditedReport(
                        unit + year + ".docx",
                        "00".repeat(32),
                        unit,
                        year,
                        "2021",
                        verdict,
                        findings,
                        FAULTY.outcomes(),
                        List.of(),
                        null),
                SampleReports.TOOL,
                SampleReports.RULES,
                List.of(),
                Letter.BLANK);
    }

    private static List<Finding> findings(int errors, int warnings, int notes) {
        Finding one = FAULTY.findings().get(0);
        List<Finding> all = new java.util.ArrayList<>();
        Severity[] severities = {Severity.ERROR, Severity.WARNING, Severity.NOTE};
        int[] counts = {errors, warnings, notes};
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i]; j++) {
                all.add(new Finding(
                        one.rule(),
                        severities[i],
                        one.group(),
                        one.message(),
                        one.basis(),
                        one.fingerprint(),
                        one.location(),
                        one.values(),
                        one.certainty(),
                        one.suggestion(),
                        null));
            }
        }
        return all;
    }

    @Test
    void aSmallRunIsListedWhole() {
        CircularDraft draft = draft(10, 10);
        draft.add(report("甲局", 2023, findings(1, 1, 1)));
        draft.add(report("乙局", 2023, List.of()));

        CircularModel model = draft.model(Letter.BLANK);

        assertThat(model.reports()).hasSize(2);
        assertThat(model.listing()).isEqualTo(new CircularModel.Listing(false, 3, 0, ""));
        assertThat(model.summary().units()).isEqualTo(2);
    }

    @Test
    void tooManyFindingsLoseTheLightestFirst() {
        CircularDraft draft = draft(10, 10);
        for (int i = 0; i < 5; i++) {
            draft.add(report("局" + i, 2023, findings(1, 1, 3)));
        }

        CircularModel model = draft.model(Letter.BLANK);

        assertThat(model.listing()).isEqualTo(new CircularModel.Listing(false, 10, 15, "错误和警告"));
        assertThat(model.reports()).hasSize(5).allMatch(one -> one.findings().size() == 2);
        assertThat(model.summary().counts().total()).isEqualTo(25);
        assertThat(model.units()).allMatch(one -> one.counts().notes() == 3);
    }

    @Test
    void tooManyErrorsAreCutAndCounted() {
        CircularDraft draft = draft(3, 10);
        for (int i = 0; i < 40; i++) {
            draft.add(report("局" + i % 8, 2020 + i / 8, findings(i % 8 == 7 ? 0 : 2, 1, 0)));
        }

        CircularModel model = draft.model(Letter.BLANK);

        assertThat(model.listing()).isEqualTo(new CircularModel.Listing(true, 10, 100, "错误"));
        assertThat(model.reports()).hasSizeLessThanOrEqualTo(10);
        assertThat(model.units()).hasSize(8).allMatch(one -> one.reports() == 5);
        assertThat(model.themes().get(0).units()).isEqualTo(8);
        assertThat(model.themes().get(0).findings()).isEqualTo(110);
    }

    @Test
    void namesWhoDidWellAndWhoDidNot() {
        CircularDraft draft = draft(10, 100);
        draft.add(report("甲局", 2022, findings(0, 0, 1)));
        draft.add(report("甲局", 2023, List.of()));
        draft.add(report("乙局", 2023, findings(1, 0, 0)));
        draft.add(report("丙局", 2022, findings(4, 0, 0)));
        draft.add(report("丙局", 2023, findings(4, 0, 0)));
        draft.add(report("丁局", 2023, findings(5, 2, 0)));
        draft.add(report("戊局", 2023, List.of()));
        draft.addMissing(report("戊局", 2022, findings(1, 0, 0)), "", 0);

        CircularModel model = draft.model(Letter.BLANK);

        assertThat(model.standing().clean()).isTrue();
        assertThat(model.standing().good())
                .extracting(CircularModel.UnitLine::name)
                .containsExactly("甲局");
        assertThat(model.standing().poor())
                .extracting(CircularModel.UnitLine::name)
                .startsWith("丁局", "丙局");
        assertThat(model.summary().missing()).isEqualTo(1);
        assertThat(model.summary().reports()).isEqualTo(7);
        assertThat(model.units().get(4).missing()).isEqualTo(1);
    }

    @Test
    void whoseReportCouldNotBeReadIsNotNamedAmongTheWorst() {
        CircularDraft draft = draft(10, 100);
        draft.add(report("甲局", 2023, Verdict.NOT_ASSESSABLE, findings(1, 0, 0)));
        draft.add(report("乙局", 2022, findings(2, 0, 0)));
        draft.add(report("丙局", 2022, findings(1, 0, 0)));
        draft.add(report("丙局", 2023, Verdict.NOT_ASSESSABLE, findings(1, 0, 0)));
        draft.add(report("丙局", 2024, Verdict.NOT_ASSESSABLE, findings(1, 0, 0)));

        CircularModel model = draft.model(Letter.BLANK);

        assertThat(model.standing().poor())
                .extracting(CircularModel.UnitLine::name)
                .containsExactly("乙局", "丙局");
        assertThat(model.standing().good()).isEmpty();
        assertThat(model.units().get(0).notAssessable()).isEqualTo(1);
    }

    @Test
    void whereNoneIsCleanTheLeastWarnedAreNamed() {
        CircularDraft draft = draft(10, 100);
        draft.add(report("甲局", 2023, findings(0, 3, 0)));
        draft.add(report("乙局", 2023, findings(0, 1, 0)));
        draft.add(report("丙局", 2023, findings(1, 0, 0)));

        CircularModel.Standing standing = draft.model(Letter.BLANK).standing();

        assertThat(standing.clean()).isFalse();
        assertThat(standing.good()).extracting(CircularModel.UnitLine::name).containsExactly("乙局", "甲局");
    }
}
