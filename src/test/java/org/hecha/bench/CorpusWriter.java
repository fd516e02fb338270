package org.hecha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.LibreOffice;
import org.hecha.fixture.ReportText;

/** Writes the reports to measure with: the same ones in each format, seeded, a folder a format. */
public final class CorpusWriter {

    private CorpusWriter() {}

    /**
     * Writes the corpus.
     *
     * @param args the folder, and how many reports a format
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        Path docx = Files.createDirectories(folder.resolve("docx"));
        Path html = Files.createDirectories(folder.resolve("html"));
        List<Path> written = new ArrayList<>();
        for (Draft draft : Draft.variety(count).toList()) {
            String name = "report-" + written.size();
            ReportText report = draft.report();
            Files.write(html.resolve(name + ".html"), HtmlWriter.write(report, StandardCharsets.UTF_8));
            written.add(Files.write(docx.resolve(name + ".docx"), DocxWriter.write(report)));
        }
        for (String format : LibreOffice.available() ? List.of("odt", "doc", "rtf", "pdf") : List.<String>of()) {
            LibreOffice.convert(written, format, Files.createDirectories(folder.resolve(format)));
        }
    }
}
