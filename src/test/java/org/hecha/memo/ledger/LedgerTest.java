package org.hecha.memo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.memo.SampleReports;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Outcome;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class LedgerTest {

    /** What a hostile report can put into a quote, a message, a unit's name or a file name. */
    private static final List<String> NASTY = List.of(
            "=HYPERLINK(\"http://a.example\",\"b\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1)",
            "＝1+1",
            "<script>alert(1)</script>",
            "${7*7} <#assign a=1>",
            "]]>",
            "\"引号\"，逗号,\r\n换行\t制表",
            "\u202e倒写\u202c",
            "𠮷野家",
            "\ud842",
            "\u0000\u0008",
            "长".repeat(20_000));

    @Test
    void aRowForEachFindingAndOneForAReportWithout() throws Exception {
        try (XSSFWorkbook workbook = workbook(List.of(SampleReports.faulty(), SampleReports.clean()))) {
            XSSFSheet list = workbook.getSheet("问题清单");
            int findings = SampleReports.faulty().findings().size();

            assertThat(list.getPhysicalNumberOfRows()).isEqualTo(1 + findings + 1);
            assertThat(words(list.getRow(0))).startsWith("单位", "年度", "文件", "结论", "序号", "级别");
            assertThat(words(list.getRow(1))).contains("江岸区边路口街道办事处", "2019", "missing-section", "缺少规定的部分");
            assertThat(words(list.getRow(findings + 1))).startsWith("某市", "2024", "a.docx", "未发现错误");
            assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(list.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(list.getRow(1).getCell(2).getHyperlink().getAddress()).isEqualTo("memos/%E4%B8%80.memo.html");
            assertThat(words(workbook.getSheet("单位得分").getRow(1))).startsWith("江岸区边路口街道办事处", "2019");
            assertThat(workbook.getSheet("规则统计").getPhysicalNumberOfRows()).isEqualTo(1 + SampleReports.RULES.size());
        }
    }

    @Test
    void nothingInAWorkbookIsAFormula() throws Exception {
        try (XSSFWorkbook workbook = workbook(List.of(nasty()))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            List<String> messages = new ArrayList<>();
            workbook.getSheet("问题清单").forEach(row -> messages.add(words(row).get(11)));
            assertThat(messages).contains(NASTY.get(0), NASTY.get(5), NASTY.get(10));
        }
    }

    @Test
    void nothingInACsvFileIsAFormulaAndEveryRowIsWhole() throws IOException {
        String csv = new String(bytes(LedgerFormat.CSV, List.of(nasty())), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF单位,年度,");
        assertThat(csv)
                .contains("'=HYPERLINK", "'+1+cmd", "'-2+3", "'@SUM", "'＝1+1")
                .doesNotContain(",=HYPERLINK", "\u202e");
        assertThat(csv.substring(1)).doesNotContainPattern("(?m)^[=+@]");
    }

    @Test
    void aSarifLogListsAllRulesAndSuppressesWhatIsWaived() throws IOException {
        AuditedReport faulty = SampleReports.faulty();
        AuditedReport waived = with(
                faulty, List.of(faulty.findings().get(0).waived(new Waived("已核实", "王某", LocalDate.of(2026, 12, 31)))));

        JsonNode run = new ObjectMapper()
                .readTree(bytes(LedgerFormat.SARIF, List.of(faulty, waived, nasty())))
                .get("runs")
                .get(0);

        assertThat(run.get("tool").get("driver").get("rules")).hasSize(SampleReports.RULES.size());
        assertThat(run.get("results"))
                .hasSize(faulty.findings().size() + 1 + NASTY.size())
                .allSatisfy(result -> {
                    assertThat(result.get("message").get("text").asText()).isNotEmpty();
                    assertThat(result.at("/partialFingerprints/hecha~1v1").asText())
                            .matches("[0-9a-f]{16}");
                    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .asText())
                            .doesNotContain("\\", " ");
                });
        JsonNode last = run.get("results").get(faulty.findings().size());
        assertThat(last.at("/suppressions/0/justification").asText()).contains("已核实", "王某", "2026-12-31");
        assertThat(SarifLog.uri("送审/a b.docx")).isEqualTo("%E9%80%81%E5%AE%A1/a%20b.docx");
        assertThat(SarifLog.uri("/tmp/a:b.docx")).isEqualTo("file:///tmp/a:b.docx");
    }

    @Test
    void aJUnitReportFailsForErrorsThatCountOnly() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        bytes(LedgerFormat.JUNIT, List.of(SampleReports.faulty(), SampleReports.clean(), nasty()))));

        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        // heading-numbering failed with a warning only
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(3 + 1);
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(LedgerFormat.class)
    void theSameFindingsGiveTheSameBytes(LedgerFormat format) throws Exception {
        List<AuditedReport> reports = List.of(SampleReports.faulty(), nasty());
        byte[] first = bytes(format, reports);
        Thread.sleep(5); // a clock in the file would show

        assertThat(bytes(format, reports)).isEqualTo(first);
    }

    /** With the suite's heap this shows that nothing is kept; run it alone with -Xmx512m to see it hold. */
    @ParameterizedTest
    @EnumSource(LedgerFormat.class)
    @Tag("slow")
    void aMillionFindingsAreWrittenAsAStream(LedgerFormat format) throws IOException {
        AuditedReport report = with(SampleReports.faulty(), List.of(finding("missing-section", "留白", "留白。")));
        long before = used();
        long most = 0;
        try (Ledger ledger = format.open(
                OutputStream.nullOutputStream(),
                SampleReports.TOOL,
                SampleReports.RULES,
                source -> Optional.of("a.html"))) {
            AuditedReport many = with(
                    report, java.util.Collections.nCopies(100, report.findings().get(0)));
            for (int i = 0; i < 10_000; i++) {
                ledger.add(many);
                if (i % 2_500 == 2_499) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        assertThat(most).isLessThan(300L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static XSSFWorkbook workbook(List<AuditedReport> reports) throws IOException {
        ZipSecureFile.setMinInflateRatio(0.0001); // 20,000 equal characters look like an attack
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(LedgerFormat.XLSX, reports)));
    }

    private static byte[] bytes(LedgerFormat format, List<AuditedReport> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ledger ledger = format.open(
                out, SampleReports.TOOL, SampleReports.RULES, source -> Optional.of("memos/%E4%B8%80.memo.html"))) {
            for (AuditedReport report : reports) {
                ledger.add(report);
            }
        }
        return out.toByteArray();
    }

    private static List<String> words(Row row) {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < LedgerRow.HEADINGS.size(); column++) {
            Cell cell = row.getCell(column);
            words.add(
                    cell == null
                            ? ""
                            : cell.getCellType() == CellType.NUMERIC
                                    ? Integer.toString((int) cell.getNumericCellValue())
                                    : cell.getStringCellValue());
        }
        return words;
    }

    private static AuditedReport nasty() {
        AuditedReport report = new AuditedReport(
                "送审/a b#?.docx",
                null,
                NASTY.get(0),
                2023,
                "2021",
                Verdict.FAILED,
                List.of(),
                Map.of("missing-section", Outcome.FAILED),
                List.of(),
                null);
        return with(
                report,
                NASTY.stream()
                        .map(words -> finding("missing-section", words, words))
                        .toList());
    }

    private static AuditedReport with(AuditedReport report, List<Finding> findings) {
        return new AuditedReport(
                report.source(),
                report.sha256(),
                report.unit(),
                report.year(),
                report.regime(),
                report.verdict(),
                findings,
                report.outcomes(),
                report.failures(),
                report.score());
    }

    private static Finding finding(String rule, String quote, String message) {
        return new Finding(
                rule,
                Severity.ERROR,
                "format",
                message,
                "依据",
                "00000000000000aa",
                new Location(quote, null, 1, 1, null, null, null, null, null, null, quote),
                Map.of("words", quote),
                Certainty.CERTAIN,
                message,
                null);
    }
}
