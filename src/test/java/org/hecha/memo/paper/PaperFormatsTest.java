package org.hecha.memo.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.audit.ToolVersions;
import org.hecha.memo.Letter;
import org.hecha.memo.SampleReports;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.Adjustment;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All formats of a memo say the same, whatever stands in the report. */
class PaperFormatsTest {

    private static final String NASTY =
            "<script>alert(1)</script> ${tool.version} <#include \"/etc/passwd\"> ]]> &amp; "
                    + "=HYPERLINK(\"http://x\",\"y\") \u202e倒写\u202c \u0000\u001b[31m 𠮷 😀 ﷺ \uffff";

    private static final Pattern TABLE_HEAD = Pattern.compile("序号(单位)?位置原文问题依据整改建议级别");

    private static final ToolVersions ADJUSTED = new ToolVersions(
            SampleReports.TOOL.name(),
            SampleReports.TOOL.version(),
            SampleReports.TOOL.rules(),
            SampleReports.TOOL.ruleCount(),
            SampleReports.TOOL.forms(),
            SampleReports.TOOL.regimes(),
            List.of(
                    new Adjustment("typo", "错别字", Severity.WARNING, Severity.NOTE, "过渡期", "", "省"),
                    new Adjustment("personal-data", "泄露个人信息", Severity.ERROR, null, "另有专项检查", "省办〔2022〕1号", "省")));

    private static final PaperOrder ALL = new PaperOrder(
            Set.of(PaperKind.values()),
            Set.of(PaperFormat.values()),
            Letter.of(LocalDate.of(2026, 3, 31), "某县人民政府办公室"),
            null);

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void allFormatsHoldTheSameWords(PaperKind kind) throws Exception {
        Map<PaperFormat, byte[]> made = made(kind, List.of(SampleReports.clean(), faulty(), nasty()));

        String html = htmlWords(file(made, PaperFormat.HTML));

        assertThat(wordWords(file(made, PaperFormat.DOCX))).isEqualTo(html);
        assertThat(characters(pdfWords(file(made, PaperFormat.PDF)))).isEqualTo(characters(asInPdf(html)));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void nothingOfAFindingIsMissing(PaperFormat format) throws Exception {
        AuditedReport report = faulty();

        String words = words(format, file(made(PaperKind.OPINION, List.of(report)), format));

        for (Finding finding : report.findings()) {
            assertThat(words)
                    .contains(squeezed(finding.message()))
                    .contains(squeezed(finding.basis()))
                    .contains(squeezed(finding.location().label()))
                    .contains(finding.severity().label());
            if (finding.suggestion() != null) {
                assertThat(words).contains(squeezed(finding.suggestion()));
            }
            assertThat(words).contains(squeezed(finding.location().quote()));
        }
        assertThat(words).containsOnlyOnce("附件2所引条文《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条年度报告应当包括下列内容：（一）<甲>的情况；（二）其他。");
        assertThat(words)
                .contains("已豁免：经核实为笔误（张三，至2026-12-31）")
                .contains("得分48.5（满分100，不合格）")
                .contains("缺少规定的部分2处，每处10分，扣20分（上限），得")
                .contains("规则包对规则作了改动：“错别字”级别由警告改为提示（理由：过渡期；规则包省）；“泄露个人信息”已停用（理由：另有专项检查；依据：省办〔2022〕1号；规则包省）。");
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void nastyTextIsTextAndLongTextIsWhole(PaperFormat format) throws Exception {
        AuditedReport nasty = nasty();

        String words = words(format, file(made(PaperKind.OPINION, List.of(nasty)), format));

        assertThat(words)
                .contains(
                        "<script>alert(1)</script>${tool.version}<#include\"/etc/passwd\">]]>&amp;=HYPERLINK(\"http://x\",\"y\")"
                                + "‹U+202E›倒写‹U+202C›‹U+0000›‹U+001B›[31m")
                .contains(format == PaperFormat.PDF ? "‹U+20BB7›‹U+1F600›‹U+FDFA›‹U+FFFF›" : "𠮷😀ﷺ‹U+FFFF›")
                .contains("长".repeat(20_000))
                .doesNotContain("0.1.0<#include");
    }

    /** A long quote is shortened in the list of a circular and stands whole in its annex. */
    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theCircularHoldsAllThatTheOpinionsSay(PaperFormat format) throws Exception {
        List<AuditedReport> reports = List.of(SampleReports.clean(), faulty(), nasty());

        String words = words(format, file(made(PaperKind.CIRCULAR, reports), format));

        for (AuditedReport report : reports) {
            for (int i = 0; i < report.findings().size(); i++) {
                Finding finding = report.findings().get(i);
                assertThat(words).contains((reports.indexOf(report) + 1) + "-" + (i + 1));
                if (format != PaperFormat.PDF || !finding.message().contains("script")) {
                    assertThat(words).contains(squeezed(finding.message()), squeezed(finding.basis()));
                    assertThat(words).contains(squeezed(finding.location().quote()));
                }
            }
        }
        assertThat(words).contains("3-2原文（20000字）长长", "规则包对规则作了改动：", "平均得分");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void theSameReportsGiveTheSameBytes(PaperKind kind) throws Exception {
        assertThat(made(kind, List.of(faulty()))).usingRecursiveComparison().isEqualTo(made(kind, List.of(faulty())));
    }

    @Test
    void aPdfCarriesItsFontsAndHasBookmarks() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file(made(PaperKind.OPINION, List.of(faulty())), PaperFormat.PDF))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            }
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle());
            }
            assertThat(marks).contains("一、审核结论", "二、发现的问题", "六、说明", "附件1　原文全文", "附件2　所引条文");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(stripper.getText(pdf)).contains("— 1 —", "— 2 —");
        }
    }

    @Test
    void aWordMemoHasHeadingsAndATableThatRepeatsItsHead() throws Exception {
        byte[] docx = file(made(PaperKind.OPINION, List.of(faulty())), PaperFormat.DOCX);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith("一、审核结论", "二、发现的问题", "三、核查通过的事项");
            XWPFTable findings = document.getTables().get(2);
            assertThat(findings.getRows()).hasSize(1 + faulty().findings().size());
            assertThat(findings.getRow(0).isRepeatHeader()).isTrue();
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).hasToString("2098"); // 37 mm
            assertThat(margins.getLeft()).hasToString("1587"); // 28 mm
        }
    }

    @Test
    void aUnitWithNothingToCorrectGetsNoNotice() throws Exception {
        assertThat(made(PaperKind.RECTIFICATION, List.of(SampleReports.clean())))
                .isEmpty();
    }

    /** The last memo of the kind, by format. */
    private static Map<PaperFormat, byte[]> made(PaperKind kind, List<AuditedReport> reports) throws Exception {
        MemoWriter writer = MemoWriter.load(
                TemplateFolder.of(Path.of("templates")),
                new PaperOrder(Set.of(kind), ALL.formats(), ALL.letter(), null),
                ADJUSTED,
                SampleReports.RULES,
                SampleReports.LAWS);
        Map<PaperFormat, byte[]> made = new EnumMap<>(PaperFormat.class);
        for (AuditedReport report : reports) {
            writer.of(report).forEach(memo -> made.put(memo.format(), memo.bytes()));
        }
        writer.ofRun().forEach(memo -> made.put(memo.format(), memo.bytes()));
        return made;
    }

    private static byte[] file(Map<PaperFormat, byte[]> made, PaperFormat format) {
        return Objects.requireNonNull(made.get(format));
    }

    private static AuditedReport faulty() {
        AuditedReport report = SampleReports.faulty();
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.set(1, findings.get(1).waived(new Waived("经核实为笔误", "张三", LocalDate.of(2026, 12, 31))));
        return with(report, findings);
    }

    private static AuditedReport nasty() {
        AuditedReport report = SampleReports.faulty();
        Finding first = report.findings().get(0);
        List<Finding> findings = List.of(said(first, NASTY, NASTY), said(first, "长".repeat(20_000), "单元格过长"));
        return with(report, findings);
    }

    private static Finding said(Finding like, String quote, String message) {
        var at = like.location();
        return new Finding(
                like.rule(),
                like.severity(),
                like.group(),
                message,
                like.basis(),
                like.fingerprint(),
                new org.hecha.rule.Location(at.label(), "overview", 2, 4, null, null, null, null, null, null, quote),
                like.values(),
                like.certainty(),
                like.suggestion(),
                null);
    }

    private static AuditedReport with(AuditedReport report, List<Finding> findings) {
        BigDecimal ten = BigDecimal.TEN;
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
                new Score(
                        new BigDecimal("48.5"),
                        new BigDecimal("100"),
                        "不合格",
                        List.of(),
                        List.of(new Score.Line(
                                "missing-section", 2, ten, new BigDecimal("20"), new BigDecimal("20")))));
    }

    private static String words(PaperFormat format, byte[] file) throws IOException {
        return switch (format) {
            case HTML -> htmlWords(file);
            case DOCX -> wordWords(file);
            case PDF -> pdfWords(file);
        };
    }

    private static String htmlWords(byte[] page) {
        return squeezed(
                Jsoup.parse(new String(page, StandardCharsets.UTF_8)).body().wholeText());
    }

    private static String wordWords(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            StringBuilder words = new StringBuilder();
            document.getBodyElements().forEach(element -> add(element, words));
            return squeezed(words.toString());
        }
    }

    private static void add(IBodyElement element, StringBuilder words) {
        if (element instanceof XWPFParagraph paragraph) {
            words.append(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            table.getRows().forEach(row -> {
                for (XWPFTableCell cell : row.getTableCells()) {
                    cell.getBodyElements().forEach(inner -> add(inner, words));
                }
            });
        }
    }

    /** In the order of the content, without page numbers and the heads of tables that go on. */
    private static String pdfWords(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String words = squeezed(new PDFTextStripper().getText(pdf)).replaceAll("—\\d+—", "");
            Matcher head = TABLE_HEAD.matcher(words);
            return head.find()
                    ? words.substring(0, head.end())
                            + TABLE_HEAD.matcher(words.substring(head.end())).replaceAll("")
                    : words;
        }
    }

    /** What the font lacks is named by its number. */
    private static String asInPdf(String words) {
        return words.replace("𠮷", "‹U+20BB7›").replace("😀", "‹U+1F600›").replace("ﷺ", "‹U+FDFA›");
    }

    /** Bold words of a line are drawn after the others of the line, so the order says nothing. */
    private static String characters(String words) {
        int[] sorted = words.codePoints().sorted().toArray();
        return new String(sorted, 0, sorted.length);
    }

    private static String squeezed(String words) {
        return org.hecha.memo.VisibleText.of(words).replaceAll("[\\s\u3000\u00a0＿]+", "");
    }
}
