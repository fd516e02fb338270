package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.document.scan.Recogniser;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.LibreOffice;
import org.hecha.fixture.Regime;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.Scanner;
import org.hecha.form.FormException;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.UnitKind;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report that comes as pictures, read by what is here: the module (mvn -Pscans test) or else tesseract. Nearly every
 * figure is read, none that is wrong passes for sure, and no reading accuses anybody.
 */
class ScannedReportTest {

    private static final Path REAL = Path.of("../shared/reports/hongze-2024.pdf");

    private static Recogniser recogniser;
    private static boolean byModule;
    private static Pipeline pipeline;
    private static DocumentReader reader;

    @BeforeAll
    static void open() throws FormException {
        Recognition here = Recognition.here();
        byModule = here.withoutTesseract().open().isPresent();
        Optional<Recogniser> found = here.open();
        assumeTrue(found.isPresent(), "nothing here reads scans: neither the module (mvn -Pscans test) nor tesseract");
        assumeTrue(LibreOffice.available(), "LibreOffice, which prints the reports to be scanned, is not installed");
        recogniser = found.orElseThrow();
        reader = new DocumentReader(Limits.DEFAULT, recogniser, ScanLimits.DEFAULT);
        pipeline = new Pipeline();
    }

    @AfterAll
    static void close() {
        if (recogniser != null) {
            recogniser.close();
        }
    }

    @Test
    void figuresOfAScanAreReadAndMisreadingsMarked(@TempDir Path folder) throws IOException, UnreadableException {
        ReportText report = Draft.of(Regime.CURRENT_2021, UnitKind.TOWN, 7).report();
        byte[] scan = Scanner.USUAL.scan(printed(report, folder));
        Document document = reader.read("scan.pdf", scan);
        ReportFacts facts = pipeline.facts(document);

        assertThat(document.properties()).containsKey("readPictures").doesNotContainKey(Document.UNREAD_PICTURES);
        assertThat(facts.all(Figure.class)).allMatch(figure -> figure.certainty() != Certainty.CERTAIN);
        assertFigures(report.figures(), ReadingAccuracyTest.byPath(facts));
        assertThat(findings(facts)).filteredOn(finding -> byModule).allMatch(finding -> finding.rule()
                .equals("uncertain-reading"));
        assertThat(findings(facts)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void whatAScanGetsWrongIsWarnedOfAndNeverAnError(@TempDir Path folder) throws IOException, UnreadableException {
        assumeTrue(byModule, "needs the module: mvn -Pscans test");
        ReportText wrong = Draft.of(Regime.CURRENT_2021, UnitKind.DEPARTMENT, 11)
                .report()
                .withGrid("applications", grid -> grid.with(0, 6, "977"));

        List<Finding> findings =
                findings(pipeline.facts(reader.read("scan.pdf", Scanner.USUAL.scan(printed(wrong, folder)))));

        assertThat(findings).extracting(Finding::rule).contains("applications-unbalanced", "applicant-total-mismatch");
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("applicant-total-mismatch"))
                .allSatisfy(finding -> assertThat(finding.message()).contains("977", "请人工核对"));
    }

    @Test
    void aRealReportScannedReadsAsItsText() throws IOException, UnreadableException {
        assumeTrue(Files.exists(REAL), "the real reports are not ours to ship");
        assumeTrue(byModule, "needs the module: mvn -Pscans test");
        Map<String, String> written = new LinkedHashMap<>();
        ReadingAccuracyTest.byPath(pipeline.read(REAL))
                .forEach((key, figure) -> written.put(key, figure.raw().strip()));

        ReportFacts scanned = pipeline.facts(reader.read("scan.pdf", Scanner.USUAL.scan(REAL)));

        assertThat(written).hasSizeGreaterThan(180);
        assertFigures(written, ReadingAccuracyTest.byPath(scanned));
        assertThat(findings(scanned)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Path printed(ReportText report, Path folder) throws IOException {
        Path docx = Files.write(folder.resolve("report.docx"), DocxWriter.write(report));
        return LibreOffice.convert(List.of(docx), "pdf", folder).get(0);
    }

    private static List<Finding> findings(ReportFacts facts) {
        return Pipeline.judge(pipeline.rules(), facts).findings();
    }

    private static void assertFigures(Map<String, String> written, Map<String, Figure> read) {
        double most = byModule ? 0.01 : 0.1;
        assertThat(written.keySet()).containsAll(read.keySet());
        List<String> wrong = read.keySet().stream()
                .filter(key -> !figure(read, key).raw().strip().equals(written.get(key)))
                .toList();
        assertThat(written.size() - read.size() + wrong.size()).isLessThanOrEqualTo((int) (most * written.size()));
        assertThat(wrong).allMatch(key -> figure(read, key).certainty() == Certainty.DOUBTFUL);
    }

    private static Figure figure(Map<String, Figure> read, String key) {
        return Objects.requireNonNull(read.get(key), key);
    }
}
