package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Document;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.Fault;
import org.hecha.form.FormException;
import org.hecha.memo.Letter;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.VisibleText;
import org.hecha.memo.ledger.Ledger;
import org.hecha.memo.ledger.LedgerFormat;
import org.hecha.memo.paper.MemoWriter;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.memo.paper.PaperKind;
import org.hecha.memo.paper.PaperOrder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Every finding of every fault of the generator is named once, under its number and with its words, in each output. */
class EveryOutputTest {

    private static final long SEED = 4;

    private static List<AuditedReport> reports = List.of();
    private static RuleBook book;
    private static ToolVersions tool;

    @BeforeAll
    static void audit() throws FormException, UnreadableException {
        Pipeline pipeline = new Pipeline();
        book = pipeline.rules();
        tool = new ToolVersions("hecha", "test", book.digest(), book.size(), "forms", Map.of());
        List<AuditedReport> all = new ArrayList<>();
        for (Fault fault : AnnotatedCopyTest.wordFaults()) {
            String name = all.size() + "-" + fault.fileName();
            Document document = pipeline.document(name, fault.file(fault.clean(SEED)));
            ReportFacts facts = pipeline.facts(document);
            all.add(AuditedReport.of(name, document.sha256(), facts.report(), Pipeline.judge(book, facts)));
        }
        reports = List.copyOf(all);
        assertThat(findings().count()).isGreaterThan(reports.size());
    }

    private static Stream<Finding> findings() {
        return reports.stream().flatMap(report -> report.findings().stream());
    }

    @Test
    void memosForBrowsers() throws MemoException {
        for (AuditedReport report : reports) {
            org.jsoup.nodes.Document page =
                    Jsoup.parse(new String(memo(report, PaperFormat.HTML), StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (Element row : page.select("tr[id^=f]")) {
                rows.add(row.select("td").stream().map(Element::text).toList());
            }
            named(report, rows);
        }
    }

    @Test
    @Tag("slow")
    void memosInWord() throws MemoException, IOException {
        for (AuditedReport report : reports) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(memo(report, PaperFormat.DOCX)))) {
                List<List<String>> rows = new ArrayList<>();
                for (XWPFTable table : document.getTables()) {
                    if (table.getRow(0).getCell(0).getText().equals("序号")) {
                        for (XWPFTableRow row : table.getRows().subList(1, table.getNumberOfRows())) {
                            rows.add(row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .toList());
                        }
                    }
                }
                named(report, rows);
            }
        }
    }

    /** A minute and a half. */
    @Test
    @Tag("slow")
    void memosInPdf() throws MemoException, IOException {
        for (AuditedReport report : reports) {
            try (PDDocument pdf = Loader.loadPDF(memo(report, PaperFormat.PDF))) {
                String words = spelled(plain(new PDFTextStripper().getText(pdf)))
                        .replaceAll("—\\d+—", "")
                        .replace("序号位置原文问题依据整改建议级别", "");
                for (Finding finding : report.findings()) {
                    assertThat(words)
                            .as(report.source())
                            .contains(spelled(plain(finding.message())), plain(finding.basis()));
                }
            }
        }
    }

    /** A row for each finding, in their order: number, place, words, message, basis. */
    private static void named(AuditedReport report, List<List<String>> rows) {
        assertThat(rows).as(report.source()).hasSameSizeAs(report.findings());
        for (int i = 0; i < rows.size(); i++) {
            Finding finding = report.findings().get(i);
            List<String> row = rows.get(i).stream().map(EveryOutputTest::plain).toList();
            assertThat(row.get(0)).isEqualTo(Integer.toString(i + 1));
            assertThat(row.get(1)).startsWith(plain(finding.location().label()));
            String quote = finding.location().quote();
            assertThat(row.get(2))
                    .startsWith(quote.isBlank() ? "" : plain(quote.substring(0, Math.min(80, quote.length()))));
            assertThat(row.get(3)).startsWith(plain(finding.message()));
            assertThat(row.get(4)).isEqualTo(plain(finding.basis()));
        }
    }

    @Test
    void problemListAsWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ledger(LedgerFormat.XLSX)))) {
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheet("问题清单").forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(cells);
            });
            assertThat(rows.size() - 1).isEqualTo(expectedRows());
            assertThat(rows.stream().map(row -> row.get(row.size() - 1)).toList())
                    .containsAll(findings().map(Finding::fingerprint).toList());
        }
    }

    @Test
    void problemListAsCsv() throws IOException {
        String text = new String(ledger(LedgerFormat.CSV), StandardCharsets.UTF_8).substring(1);
        List<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(text)
                .readAll();

        List<String> told = rows.stream()
                .skip(1)
                .filter(row -> !row[4].isEmpty())
                .map(row -> row[2] + " " + row[4] + " " + row[16] + " "
                        + plain(row[11]).replaceFirst("^'", ""))
                .toList();
        List<String> expected = new ArrayList<>();
        for (AuditedReport report : reports) {
            for (int i = 0; i < report.findings().size(); i++) {
                Finding finding = report.findings().get(i);
                expected.add(
                        report.source() + " " + (i + 1) + " " + finding.fingerprint() + " " + plain(finding.message()));
            }
        }
        assertThat(told).containsExactlyElementsOf(expected);
    }

    @Test
    void sarif() throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(ledger(LedgerFormat.SARIF)).at("/runs/0/results");
        List<String> told = new ArrayList<>();
        results.forEach(result -> told.add(result.at("/ruleId").asText() + " "
                + result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText()
                        .replaceFirst("-.*", "")
                + " " + result.at("/partialFingerprints/hecha~1v1").asText()));
        List<String> expected = new ArrayList<>();
        for (AuditedReport report : reports) {
            report.findings()
                    .forEach(finding -> expected.add(finding.rule() + " "
                            + report.source().replaceFirst("-.*", "") + " " + finding.fingerprint()));
        }
        assertThat(told).containsExactlyElementsOf(expected);
    }

    @Test
    void jsonLines() throws IOException {
        List<String> lines = new String(ledger(LedgerFormat.JSONL), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            JsonNode report = new ObjectMapper().readTree(line);
            told.addAll(report.findValuesAsText("fingerprint"));
        }
        assertThat(told)
                .containsExactlyElementsOf(findings().map(Finding::fingerprint).toList());
    }

    @Test
    void junit() throws Exception {
        org.w3c.dom.Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ledger(LedgerFormat.JUNIT)));
        NodeList suites = xml.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(reports.size());
        for (int i = 0; i < suites.getLength(); i++) {
            String words = plain(suites.item(i).getTextContent());
            for (Finding finding : reports.get(i).findings()) {
                assertThat(words).contains(plain(finding.message()));
            }
        }
    }

    private static int expectedRows() {
        return reports.stream()
                .mapToInt(report -> Math.max(1, report.findings().size()))
                .sum();
    }

    private static byte[] ledger(LedgerFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Ledger ledger = format.open(out, tool, book.rules(), source -> Optional.empty())) {
            for (AuditedReport report : reports) {
                ledger.add(report);
            }
        }
        return out.toByteArray();
    }

    private static byte[] memo(AuditedReport report, PaperFormat format) throws MemoException {
        return writer(format).of(report).get(0).bytes();
    }

    private static final Map<PaperFormat, MemoWriter> WRITERS = new java.util.EnumMap<>(PaperFormat.class);

    private static MemoWriter writer(PaperFormat format) throws MemoException {
        MemoWriter writer = WRITERS.get(format);
        if (writer == null) {
            writer = MemoWriter.load(
                    TemplateFolder.packaged(),
                    new PaperOrder(Set.of(PaperKind.OPINION), Set.of(format), Letter.BLANK, null),
                    tool,
                    book.rules(),
                    List.of());
            WRITERS.put(format, writer);
        }
        return Objects.requireNonNull(writer);
    }

    private static String plain(String words) {
        return VisibleText.of(words).replaceAll("[\\s\u3000\u00a0]+", "");
    }

    /** What a font lacks, or what cannot be seen, is named by its number: here it is the character again. */
    private static String spelled(String words) {
        return Pattern.compile("‹U\\+([0-9A-F]{4,6})›")
                .matcher(words)
                .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
    }
}
