package org.hecha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.LibreOffice;
import org.hecha.fixture.MhtmlWriter;
import org.hecha.fixture.OddPage;
import org.hecha.fixture.OfdWriter;
import org.hecha.fixture.PortalPage;
import org.hecha.fixture.ReadFigures;
import org.hecha.fixture.Regime;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.TextWriter;
import org.hecha.fixture.WorkbookWriter;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.report.UnitKind;

/** Writes random reports in every format, reads them back, and counts the figures that are right, wrong and uncertain. */
public final class Accuracy {

    private static final int REPORTS = 12;
    private static final List<UnitKind> KINDS =
            List.of(UnitKind.TOWN, UnitKind.DEPARTMENT, UnitKind.GOVERNMENT, UnitKind.STREET);

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reports;
    private final List<ReportText> written;
    private final List<AccuracyRow> rows = new ArrayList<>();

    private Accuracy(int count) throws FormException {
        reports = new ReportReader(Forms.load(RuleFolder.packaged()));
        written = Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> Draft.of(Regime.CURRENT_2021, KINDS.get(i % KINDS.size()), 101L + i)
                        .report())
                .toList();
    }

    /** @param arguments {@code --write} to put the tables into the READMEs; the number of reports */
    public static void main(String[] arguments) throws IOException, FormException {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        boolean write = given.remove("--write");
        Accuracy accuracy = new Accuracy(given.isEmpty() ? REPORTS : Integer.parseInt(given.get(0)));
        List<AccuracyRow> rows = accuracy.measured();
        String english = AccuracyRow.english(rows, accuracy.written.size());
        System.out.print(english);
        if (write) {
            AccuracyRow.replace(Path.of("README.md"), english);
            AccuracyRow.replace(Path.of("README.zh-CN.md"), AccuracyRow.chinese(rows, accuracy.written.size()));
        }
    }

    private List<AccuracyRow> measured() throws IOException {
        Path folder = Files.createTempDirectory("hecha-accuracy");
        try {
            add("docx", "docx", DocxWriter::write);
            if (LibreOffice.available()) {
                converted(folder);
            }
            add("html", "html", report -> HtmlWriter.write(report, StandardCharsets.UTF_8));
            add("page of a content system", "内容系统网页", PortalPage::write);
            add("page, tables of divs", "网页，表格由 div 拼成", OddPage::ofDivs);
            add("page, nested tables", "网页，表格嵌套", OddPage::nested);
            add("mht", "mht", MhtmlWriter::write);
            add("ofd", "ofd", OfdWriter::write);
            add("xlsx", "xlsx", WorkbookWriter::xlsx);
            add("xls", "xls", WorkbookWriter::xls);
            for (TextWriter.Layout layout : TextWriter.Layout.values()) {
                String name = "txt, "
                        + layout.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                add(name, name, report -> TextWriter.write(report, layout).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return rows;
    }

    private void converted(Path folder) throws IOException {
        List<Path> originals = new ArrayList<>();
        for (ReportText report : written) {
            originals.add(Files.write(folder.resolve(originals.size() + ".docx"), DocxWriter.write(report)));
        }
        for (String format : List.of("doc", "odt", "rtf", "pdf")) {
            List<byte[]> files = new ArrayList<>();
            for (Path file : LibreOffice.convert(originals, format, folder)) {
                files.add(Files.readAllBytes(file));
            }
            read(format.equals("pdf") ? "pdf, text" : format, format.equals("pdf") ? "pdf（有文字）" : format, files);
            if (format.equals("doc")) {
                // A .wps of today is a Word document under another name.
                read("wps", "wps", files);
            } else if (format.equals("pdf")) {
                List<byte[]> scans = new ArrayList<>();
                for (byte[] file : files) {
                    scans.add(ScannedPdf.of(file, 200));
                }
                read("scan, 200 dpi", "扫描件（200 dpi）", scans);
            }
        }
    }

    private void add(String english, String chinese, Function<ReportText, byte[]> writer) {
        read(english, chinese, written.stream().map(writer).toList());
    }

    private void read(String english, String chinese, List<byte[]> files) {
        AccuracyRow row = new AccuracyRow(english, chinese);
        for (int i = 0; i < files.size(); i++) {
            try {
                ReportFacts facts = reports.read(documents.read("report", files.get(i)), 0);
                count(row, written.get(i).figures(), facts);
            } catch (UnreadableException unread) {
                row.unread(unread.reason());
            }
        }
        rows.add(row);
    }

    private static void count(AccuracyRow row, Map<String, String> expected, ReportFacts facts) {
        Map<String, Figure> read = new java.util.HashMap<>();
        facts.all(Figure.class).forEach(figure -> read.put(ReadFigures.name(facts, figure), figure));
        expected.forEach((name, text) -> {
            Figure figure = read.get(name);
            boolean right = figure != null && figure.raw().strip().equals(text);
            row.add(right, figure == null || figure.certainty() != Certainty.CERTAIN);
        });
    }
}
