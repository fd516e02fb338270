package org.hecha.bench.parts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.ReportText;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each part on one report after the other, of all kinds of units and all forms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Parts {

    private static final int REPORTS = 48;
    private static final Path PDF = Path.of("src", "samples", "wangchuan-civil-2021.pdf");

    private final DocumentReader documents = new DocumentReader(Limits.DEFAULT);
    private final List<byte[]> docx = new ArrayList<>();
    private final List<byte[]> html = new ArrayList<>();
    private final List<Document> read = new ArrayList<>();
    private final List<ReportFacts> facts = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private byte[] pdf;
    private Forms forms;
    private SetPhrases phrases;
    private ReportReader reader;
    private RuleBook book;
    private Corpus corpus;
    private int next;

    @Setup
    public void write() throws Exception {
        forms = Forms.load(RuleFolder.packaged());
        phrases = SetPhrases.of(forms.setPhrases());
        reader = new ReportReader(forms);
        book = RuleBook.load(RuleFolder.packaged(), forms.all());
        pdf = Files.readAllBytes(PDF);
        for (Draft draft : Draft.variety(REPORTS).toList()) {
            ReportText report = draft.report();
            docx.add(DocxWriter.write(report));
            html.add(HtmlWriter.write(report, StandardCharsets.UTF_8));
            Document document = documents.read("report.docx", docx.get(docx.size() - 1));
            read.add(document);
            facts.add(reader.read(document, 0));
            profiles.add(Profile.of("report-" + docx.size(), facts.get(facts.size() - 1), phrases));
        }
        corpus = Corpus.of(profiles, Roster.NONE);
    }

    private int next() {
        next = (next + 1) % REPORTS;
        return next;
    }

    @Benchmark
    public Document readDocx() throws Exception {
        return documents.read("report.docx", docx.get(next()));
    }

    @Benchmark
    public Document readHtml() throws Exception {
        return documents.read("report.html", html.get(next()));
    }

    @Benchmark
    public Document readPdf() throws Exception {
        return documents.read("report.pdf", pdf);
    }

    @Benchmark
    public ReportFacts findFacts() {
        return reader.read(read.get(next()), 0);
    }

    @Benchmark
    public Judgement judge() {
        return book.judge(facts.get(next()), RuleSelection.ALL);
    }

    @Benchmark
    public Profile profile() {
        return Profile.of("report", facts.get(next()), phrases);
    }

    @Benchmark
    public List<Fact> whatOthersSay() {
        int number = next();
        return corpus.facts(profiles.get(number), facts.get(number));
    }
}
