package org.hecha.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;

/**
 * CPU per report, warm: bare Tika to XHTML against our reading, our whole audit and our rules alone. The four take turns on
 * the same files and the same threads, so that what else the machine does strikes them alike; medians over the rounds.
 */
public final class Throughput {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final RuleSelection ALL = new RuleSelection(Set.of(), Set.of());
    /** Rounds before those that count: Java goes on compiling for a thousand reports and more, of either side. */
    private static final int WARM_UP = 16;

    private final BareTika tika = new BareTika();
    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reports;
    private final RuleBook rules;
    private final int threads;
    private final int rounds;
    private long sink;

    private interface Work {
        long on(byte[] content) throws Exception;
    }

    private Throughput(int threads, int rounds) throws Exception {
        Forms forms = Forms.load(RuleFolder.packaged());
        this.reports = new ReportReader(forms);
        this.rules = RuleBook.load(RuleFolder.packaged(), forms.all());
        this.threads = threads;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param args the corpus (a folder a format), the file to write the figures to, threads, rounds
     */
    public static void main(String[] args) throws Exception {
        Throughput bench = new Throughput(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        ArrayNode rows = JSON.createArrayNode();
        System.out.println("| format | reports | Tika XHTML | reading | ratio | whole audit | ratio | rules alone |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String format : List.of("docx", "odt", "doc", "rtf", "html", "pdf")) {
            Path folder = Path.of(args[0]).resolve(format);
            if (Files.isDirectory(folder)) {
                rows.add(bench.format(format, contents(folder)));
            }
        }
        Files.writeString(Path.of(args[1]), rows.toPrettyString());
        System.out.println();
        System.out.println("CPU ms per report, median of " + bench.rounds + " rounds (lowest–highest), " + bench.threads
                + " threads, warm.");
        System.err.println(bench.sink);
    }

    private static List<byte[]> contents(Path folder) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private ObjectNode format(String format, List<byte[]> contents) throws Exception {
        List<ReportFacts> facts = new ArrayList<>();
        for (byte[] content : contents) {
            facts.add(reports.read(documents.read("report." + format, content), 0));
        }
        List<Work> works = List.of(
                content -> tika.xhtml(content).length(),
                content -> documents.read("report." + format, content).blocks().size(),
                content -> JSON.writeValueAsBytes(
                                rules.judge(reports.read(documents.read("report." + format, content), 0), ALL)
                                        .findings())
                        .length,
                content -> rules.judge(facts.get(contents.indexOf(content)), ALL)
                        .findings()
                        .size());
        double[][] cpu = new double[works.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int work = 0; work < works.size(); work++) {
                double millis = measure(works.get(work), contents);
                if (round >= 0) {
                    cpu[work][round] = millis;
                }
            }
        }
        for (double[] figures : cpu) {
            Arrays.sort(figures);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.2f × | %s | %.2f × | %s |%n",
                format,
                contents.size(),
                shown(cpu[0]),
                shown(cpu[1]),
                median(cpu[1]) / median(cpu[0]),
                shown(cpu[2]),
                median(cpu[2]) / median(cpu[0]),
                shown(cpu[3]));
        ObjectNode row = JSON.createObjectNode().put("format", format).put("reports", contents.size());
        row.putPOJO("tikaXhtml", cpu[0])
                .putPOJO("reading", cpu[1])
                .putPOJO("audit", cpu[2])
                .putPOJO("rules", cpu[3]);
        return row;
    }

    /** CPU milliseconds of the worker threads per report. */
    private double measure(Work work, List<byte[]> contents) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<long[]>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            shares.add(() -> {
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                long start = clock.getCurrentThreadCpuTime();
                long result = 0;
                for (int i = first; i < contents.size(); i += threads) {
                    result += work.on(contents.get(i));
                }
                return new long[] {clock.getCurrentThreadCpuTime() - start, result};
            });
        }
        long nanos = 0;
        for (Future<long[]> share : pool.invokeAll(shares)) {
            nanos += share.get()[0];
            sink += share.get()[1];
        }
        pool.shutdown();
        return nanos / 1e6 / contents.size();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static String shown(double[] sorted) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
}
