package org.hecha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.document.scan.Recogniser;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;
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
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.report.UnitKind;

/** Writes random reports in every format, reads them back, and counts the figures that are right, wrong and uncertain. */
public final class Accuracy {

    private static final int REPORTS = 12;
    /** Tesseract takes ten times as long as the module. */
    private static final int FEW = 3;

    private static final List<UnitKind> KINDS =
            List.of(UnitKind.TOWN, UnitKind.DEPARTMENT, UnitKind.GOVERNMENT, UnitKind.STREET);

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reports;
    private final List<ReportText> written;
    private final boolean wrongOnesTold;
    private final List<AccuracyRow> rows = new ArrayList<>();

    private Accuracy(int count, boolean wrongOnesTold) throws FormException {
        this.wrongOnesTold = wrongOnesTold;
        reports = new ReportReader(Forms.load(RuleFolder.packaged()));
        written = Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> Draft.of(Regime.CURRENT_2021, KINDS.get(i % KINDS.size()), 101L + i)
                        .report())
                .toList();
    }

    /**
     * @param arguments {@code --write} to put the tables into the READMEs; {@code --scans} to measure scans only;
     *     {@code --wrong} to tell each figure that came back wrong; the number of reports
     */
    public static void main(String[] arguments) throws IOException, FormException {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        boolean write = given.remove("--write");
        boolean scansOnly = given.remove("--scans");
        boolean wrong = given.remove("--wrong");
        Accuracy accuracy = new Accuracy(given.isEmpty() ? REPORTS : Integer.parseInt(given.get(0)), wrong);
        List<AccuracyRow> rows = accuracy.measured(scansOnly);
        String english = AccuracyRow.english(rows, accuracy.written.size());
        System.out.print(english);
        if (write && !scansOnly) {
            AccuracyRow.replace(Path.of("README.md"), english);
            AccuracyRow.replace(Path.of("README.zh-CN.md"), AccuracyRow.chinese(rows, accuracy.written.size()));
        }
    }

    private List<AccuracyRow> measured(boolean scansOnly) throws IOException {
        Path folder = Files.createTempDirectory("hecha-accuracy");
        try {
            if (scansOnly) {
                scanned(LibreOffice.convert(originals(folder), "pdf", folder));
                return rows;
            }
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

    private List<Path> originals(Path folder) throws IOException {
        List<Path> originals = new ArrayList<>();
        for (ReportText report : written) {
            originals.add(Files.write(folder.resolve(originals.size() + ".docx"), DocxWriter.write(report)));
        }
        return originals;
    }

    private void converted(Path folder) throws IOException {
        List<Path> originals = originals(folder);
        for (String format : List.of("doc", "odt", "rtf", "pdf")) {
            List<Path> made = LibreOffice.convert(originals, format, folder);
            List<byte[]> files = new ArrayList<>();
            for (Path file : made) {
                files.add(Files.readAllBytes(file));
            }
            read(format.equals("pdf") ? "pdf, text" : format, format.equals("pdf") ? "pdf（有文字）" : format, files);
            if (format.equals("doc")) {
                // A .wps of today is a Word document under another name.
                read("wps", "wps", files);
            } else if (format.equals("pdf")) {
                scanned(made);
            }
        }
    }

    /** By each engine that is here; one row that says so where there is none. */
    private void scanned(List<Path> printed) throws IOException {
        Recognition here = Recognition.here();
        Optional<Recogniser> module = here.withoutTesseract().open();
        if (module.isPresent()) {
            scanned(printed, Integer.MAX_VALUE, module.orElseThrow(), Arrays.asList(ScanKind.values()));
        }
        Optional<Recogniser> other = here.withoutModule().open();
        if (other.isPresent()) {
            scanned(printed, FEW, other.orElseThrow(), List.of(ScanKind.USUAL));
        }
        if (module.isEmpty() && other.isEmpty()) {
            rows.add(AccuracyRow.withoutEngine("scan, 200 dpi", "扫描件（200 dpi）"));
        }
    }

    private void scanned(List<Path> printed, int most, Recogniser recogniser, List<ScanKind> kinds) throws IOException {
        try (recogniser) {
            DocumentReader reader = new DocumentReader(Limits.DEFAULT, recogniser, ScanLimits.DEFAULT);
            for (ScanKind kind : kinds) {
                AccuracyRow row = new AccuracyRow(kind.english(recogniser.name()), kind.chinese(recogniser.name()));
                for (int i = 0; i < Math.min(Math.min(most, kind.reports()), printed.size()); i++) {
                    read(row, i, reader, kind.scanner().scan(printed.get(i)));
                }
                rows.add(row);
            }
        }
    }

    private void add(String english, String chinese, Function<ReportText, byte[]> writer) {
        read(english, chinese, written.stream().map(writer).toList());
    }

    private void read(String english, String chinese, List<byte[]> files) {
        AccuracyRow row = new AccuracyRow(english, chinese);
        for (int i = 0; i < files.size(); i++) {
            read(row, i, documents, files.get(i));
        }
        rows.add(row);
    }

    private void read(AccuracyRow row, int report, DocumentReader reader, byte[] file) {
        Map<String, String> expected = written.get(report).figures();
        try {
            ReportFacts facts = reports.read(reader.read("report", file), 0);
            Map<String, Figure> read = new HashMap<>();
            facts.all(Figure.class).forEach(figure -> read.put(ReadFigures.name(facts, figure), figure));
            expected.forEach((name, text) -> {
                row.add(text, read.get(name));
                if (wrongOnesTold && !AccuracyRow.isRight(text, read.get(name))) {
                    System.err.println(row + " report " + report + ": " + name + " is " + text + ", read as "
                            + Objects.requireNonNullElse(read.get(name), "nothing"));
                }
            });
        } catch (UnreadableException unread) {
            row.unread();
        }
    }
}
