package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.LibreOffice;
import org.hecha.fixture.OddPage;
import org.hecha.fixture.ReadFigures;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.TextWriter;
import org.hecha.form.FormException;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of every table, in every format, as it was written. */
class ReadingAccuracyTest {

    /** Eight seeds of each form, written into the formats that need no other program. */
    private static final int DRAFTS = 32;
    /** Fewer where LibreOffice must write them. */
    private static final int CONVERTED = 8;

    private static Pipeline pipeline;

    @BeforeAll
    static void load() throws FormException {
        pipeline = new Pipeline();
    }

    static Stream<Draft> drafts() {
        return Draft.variety(DRAFTS);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyFigureOfDocxIsRead(Draft draft) throws UnreadableException {
        assertFigures(draft, pipeline.docx(draft.report()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyFigureOfHtmlIsRead(Draft draft) throws UnreadableException {
        assertFigures(draft, pipeline.html(draft.report()));
        assertFigures(draft, pipeline.mht(draft.report()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyFigureOfTablesBuiltOfDivsOrOfTablesIsRead(Draft draft) throws UnreadableException {
        assertFigures(draft, pipeline.read("report.html", OddPage.ofDivs(draft.report())));
        assertFigures(draft, pipeline.read("report.html", OddPage.nested(draft.report())));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyFigureOfOfdIsRead(Draft draft) throws UnreadableException {
        assertFigures(draft, pipeline.ofd(draft.report()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void everyFigureOfWorkbooksIsRead(Draft draft) throws UnreadableException {
        assertFigures(draft, pipeline.xlsx(draft.report()));
        assertFigures(draft, pipeline.xls(draft.report()));
    }

    @ParameterizedTest
    @EnumSource(TextWriter.Layout.class)
    void everyFigureOfPlainTextIsRead(TextWriter.Layout layout) throws UnreadableException {
        for (Draft draft : drafts().toList()) {
            assertFigures(draft, pipeline.txt(draft.report(), layout));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt", "rtf", "pdf", "html", "wps"})
    void everyFigureOfConvertedFileIsRead(String format, @TempDir Path folder) throws IOException, UnreadableException {
        assumeTrue(LibreOffice.available(), "LibreOffice is not installed");
        List<Draft> drafts = Draft.variety(CONVERTED).toList();
        List<Path> written = new ArrayList<>();
        for (Draft draft : drafts) {
            written.add(Files.write(folder.resolve(written.size() + ".docx"), DocxWriter.write(draft.report())));
        }
        // a .wps of today is a Word document under another name
        List<Path> files = LibreOffice.convert(written, format.equals("wps") ? "doc" : format, folder);
        for (int i = 0; i < files.size(); i++) {
            Path file = format.equals("wps") ? Files.move(files.get(i), folder.resolve(i + ".wps")) : files.get(i);
            assertFigures(drafts.get(i), pipeline.read(file));
        }
    }

    private static void assertFigures(Draft draft, ReportFacts facts) {
        ReportText report = draft.report();
        assertThat(facts.report().year()).as("%s", draft).isEqualTo(draft.year());
        Map<String, String> read = ReadFigures.of(facts);
        assertThat(read).as("%s", draft).hasSize(draft.regime().figures()).isEqualTo(report.figures());
    }

    /** The figures by table and by the labels that lead to their row and column. */
    static Map<String, Figure> byPath(ReportFacts facts) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        facts.all(Figure.class).forEach(figure -> figures.put(ReadFigures.name(facts, figure), figure));
        return figures;
    }
}
