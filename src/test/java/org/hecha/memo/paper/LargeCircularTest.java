package org.hecha.memo.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.CircularDraft;
import org.hecha.memo.CircularModel;
import org.hecha.memo.Letter;
import org.hecha.memo.MemoModel;
import org.hecha.memo.SampleReports;
import org.hecha.memo.TemplateFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The circular on 10,000 reports with a dozen findings each fits into memory, and is a file that can be opened. */
@Tag("slow")
@Timeout(600)
class LargeCircularTest {

    private static final int REPORTS = 10_000;
    private static final int UNITS = 2_500;
    private static final long MEGABYTE = 1 << 20;

    private static MemoModel report(int number) {
        AuditedReport faulty = SampleReports.faulty();
        String unit = "第" + number % UNITS + "单位";
        return MemoModel.of(
                new AuditedReport(
                        "报告/" + unit + "-" + number + ".docx",
                        faulty.sha256(),
                        unit,
                        2020 + number / UNITS,
                        faulty.regime(),
                        faulty.verdict(),
                        faulty.findings(),
                        faulty.outcomes(),
                        faulty.failures(),
                        null),
                SampleReports.TOOL,
                SampleReports.RULES,
                List.of(),
                Letter.BLANK);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    @Test
    void tenThousandReports() throws Exception {
        long before = used();
        CircularDraft draft = new CircularDraft(SampleReports.TOOL, SampleReports.RULES);
        for (int i = 0; i < REPORTS; i++) {
            draft.add(report(i));
        }
        CircularModel model = draft.model(Letter.BLANK);
        assertThat(used() - before).as("megabytes").isLessThan(100);
        assertThat(model.summary().reports()).isEqualTo(REPORTS);
        assertThat(model.units()).hasSize(UNITS);
        assertThat(model.listing().listed() + model.listing().left()).isEqualTo(REPORTS * 13);

        for (PaperFormat format : Set.of(PaperFormat.values())) {
            byte[] file =
                    CircularPaper.load(TemplateFolder.packaged(), format, null).render(model);
            assertThat(file).as(format.toString()).hasSizeBetween(50_000, 50_000_000);
            if (format == PaperFormat.PDF) {
                try (PDDocument pdf = Loader.loadPDF(file)) {
                    assertThat(pdf.getNumberOfPages()).isBetween(100, 2_000);
                }
            }
        }
    }
}
