package org.hecha.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hecha.document.Document;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSelection;

/** A rule folder with its examples, ready to be tried. */
public final class Workbench {

    private static final String BASES = "examples/";

    private final RuleFolder folder;
    private final Forms forms;
    private final RuleBook book;
    /** An example is about the rule as its author wrote it, whatever the packs above make of it. */
    private final RuleBook written;

    private final ReportReader reports;
    private final Map<String, Draft> bases = new HashMap<>();

    public Workbench(RuleFolder folder, Forms forms, RuleBook book) {
        this.folder = folder;
        this.forms = forms;
        this.book = book;
        this.written = book.asWritten();
        this.reports = new ReportReader(forms);
    }

    /** The ids of all rules. */
    public Set<String> rules() {
        return book.rules().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The examples of the folder, in the order of files and lines.
     *
     * @throws org.hecha.rule.RuleException with every mistake of every examples file
     */
    public List<Example> examples() {
        return ExampleReader.all(folder, rules());
    }

    /** Those of the topmost pack alone, which is the one that its author works at. */
    public List<Example> topmostExamples() {
        List<RuleFolder> packs = folder.packs();
        return ExampleReader.all(packs.get(packs.size() - 1), rules());
    }

    /** Names of the kept reports that examples may start from. */
    public List<String> bases() {
        return folder.files(BASES, ".md").stream()
                .map(folder::path)
                .map(name -> name.substring(BASES.length(), name.length() - ".md".length()))
                .distinct()
                .toList();
    }

    /** A kept report as the reader of a file would give it. */
    public Document base(String name) throws WritingException {
        return draft(name).document(name + ".md");
    }

    /** The facts of a document, under the form of its year. */
    public ReportFacts facts(Document document) {
        return reports.read(document, 0);
    }

    /** What all rules say. */
    public Judgement judge(ReportFacts facts) {
        return book.judge(facts, RuleSelection.ALL);
    }

    /**
     * The report that an example writes.
     *
     * @throws WritingException with the line of the examples file where it goes wrong
     */
    public Document document(Example example) throws WritingException {
        Draft draft;
        try {
            draft = example.base().isEmpty()
                    ? MarkdownReport.read(example.report(), forms)
                    : draft(example.base(), example.others().year(), "");
        } catch (WritingException wrong) {
            boolean inside = example.base().isEmpty() && wrong.line() > 0;
            int line = inside ? example.reportLine() + wrong.line() - 1 : example.line();
            throw new WritingException(line, wrong.sentence());
        }
        for (Example.Step step : example.changes()) {
            try {
                step.change().apply(draft, reports);
            } catch (WritingException wrong) {
                throw new WritingException(step.line(), wrong.sentence());
            }
        }
        return draft.document(example.title() + ".md");
    }

    /**
     * Everything of a kept report, corrupted one after the other.
     *
     * @throws WritingException if there is no such report
     */
    public Corruptions corruptions(String base) throws WritingException {
        return Corruptions.of(draft(base), this);
    }

    /** The facts of the report that an example writes, with what the reports beside it say of it. */
    public ReportFacts facts(Example example) throws WritingException {
        return new OthersReader(this, forms).read(example);
    }

    Draft draft(String base) throws WritingException {
        return draft(base, 0, "");
    }

    /**
     * @param year that it is moved to; 0 to leave it
     * @param unit that it is renamed to; empty to leave it
     */
    synchronized Draft draft(String base, int year, String unit) throws WritingException {
        String key = base + "\t" + year + "\t" + unit;
        Draft known = bases.get(key);
        if (known == null) {
            if (!bases().contains(base)) {
                throw new WritingException("没有名为 " + base + " 的报告" + FormGrid.asked(base, new TreeSet<>(bases())));
            }
            List<String> names = folder.each(BASES + base + ".md");
            String name = names.get(0);
            if (names.size() > 1) {
                throw new WritingException(
                        folder.display(names.get(1)) + " 与 " + folder.display(name) + " 同名，例子分不清是哪一份；请给规则包里的换个文件名");
            }
            try {
                String text = new String(folder.read(name), StandardCharsets.UTF_8);
                known = MarkdownReport.read(year > 0 || !unit.isEmpty() ? KeptText.of(text, year, unit) : text, forms);
            } catch (WritingException wrong) {
                throw new WritingException(folder.display(name) + ":" + wrong.line() + " " + wrong.sentence());
            }
            bases.put(key, known);
        }
        return known.copy();
    }

    /** What became of an example. */
    public Trial run(Example example) {
        try {
            ReportFacts facts = facts(example);
            Judgement judgement = written.judge(facts, new RuleSelection(Set.of(example.rule()), Set.of()));
            String failure =
                    judgement.failures().stream().map(RuleFailure::message).collect(Collectors.joining("；"));
            return Trial.of(example, facts, judgement.findings(), outcome(judgement, example), failure);
        } catch (WritingException wrong) {
            return Trial.unwritten(example, wrong);
        }
    }

    /** The rules, of those asked or of all, without an example that fires or without one that does not. */
    public List<String> withoutBothKinds(List<Example> examples, Collection<String> asked) {
        return rules().stream()
                .filter(rule -> asked.isEmpty() || asked.contains(rule))
                .filter(rule -> examples.stream().noneMatch(one -> one.rule().equals(rule) && one.fires())
                        || examples.stream().noneMatch(one -> one.rule().equals(rule) && !one.fires()))
                .toList();
    }

    private static Outcome outcome(Judgement judgement, Example example) {
        return judgement.outcomes().getOrDefault(example.rule(), Outcome.NOT_APPLICABLE);
    }

    /** What a rule says of the report that an example writes. */
    public List<Finding> findings(Example example) throws WritingException {
        return findings(facts(example), example.rule());
    }

    /** What a rule says of a document, whether or not there is an example of it. */
    public List<Finding> findings(Document document, String rule) {
        return findings(facts(document), rule);
    }

    private List<Finding> findings(ReportFacts facts, String rule) {
        return written.judge(facts, new RuleSelection(Set.of(rule), Set.of())).findings();
    }
}
