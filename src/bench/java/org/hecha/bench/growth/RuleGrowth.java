package org.hecha.bench.growth;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.Region;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;

/** What judging a report costs with ever more rules; its facts, and what other reports say of it, are there already. */
final class RuleGrowth {

    private static final List<Integer> SIZES = List.of(50, 100, 200, 400, 700, 1000);
    private static final int REPORTS = 100;
    private static final int WARM_UP = 3;
    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path out;
    private final int rounds;
    private long findings;

    RuleGrowth(Path out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /** CPU milliseconds a report to judge, and CPU seconds to load a book that was compiled before, by the number of rules. */
    List<Curve> measure(int most) throws Exception {
        System.setProperty("hecha.cache", out.resolve("cache").toString());
        List<Integer> sizes = SIZES.stream().filter(size -> size <= most).toList();
        List<ReportFacts> reports = facts();
        List<RuleBook> books = new ArrayList<>();
        List<Curve.Point> loading = new ArrayList<>();
        for (int size : sizes) {
            Path folder = out.resolve("rules-" + size);
            new GeneratedRules().write(folder, size);
            RuleFolder rules = RuleFolder.of(folder);
            Forms forms = Forms.load(rules);
            RuleBook.load(rules, forms.all()); // compiles
            double[] runs = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long start = CLOCK.getCurrentThreadCpuTime();
                RuleBook.load(rules, forms.all());
                runs[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            }
            loading.add(Curve.Point.of(size, runs));
            books.add(RuleBook.load(rules, forms.all()));
        }
        double[][] runs = new double[sizes.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < sizes.size(); i++) {
                double millis = judge(books.get(i), reports);
                if (round >= 0) {
                    runs[i][round] = millis;
                }
            }
        }
        List<Curve.Point> judging = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            judging.add(Curve.Point.of(sizes.get(i), runs[i]));
        }
        System.err.println(findings + " findings");
        return List.of(new Curve("judge a report, ms", judging), new Curve("load the book, s", loading));
    }

    private double judge(RuleBook book, List<ReportFacts> reports) {
        long start = CLOCK.getCurrentThreadCpuTime();
        for (ReportFacts facts : reports) {
            findings += book.judge(facts, RuleSelection.ALL).findings().size();
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / reports.size();
    }

    private List<ReportFacts> facts() throws Exception {
        Path folder = out.resolve("region");
        Region.write(folder, REPORTS);
        Forms forms = Forms.load(RuleFolder.packaged());
        SetPhrases phrases = SetPhrases.of(forms.setPhrases());
        ReportReader reader = new ReportReader(forms);
        DocumentReader documents = new DocumentReader(Limits.DEFAULT);
        List<ReportFacts> alone = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (Path file : Region.paths(folder, REPORTS)) {
            ReportFacts facts = reader.read(documents.read(file.toString(), bytes(file)), 0);
            alone.add(facts);
            profiles.add(Profile.of(file.toString(), facts, phrases));
        }
        Corpus corpus = Corpus.of(profiles, Roster.NONE);
        List<ReportFacts> together = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            together.add(alone.get(i).with(corpus.facts(profiles.get(i), alone.get(i))));
        }
        return together;
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
