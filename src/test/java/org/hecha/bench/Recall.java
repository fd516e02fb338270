package org.hecha.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.audit.Unassessable;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Draft;
import org.hecha.fixture.Fault;
import org.hecha.fixture.Faults;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.Style;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportReader;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSelection;
import org.hecha.rule.Severity;

/**
 * What the rules find of the faults that are put into reports, and what they say of reports without any:
 * {@code ./hecha recall}. The same seed gives the same table, however many threads work at it.
 */
public final class Recall {

    private static final List<Style> STYLES = List.of(Style.PLAIN, Style.COLOURED, Style.VARIED);
    private static final int PER_SEED = 200;
    private static final int SEEDS = 10;

    private final Auditor auditor;
    private final Set<String> rules = new TreeSet<>();

    Recall() throws FormException {
        Forms forms = Forms.load(RuleFolder.packaged());
        RuleBook book = RuleBook.load(RuleFolder.packaged(), forms.all());
        book.rules().stream().map(RuleInfo::id).forEach(rules::add);
        rules.add(Unassessable.UNREADABLE);
        auditor = new Auditor(
                new DocumentReader(Limits.DEFAULT),
                new ReportReader(forms),
                book,
                RuleSelection.ALL,
                0,
                (source, fault) -> System.err.println(source + ": " + fault));
    }

    /**
     * What was found in one report.
     *
     * @param name which report it was
     * @param rule the rule that must find the fault put in; empty for a clean report
     * @param owed the rules that may find something
     * @param findings what the audit says
     * @param broken rules that broke on it
     */
    record Trial(String name, String rule, Set<String> owed, List<Finding> findings, List<String> broken) {

        boolean clean() {
            return rule.isEmpty();
        }

        boolean hit() {
            return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
        }

        /** Errors and warnings that the report does not deserve. */
        List<Finding> falseAlarms() {
            return findings.stream()
                    .filter(finding -> finding.severity() != Severity.NOTE)
                    .filter(finding -> !owed.contains(finding.rule()))
                    .toList();
        }
    }

    /** Audits so many clean reports and every fault, in several reports each. */
    RecallTable measure(int reports, long seed) throws InterruptedException {
        List<Callable<Trial>> work = new ArrayList<>();
        List<Draft> drafts = Draft.varied(reports, seed).toList();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean page = i % 3 == 0;
            work.add(() -> clean(draft, page));
        }
        int seeds = Math.max(2, Math.min(SEEDS, reports / PER_SEED));
        for (Fault fault : Faults.all()) {
            for (int i = 0; i < seeds && rules.contains(fault.rule()); i++) {
                long of = seed * 7919 + i;
                Style style = STYLES.get(i % STYLES.size());
                work.add(() -> faulty(fault, of, style));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Trial> trials = new ArrayList<>();
            for (Future<Trial> trial : pool.invokeAll(work)) {
                trials.add(trial.get());
            }
            return new RecallTable(reports, seed, rules, Faults.all(), trials);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private Trial clean(Draft draft, boolean page) {
        ReportText report = draft.report();
        byte[] content = page ? HtmlWriter.write(report, StandardCharsets.UTF_8) : DocxWriter.write(report);
        return trial(draft.toString(), "", Set.of(), page ? "report.html" : "report.docx", content);
    }

    private Trial faulty(Fault fault, long seed, Style style) {
        try {
            Set<String> owed = new TreeSet<>(fault.also());
            owed.add(fault.rule());
            String name = fault + ", seed " + seed + ", " + style;
            return trial(name, fault.rule(), owed, fault.fileName(), fault.file(fault.clean(seed, style)));
        } catch (RuntimeException e) {
            throw new IllegalStateException(fault + ", seed " + seed + ", " + style, e);
        }
    }

    private Trial trial(String name, String rule, Set<String> owed, String file, byte[] content) {
        AuditedReport audited = auditor.audit(file, () -> content);
        return new Trial(
                name,
                rule,
                owed,
                audited.findings(),
                audited.failures().stream()
                        .map(failure -> failure.rule() + ": " + failure.message())
                        .toList());
    }

    /**
     * Prints the table; tells every miss and false alarm on standard error.
     *
     * @param args {@code --reports N}, {@code --seed S}, {@code --write} to put it into the rule authors' manual
     */
    public static void main(String[] args) throws Exception {
        int reports = 2000;
        long seed = 1;
        boolean write = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--reports" -> reports = Integer.parseInt(args[++i]);
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--write" -> write = true;
                default -> {
                    System.err.println("usage: ./hecha recall [--reports N] [--seed S] [--write]");
                    System.exit(2);
                }
            }
        }
        RecallTable table = new Recall().measure(reports, seed);
        System.err.println(table.complaints().stream().collect(Collectors.joining("\n")));
        System.out.print(table.markdown());
        if (write) {
            rewrite(Path.of("rules/README.md"), table.markdown());
        }
    }

    private static void rewrite(Path manual, String table) throws IOException {
        String text = Files.readString(manual);
        int from = text.indexOf(RecallTable.BEGIN);
        int to = text.indexOf(RecallTable.END);
        if (from < 0 || to < from) {
            throw new IOException(manual + " has no place for the table");
        }
        Files.writeString(
                manual, text.substring(0, from) + RecallTable.BEGIN + "\n\n" + table + "\n" + text.substring(to));
    }
}
