package org.hecha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.document.Place;
import org.hecha.document.UnreadableException;
import org.hecha.memo.SampleReports;
import org.hecha.report.Certainty;
import org.hecha.report.Report;
import org.hecha.report.UnitKind;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {

    private final List<Throwable> faults = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private AuditedReport audit(Auditor.Examination examination) throws IOException {
        Path file = Files.writeString(folder.resolve("甲.docx"), "abc");
        return new Auditor(examination, List.of("blank-count", "typo"), (source, fault) -> faults.add(fault))
                .audit("送审/甲.docx", file);
    }

    private static Auditor.Examined judged(List<Finding> findings) {
        Report report =
                new Report("某市", UnitKind.GOVERNMENT, 2023, 2023, "2021", "标题", Certainty.CERTAIN, Place.DOCUMENT);
        return new Auditor.Examined("00", report, new Judgement(findings, Map.of(), List.of()));
    }

    @Test
    void onlyErrorsFailAReport() throws IOException {
        List<Finding> all = SampleReports.faulty().findings();
        List<Finding> mild = all.stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .toList();

        assertThat(audit(file -> judged(all)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(audit(file -> judged(mild)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(audit(file -> judged(List.of())).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatCannotBeReadIsNotAssessable() throws IOException {
        AuditedReport report = audit(reading -> {
            throw new UnreadableException(UnreadableException.Cause.NO_TEXT, "“" + folder.resolve("甲.docx") + "”没有文字。");
        });

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(report.outcomes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("blank-count", Outcome.NOT_ASSESSABLE, "typo", Outcome.NOT_ASSESSABLE));
        assertThat(report.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo("no-text-layer");
        assertThat(finding.message()).isEqualTo("“送审/甲.docx”没有文字。");
        assertThat(finding.values()).containsEntry("reason", "no-text");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                StackOverflowError.class,
                OutOfMemoryError.class,
                NoClassDefFoundError.class
            })
    void whatBreaksCostsThatReportOnly(Class<? extends Throwable> kind) throws Exception {
        Throwable fault = kind.getDeclaredConstructor().newInstance();

        AuditedReport report = audit(file -> {
            if (fault instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw (Error) fault;
        });

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(report.findings()).hasSize(1);
        assertThat(faults).containsExactly(fault);
    }
}
