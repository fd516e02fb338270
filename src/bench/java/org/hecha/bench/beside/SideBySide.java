package org.hecha.bench.beside;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.bench.BareTika;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * CPU per report, warm, one thread, all on the same files and by turns: the whole audit, Tika's text, LanguageTool over that
 * text, veraPDF over the PDF files; and the rules beside hand-written checks on the same facts. The reports are sound: what
 * is said of them is told, too.
 */
public final class SideBySide {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<String> IDENTITIES =
            Set.of("balance/applications.drl", "balance/review.drl", "balance/statistics.drl");
    private static final int WARM_UP = 10;
    /** A check of some microseconds is done so often for one measurement. */
    private static final int OFTEN = 20;

    private final BareTika tika = new BareTika();
    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final ReportReader reports;
    private final RuleBook book;
    private final RuleBook identities;
    private final JLanguageTool languageTool = new JLanguageTool(Languages.getLanguageForShortCode("zh-CN"));
    private final int rounds;
    /** What the last work said of all reports together. */
    private long remarks;

    /** One report in all the shapes that somebody begins with. */
    private record Report(String name, byte[] content, String text, ReportFacts facts) {}

    private interface Work {
        /** Returns how much was said of it. */
        long on(Report report) throws Exception;
    }

    private SideBySide(int rounds) throws Exception {
        Forms forms = Forms.load(RuleFolder.packaged());
        this.reports = new ReportReader(forms);
        this.book = RuleBook.load(RuleFolder.packaged(), forms.all());
        this.identities = RuleBook.load(RuleFolder.packaged(), forms.all(), IDENTITIES::contains);
        this.rounds = rounds;
    }

    /** @param args the corpus (a folder a format), where the JSON goes, rounds */
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        SideBySide bench = new SideBySide(Integer.parseInt(args[2]));
        ObjectNode told = JSON.createObjectNode().put("date", LocalDate.now().toString());
        System.out.println("| format | reports | what | CPU ms a report | beside the whole audit | remarks a report |");
        System.out.println("|---|---|---|---|---|---|");
        for (String format : List.of("docx", "html", "pdf")) {
            Path folder = Path.of(args[0]).resolve(format);
            if (Files.isDirectory(folder)) {
                told.set(format, bench.format(format, folder));
            }
        }
        Files.writeString(Path.of(args[1]), told.toPrettyString());
    }

    private ObjectNode format(String format, Path folder) throws Exception {
        List<Report> all = reports(folder);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("hecha, whole audit", this::audit);
        works.put("Tika, bare text", report -> {
            tika.text(report.content());
            return 0;
        });
        works.put(
                "LanguageTool, zh, over the text",
                report -> languageTool.check(report.text()).size());
        if (format.equals("pdf")) {
            works.put("veraPDF, PDF/A-1b", SideBySide::validate);
        }
        works.put("rules alone, whole book", report -> often(() -> judged(book, report)));
        works.put("rules alone, identities of the tables", report -> often(() -> judged(identities, report)));
        works.put(
                "the same identities by hand in Java",
                report -> often(() -> HandWrittenCheck.of(report.facts()).size()));
        Map<String, double[]> millis = new LinkedHashMap<>();
        Map<String, Double> said = new LinkedHashMap<>();
        works.keySet().forEach(name -> millis.put(name, new double[rounds]));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                double cost = measure(work.getValue(), all);
                int times = repeated(work.getKey()) ? OFTEN : 1;
                said.put(work.getKey(), (double) remarks / times / all.size());
                if (round >= 0) {
                    millis.get(work.getKey())[round] = cost / times;
                }
            }
        }
        double audit = median(millis.get("hecha, whole audit"));
        millis.forEach((name, runs) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %.1f |%n",
                format,
                all.size(),
                name,
                shown(runs),
                ratio(median(runs) / audit),
                said.get(name)));
        ObjectNode told = JSON.createObjectNode().put("reports", all.size());
        millis.forEach(told::putPOJO);
        told.putPOJO("remarks", said);
        return told;
    }

    private List<Report> reports(Path folder) throws Exception {
        List<Report> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                String name = String.valueOf(file.getFileName());
                all.add(new Report(name, content, tika.text(content), reports.read(documents.read(name, content), 0)));
            }
        }
        return all;
    }

    private long audit(Report report) throws Exception {
        ReportFacts facts = reports.read(documents.read(report.name(), report.content()), 0);
        List<Finding> findings = book.judge(facts, RuleSelection.ALL).findings();
        JSON.writeValueAsBytes(findings);
        return findings.size();
    }

    private static long judged(RuleBook rules, Report report) {
        return rules.judge(report.facts(), RuleSelection.ALL).findings().size();
    }

    /** As a user would who has to publish the file for good; what it finds are faults of the file, none of the report. */
    private static long validate(Report report) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(report.content()), PDFAFlavour.PDFA_1_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false)) {
            return validator.validate(parser).getTestAssertions().size();
        }
    }

    private interface Check {
        long run() throws IOException;
    }

    private static long often(Check check) throws IOException {
        long result = 0;
        for (int i = 0; i < OFTEN; i++) {
            result += check.run();
        }
        return result;
    }

    private static boolean repeated(String name) {
        return name.startsWith("rules alone") || name.endsWith("by hand in Java");
    }

    private double measure(Work work, List<Report> all) throws Exception {
        remarks = 0;
        long start = CLOCK.getCurrentThreadCpuTime();
        for (Report report : all) {
            remarks += work.on(report);
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / all.size();
    }

    private static double median(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String shown(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        String format = sorted[sorted.length / 2] < 0.1 ? "%.4f (%.4f–%.4f)" : "%.2f (%.2f–%.2f)";
        return String.format(Locale.ROOT, format, median(runs), sorted[0], sorted[sorted.length - 1]);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.01 ? "%.4f ×" : "%.2f ×", ratio);
    }
}
