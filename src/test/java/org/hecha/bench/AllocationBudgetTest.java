package org.hecha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.junit.jupiter.api.Test;

/**
 * What a report may cost in memory that is soon thrown away: unlike time it is the same on every machine, and grows with
 * the work. Who makes it cheaper lowers the budget; who exceeds it has added a pass over the prose that costs like one.
 */
class AllocationBudgetTest {

    private static final int REPORTS = 24;
    private static final int WARM_UP = 3;
    /** Kilobytes a report. */
    private static final int FACTS = 2_400;

    private static final int READING = 1_360;

    private static final int READING_DOCX = 700;

    private static final int JUDGING = 250;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aReportIsReadWithinItsBudget() throws Exception {
        DocumentReader documents = new DocumentReader(Limits.DEFAULT);
        ReportReader reports = new ReportReader(Forms.load(RuleFolder.packaged()));
        List<byte[]> files = Draft.variety(REPORTS)
                .map(draft -> HtmlWriter.write(draft.report(), StandardCharsets.UTF_8))
                .toList();

        long reading = 0;
        long facts = 0;
        for (int round = 0; round <= WARM_UP; round++) {
            List<Document> read = new ArrayList<>();
            long start = allocated();
            for (byte[] file : files) {
                read.add(documents.read("report.html", file));
            }
            long middle = allocated();
            for (Document document : read) {
                reports.read(document, 0);
            }
            reading = (middle - start) / REPORTS / 1024;
            facts = (allocated() - middle) / REPORTS / 1024;
        }

        assertThat(reading).as("kilobytes to read a web page").isLessThan(READING);
        assertThat(facts).as("kilobytes to find its facts").isLessThan(FACTS);
    }

    @Test
    void aWordFileIsReadAndJudgedWithinItsBudget() throws Exception {
        DocumentReader documents = new DocumentReader(Limits.DEFAULT);
        Forms forms = Forms.load(RuleFolder.packaged());
        ReportReader reports = new ReportReader(forms);
        RuleBook book = RuleBook.load(RuleFolder.packaged(), forms.all());
        List<byte[]> files = Draft.variety(REPORTS)
                .map(draft -> DocxWriter.write(draft.report()))
                .toList();

        long reading = 0;
        long judging = 0;
        for (int round = 0; round <= WARM_UP; round++) {
            List<Document> read = new ArrayList<>();
            long start = allocated();
            for (byte[] file : files) {
                read.add(documents.read("report.docx", file));
            }
            reading = (allocated() - start) / REPORTS / 1024;
            List<ReportFacts> facts =
                    read.stream().map(document -> reports.read(document, 0)).toList();
            start = allocated();
            facts.forEach(one -> book.judge(one, RuleSelection.ALL));
            judging = (allocated() - start) / REPORTS / 1024;
        }

        assertThat(reading).as("kilobytes to read a Word file").isLessThan(READING_DOCX);
        assertThat(judging).as("kilobytes to judge its facts by all rules").isLessThan(JUDGING);
    }

    private static long allocated() {
        return THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
