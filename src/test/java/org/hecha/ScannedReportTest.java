package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.hecha.fixture.Scanner;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that comes as pictures: nearly every figure is read, and none that is wrong passes for sure. */
class ScannedReportTest {

    private static final double MOST_OF_THEM = 0.99;

    @Test
    void aScanIsReadAndItsMisreadingsAreMarked(@TempDir Path folder)
            throws IOException, FormException, UnreadableException {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        Optional<Recogniser> module = Recognition.here().withoutTesseract().open();
        assumeTrue(module.isPresent(), "the module for scans is not built in: mvn -Pscans test");
        Draft draft = Draft.variety(1).toList().get(0);
        Path docx = Files.write(folder.resolve("report.docx"), DocxWriter.write(draft.report()));
        byte[] scan = Scanner.USUAL.scan(
                LibreOffice.convert(List.of(docx), "pdf", folder).get(0));

        try (DocumentReader reader = new DocumentReader(Limits.DEFAULT, module.orElseThrow(), ScanLimits.DEFAULT)) {
            Document document = reader.read("scan.pdf", scan);
            assertThat(document.properties()).containsKey("readPictures").doesNotContainKey(Document.UNREAD_PICTURES);
            assertThat(reader.read("scan.pdf", scan)).isEqualTo(document);
            ReportFacts facts = new ReportReader(Forms.load(RuleFolder.packaged())).read(document, 0);
            assertFigures(draft, facts);
        }
    }

    private static void assertFigures(Draft draft, ReportFacts facts) {
        Map<String, String> written = draft.report().figures();
        Map<String, Figure> read = ReadingAccuracyTest.byPath(facts);
        assertThat(facts.all(Figure.class)).allMatch(figure -> figure.certainty() != Certainty.CERTAIN);
        assertThat(read).containsOnlyKeys(written.keySet());
        List<String> wrong = written.keySet().stream()
                .filter(key -> !figure(read, key).raw().strip().equals(written.get(key)))
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - MOST_OF_THEM) * written.size()));
        assertThat(wrong).allMatch(key -> figure(read, key).certainty() == Certainty.DOUBTFUL);
    }

    private static Figure figure(Map<String, Figure> read, String key) {
        return Objects.requireNonNull(read.get(key), key);
    }
}
