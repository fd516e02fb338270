package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hecha.document.Block;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Table;
import org.hecha.document.Trust;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.Fault;
import org.hecha.fixture.Faults;
import org.hecha.fixture.Regime;
import org.hecha.form.FormException;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.Meaning;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleBook;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not plainly stated by the file accuses nobody for certain. */
class WeakReadingTest {

    private static Pipeline pipeline;
    private static RuleBook book;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
        book = pipeline.rules();
    }

    static List<Fault> faults() {
        return Faults.all().stream()
                .filter(fault -> fault.regime() == Regime.CURRENT_2021)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void noErrorRestsOnRecognisedCharacters(Fault fault) throws Exception {
        Document document = pipeline.document("report.docx", DocxWriter.write(fault.apply(fault.clean(4))));

        Judgement judgement = judge(read(document, Trust.RECOGNISED));

        assertThat(judgement.findings())
                .as("%s", fault)
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
        assertThat(judgement.findings())
                .as("%s", fault)
                .filteredOn(finding -> finding.severity() == Severity.WARNING && !isOfTheFile(finding))
                .allSatisfy(finding -> assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trust.class,
            names = {"DOUBTFUL", "UNREAD"})
    void aWeaklyReadCellIsNeitherBlankNorWrongButSaid(Trust trust) throws Exception {
        Document clean = pipeline.document(
                "report.docx",
                DocxWriter.write(
                        Draft.of(Regime.CURRENT_2021, UnitKind.TOWN, 11).report()));
        Figure first = pipeline.facts(clean).all(Figure.class).stream()
                .filter(figure -> figure.table().equals("applications"))
                .findFirst()
                .orElseThrow();
        Document weak = with(clean, cell -> cell.place().equals(first.place()) ? trusted(cell, trust) : cell, trust);

        ReportFacts facts = pipeline.facts(weak);
        Judgement judgement = judge(facts);

        Figure read = facts.all(Figure.class).stream()
                .filter(figure -> figure.place().equals(first.place()))
                .findFirst()
                .orElseThrow();
        assertThat(read.certainty()).isEqualTo(Certainty.DOUBTFUL);
        assertThat(read.meaning()).isEqualTo(trust == Trust.UNREAD ? Meaning.UNREAD : Meaning.NUMBER);
        assertThat(judgement.findings())
                .extracting(Finding::rule)
                .contains("uncertain-reading")
                .doesNotContain("blank-cell", "invalid-number", "applicant-total-mismatch");
    }

    @Test
    void cellsOnWhichSpansAndOrderDisagreeAreDoubted() throws Exception {
        String page =
                """
                <h1>临河镇2023年政府信息公开工作年度报告</h1>
                <p>一、总体情况</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>
                <p>四、政府信息公开行政复议、行政诉讼情况</p>
                <table>
                <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
                <tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td>
                    <td rowspan="2">尚未审结</td><td rowspan="2">总计</td>
                    <td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
                <tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
                    <td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
                <tr><td colspan="2">1</td><td>2</td><td>3</td><td>4</td><td>10</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>
                    <td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
                </table>
                <p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>
                """;

        ReportFacts facts = pipeline.facts(pipeline.document("report.html", page.getBytes(StandardCharsets.UTF_8)));

        assertThat(facts.all(Figure.class))
                .filteredOn(figure -> figure.column().startsWith("reconsideration"))
                .extracting(Figure::certainty)
                .contains(Certainty.DOUBTFUL);
        assertThat(judge(facts).findings()).extracting(Finding::rule).contains("uncertain-reading");
    }

    /** A character that was misread is no slip of the office's: rules that go by single characters do not judge it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"typo", "punctuation", "heading-numbering", "wrong-citation", "doubled-word", "garbled-text"})
    void recognisedWordsAreNoGroundForRulesOnSingleCharacters(String rule) throws Exception {
        List<Fault> faults =
                faults().stream().filter(fault -> fault.rule().equals(rule)).toList();
        assertThat(faults).isNotEmpty();
        for (Fault fault : faults) {
            Document stated = pipeline.document("report.docx", DocxWriter.write(fault.apply(fault.clean(4))));

            Judgement judgement = judge(read(stated, Trust.RECOGNISED));

            assertThat(judgement.findings())
                    .as("%s", fault)
                    .extracting(Finding::rule)
                    .doesNotContain(rule);
            assertThat(judgement.outcomes()).as("%s", fault).containsEntry(rule, Outcome.NOT_ASSESSABLE);
        }
    }

    /** Labels that the form has three times must not lead to the figures of another of the three where one is misread. */
    @Test
    void figuresStayInTheirColumnsWhereRepeatedLabelsAreMisread() throws Exception {
        Document stated = pipeline.document(
                "report.docx",
                DocxWriter.write(
                        Draft.of(Regime.CURRENT_2021, UnitKind.TOWN, 11).report()));
        List<Figure> written = figuresOfReview(pipeline.facts(stated));
        int[] seen = {0};
        Document misread = with(
                stated,
                cell -> {
                    boolean first = List.of("结果维持", "结果纠正", "总计").contains(cell.text()) && seen[0]++ < 3;
                    String text = first ? "串果准持" : cell.text();
                    return new Cell(
                            cell.row(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            text,
                            first ? Trust.DOUBTFUL : Trust.RECOGNISED,
                            cell.place());
                },
                Trust.RECOGNISED);

        List<Figure> read = figuresOfReview(pipeline.facts(misread));

        assertThat(written).hasSize(15);
        assertThat(read)
                .extracting(Figure::column)
                .isEqualTo(written.stream().map(Figure::column).toList());
        assertThat(read)
                .extracting(Figure::raw)
                .isEqualTo(written.stream().map(Figure::raw).toList());
    }

    private static List<Figure> figuresOfReview(ReportFacts facts) {
        return facts.all(Figure.class).stream()
                .filter(figure -> figure.table().equals("review"))
                .toList();
    }

    /** A name that the file gives is certain, whatever the words on its pages are. */
    private static boolean isOfTheFile(Finding finding) {
        return finding.rule().equals("no-text-layer") || finding.rule().equals("leaked-path");
    }

    private static ReportFacts read(Document document, Trust trust) {
        return pipeline.facts(with(document, cell -> trusted(cell, trust), trust));
    }

    private static Cell trusted(Cell cell, Trust trust) {
        String text = trust == Trust.UNREAD ? "\uFFFD" : cell.text();
        return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, trust, cell.place());
    }

    /** The document with other cells, and with all paragraphs of that trust if it is one that a whole page can have. */
    private static Document with(Document document, UnaryOperator<Cell> change, Trust trust) {
        List<Block> blocks = document.blocks().stream()
                .map(block -> block instanceof Table table
                        ? new Table(
                                table.rows(),
                                table.columns(),
                                table.cells().stream().map(change).toList(),
                                table.grid(),
                                table.place())
                        : block instanceof Paragraph paragraph && trust == Trust.RECOGNISED
                                ? new Paragraph(
                                        paragraph.text(),
                                        paragraph.label(),
                                        paragraph.level(),
                                        paragraph.story(),
                                        trust,
                                        paragraph.place())
                                : block)
                .toList();
        return new Document(document.source(), document.mediaType(), document.sha256(), blocks, document.properties());
    }

    private static Judgement judge(ReportFacts facts) {
        Judgement judgement = Pipeline.judge(book, facts);
        assertThat(judgement.failures()).isEmpty();
        return judgement;
    }
}
