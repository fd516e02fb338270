package org.hecha;

import java.nio.file.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hecha.document.*;
import org.hecha.document.scan.*;
import org.hecha.fixture.*;
import org.hecha.form.*;
import org.hecha.report.*;

/** throw-away */
@SuppressWarnings("all")
class ScanTrial {
    public static void main(String[] a) throws Exception {
        Path dir = Path.of("/tmp/ocr/try");
        List<Draft> drafts = Draft.variety(Integer.parseInt(a[0])).toList();
        List<Path> docx = new ArrayList<>();
        List<Path> pdf = new ArrayList<>();
        for (int k = 0; k < drafts.size(); k++) {
            docx.add(dir.resolve(docx.size() + ".docx"));
            pdf.add(dir.resolve(pdf.size() + ".pdf"));
        }
        if (!Files.exists(pdf.get(drafts.size() - 1))) {
            for (int i = 0; i < drafts.size(); i++)
                Files.write(docx.get(i), DocxWriter.write(drafts.get(i).report()));
            LibreOffice.convert(docx, "pdf", dir);
        }
        Recognition rec = a[1].equals("t") ? Recognition.here().withoutModule() : Recognition.here();
        Recogniser r = rec.open().orElseThrow();
        System.out.println(r.name());
        Forms forms = Forms.load(RuleFolder.packaged());
        ReportReader reports = new ReportReader(forms);
        Scanner[] scanners = {
            Scanner.USUAL,
            new Scanner(150, .6, 12, 0, Scanner.Look.PLAIN),
            new Scanner(300, .6, 12, 0, Scanner.Look.PLAIN),
            new Scanner(200, .6, 12, 0, Scanner.Look.FAX),
            new Scanner(200, -1.3, 12, 0, Scanner.Look.PHOTO),
            new Scanner(200, .6, 12, 0, Scanner.Look.STAMPED),
            new Scanner(200, .6, 12, 1, Scanner.Look.PLAIN),
            new Scanner(200, .6, 12, 2, Scanner.Look.PLAIN)
        };
        var mx = java.lang.management.ManagementFactory.getThreadMXBean();
        for (String s : a[2].split(",")) {
            Scanner sc = scanners[Integer.parseInt(s)];
            int all = 0, right = 0, wrongMarked = 0, wrongSilent = 0, missing = 0, rightMarked = 0;
            long cpu = 0;
            for (int i = 0; i < drafts.size(); i++) {
                byte[] scan = sc.scan(pdf.get(i));
                Files.write(dir.resolve("scan" + s + "-" + i + ".pdf"), scan);
                long t = mx.getCurrentThreadCpuTime();
                Document doc = new DocumentReader(Limits.DEFAULT, r, ScanLimits.DEFAULT).read("s.pdf", scan);
                cpu += mx.getCurrentThreadCpuTime() - t;
                if (a.length > 3)
                    for (Block b : doc.blocks()) {
                        if (b instanceof Paragraph p) System.out.println("P " + p.trust() + " " + p.text());
                        else if (b instanceof Table tb) {
                            System.out.println("T " + tb.rows() + "x" + tb.columns());
                            for (Cell c : tb.cells())
                                System.out.print("[" + c.row() + "," + c.column() + " " + c.rowSpan() + "x"
                                        + c.columnSpan() + " " + c.trust() + " "
                                        + c.text().replace("\n", "/") + "]");
                            System.out.println();
                        }
                    }
                ReportFacts facts = reports.read(doc, 0);
                Map<String, Figure> read = new LinkedHashMap<>();
                for (Figure f : facts.all(Figure.class)) {
                    FormTable t2 = facts.form().table(f.table()).orElseThrow();
                    FormPart p = t2.parts().stream()
                            .filter(o -> o.rows().stream().anyMatch(w -> w.key().equals(f.row())))
                            .findFirst()
                            .orElseThrow();
                    read.put(t2.key() + "|" + path(p.rows(), f.row()) + "|" + path(p.columns(), f.column()), f);
                }
                Map<String, String> truth = drafts.get(i).report().figures();
                for (var e : truth.entrySet()) {
                    all++;
                    Figure f = read.get(e.getKey());
                    if (f == null) {
                        missing++;
                        System.out.println("MISSING " + i + " " + e);
                        continue;
                    }
                    boolean ok = f.raw().strip().equals(e.getValue());
                    if (ok) {
                        right++;
                        if (f.certainty() == Certainty.DOUBTFUL) rightMarked++;
                    } else {
                        boolean m = f.certainty() == Certainty.DOUBTFUL;
                        if (m) wrongMarked++;
                        else wrongSilent++;
                        System.out.println((m ? "wrong " : "SILENT ") + i + " " + e + " read '" + f.raw() + "' "
                                + f.certainty() + " p" + f.place());
                    }
                }
                System.out.println(i + " year " + facts.report().year() + " want "
                        + drafts.get(i).year() + " cells " + read.size());
            }
            System.out.println("== " + sc + " all " + all + " right " + right + " (" + 100.0 * right / all
                    + "%) wrongMarked " + wrongMarked + " silent " + wrongSilent + " missing " + missing
                    + " rightMarked " + rightMarked + " cpu s " + cpu / 1e9 / drafts.size());
        }
    }

    static String path(List<FormLine> l, String k) {
        return l.stream()
                .filter(x -> x.key().equals(k))
                .map(x -> String.join("/", x.path()))
                .findFirst()
                .orElseThrow();
    }
}
