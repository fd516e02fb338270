package org.hecha.bench.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.LongReport;
import org.hecha.fixture.Piece;
import org.hecha.fixture.ReportText;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;

/** What a report costs with ever more prose: to read, to find its facts, and to judge by the whole book. */
final class LengthGrowth {

    /** Characters put into a report that has some two thousand of its own. */
    private static final List<Integer> MORE = List.of(0, 2_000, 6_000, 14_000, 30_000, 62_000, 126_000, 254_000);

    private static final int REPORTS = 4;
    private static final int WARM_UP = 3;
    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reader;
    private final RuleBook rules;
    private final int rounds;
    private long sink;

    LengthGrowth(int rounds) throws FormException {
        Forms forms = Forms.load(RuleFolder.packaged());
        this.reader = new ReportReader(forms);
        this.rules = RuleBook.load(RuleFolder.packaged(), forms.all());
        this.rounds = rounds;
    }

    private record Sized(int characters, List<byte[]> docx, List<byte[]> html) {}

    private interface Work {
        long on(Sized size) throws Exception;
    }

    /** CPU milliseconds a report, by its characters. */
    List<Curve> measure(int most) throws Exception {
        List<Sized> sizes = MORE.stream()
                .filter(more -> more <= most)
                .map(LengthGrowth::sized)
                .toList();
        List<Curve> curves = new ArrayList<>();
        curves.add(curve("read docx, ms", sizes, size -> read(size.docx(), ".docx")));
        curves.add(curve("read html, ms", sizes, size -> read(size.html(), ".html")));
        List<List<Document>> read = new ArrayList<>();
        List<List<ReportFacts>> facts = new ArrayList<>();
        for (Sized size : sizes) {
            List<Document> some = new ArrayList<>();
            for (byte[] html : size.html()) {
                some.add(documents.read("report.html", html));
            }
            read.add(some);
            facts.add(some.stream().map(one -> reader.read(one, 0)).toList());
        }
        curves.add(curve("find its facts, ms", sizes, size -> {
            long found = 0;
            for (Document document : read.get(sizes.indexOf(size))) {
                found += reader.read(document, 0).facts().size();
            }
            return found;
        }));
        curves.add(curve("judge it, ms", sizes, size -> {
            long found = 0;
            for (ReportFacts one : facts.get(sizes.indexOf(size))) {
                found += rules.judge(one, RuleSelection.ALL).findings().size();
            }
            return found;
        }));
        System.err.println(sink + " in all");
        return curves;
    }

    private static Sized sized(int more) {
        List<byte[]> docx = new ArrayList<>();
        List<byte[]> html = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < REPORTS; i++) {
            ReportText report = LongReport.of(more, 11L + i);
            docx.add(DocxWriter.write(report));
            html.add(HtmlWriter.write(report, StandardCharsets.UTF_8));
            characters += report.pieces().stream()
                    .filter(Piece.Prose.class::isInstance)
                    .mapToInt(piece -> ((Piece.Prose) piece).text().length())
                    .sum();
        }
        return new Sized(characters / REPORTS, docx, html);
    }

    private long read(List<byte[]> files, String ending) throws Exception {
        long blocks = 0;
        for (byte[] file : files) {
            blocks += documents.read("report" + ending, file).blocks().size();
        }
        return blocks;
    }

    private Curve curve(String name, List<Sized> sizes, Work work) throws Exception {
        double[][] runs = new double[sizes.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < sizes.size(); i++) {
                long start = CLOCK.getCurrentThreadCpuTime();
                sink += work.on(sizes.get(i));
                if (round >= 0) {
                    runs[i][round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / REPORTS;
                }
            }
        }
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            points.add(Curve.Point.of(sizes.get(i).characters(), runs[i]));
        }
        return new Curve(name, points);
    }
}
