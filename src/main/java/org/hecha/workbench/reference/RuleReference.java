package org.hecha.workbench.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hecha.document.Document;
import org.hecha.form.CitedArticle;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Adjustment;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleSource;
import org.hecha.rule.Severity;
import org.hecha.rule.plain.Phrasebook;
import org.hecha.workbench.Example;
import org.hecha.workbench.Workbench;
import org.hecha.workbench.WritingException;
import org.hecha.workbench.reference.ReferenceModel.Entry;
import org.hecha.workbench.reference.ReferenceModel.Index;
import org.hecha.workbench.reference.ReferenceModel.Page;
import org.hecha.workbench.reference.ReferenceModel.Part;
import org.hecha.workbench.reference.ReferenceModel.Said;
import org.hecha.workbench.reference.ReferenceModel.Sentence;
import org.hecha.workbench.reference.ReferenceModel.SentenceGroup;
import org.hecha.workbench.reference.ReferenceModel.Sentences;
import org.hecha.workbench.reference.ReferenceModel.Shelf;
import org.hecha.workbench.reference.ReferenceModel.Shown;

/** The reference of all rules: an index and a page for each rule, made from the rules, their examples and the forms. */
public final class RuleReference {

    /** In the order in which memos show them; others follow by name. */
    private static final List<String> GROUPS =
            List.of("format", "blank", "balance", "consistency", "time-and-law", "wording", "safety", "across", "file");

    private static final String INDEX = "index.html";
    private static final String SENTENCES = "sentences.html";
    private static final String ENDING = ".html";

    private final Workbench bench;
    private final Forms forms;
    private final List<Example> examples;
    private final Map<String, List<RuleSource>> rules = new TreeMap<>();
    private final ChangeWords changes;
    private final List<Phrasebook.Entry> phrases;
    private final Map<String, String> adjustments = new TreeMap<>();

    /**
     * @param sources every DRL rule
     * @param phrases the sentences that rules may be written in
     * @param adjusted what rule packs make of the rules
     */
    public RuleReference(
            Workbench bench,
            Forms forms,
            List<RuleSource> sources,
            List<Example> examples,
            List<Phrasebook.Entry> phrases,
            List<Adjustment> adjusted) {
        this.phrases = List.copyOf(phrases);
        this.bench = bench;
        this.forms = forms;
        this.examples = List.copyOf(examples);
        this.changes = new ChangeWords(forms);
        adjusted.forEach(one -> adjustments.put(one.rule(), one.words()));
        sources.forEach(source ->
                rules.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(source));
    }

    /**
     * Hands over every page, by its file name.
     *
     * @throws MemoException if a template is missing or wrong
     */
    public void write(TemplateFolder templates, BiConsumer<String, String> pages) throws MemoException {
        pages.accept(INDEX, PageTemplate.load(templates, "rules/index.ftlh").render(index()));
        pages.accept(
                SENTENCES, PageTemplate.load(templates, "rules/sentences.ftlh").render(sentences()));
        PageTemplate page = PageTemplate.load(templates, "rules/rule.ftlh");
        List<String> order = order();
        for (int i = 0; i < order.size(); i++) {
            pages.accept(order.get(i) + ENDING, page.render(page(order, i)));
        }
    }

    /**
     * One page alone: all of them take as long as all examples of all rules.
     *
     * @param name of its file
     * @return empty if there is no such page
     * @throws MemoException if a template is missing or wrong
     */
    public Optional<String> page(String name, TemplateFolder templates) throws MemoException {
        if (name.equals(INDEX)) {
            return Optional.of(PageTemplate.load(templates, "rules/index.ftlh").render(index()));
        }
        if (name.equals(SENTENCES)) {
            return Optional.of(
                    PageTemplate.load(templates, "rules/sentences.ftlh").render(sentences()));
        }
        List<String> order = order();
        int at = name.endsWith(ENDING) ? order.indexOf(name.substring(0, name.length() - ENDING.length())) : -1;
        return at < 0
                ? Optional.empty()
                : Optional.of(PageTemplate.load(templates, "rules/rule.ftlh").render(page(order, at)));
    }

    private List<String> order() {
        return groups().stream()
                .flatMap(shelf -> shelf.rules().stream())
                .map(Entry::id)
                .toList();
    }

    private Page page(List<String> order, int at) {
        return page(order.get(at), at == 0 ? "" : order.get(at - 1), at + 1 == order.size() ? "" : order.get(at + 1));
    }

    private Sentences sentences() {
        Map<String, List<Sentence>> groups = new LinkedHashMap<>();
        phrases.forEach(one -> groups.computeIfAbsent(one.group(), group -> new ArrayList<>())
                .add(new Sentence(one.sentence(), one.meaning(), one.example())));
        List<SentenceGroup> all = new ArrayList<>();
        groups.forEach((title, sentences) -> all.add(new SentenceGroup(title, sentences)));
        return new Sentences(all);
    }

    private Index index() {
        return new Index(rules.size(), examples.size(), groups(), levels(), years());
    }

    private List<Shelf> groups() {
        Map<String, List<Entry>> shelves = new LinkedHashMap<>();
        GROUPS.forEach(group -> shelves.put(group, new ArrayList<>()));
        rules.forEach((id, parts) -> shelves.computeIfAbsent(parts.get(0).group(), group -> new ArrayList<>())
                .add(entry(id, parts)));
        shelves.values().removeIf(List::isEmpty);
        List<Shelf> groups = new ArrayList<>();
        shelves.forEach((key, entries) -> groups.add(new Shelf(key, "", entries)));
        return groups;
    }

    private List<Shelf> levels() {
        List<Shelf> levels = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Entry> entries = new ArrayList<>();
            rules.forEach((id, parts) -> {
                if (parts.stream().anyMatch(part -> part.severity() == severity)) {
                    entries.add(entry(id, parts));
                }
            });
            levels.add(new Shelf(severity.key(), severity.label(), entries));
        }
        return levels;
    }

    private List<Shelf> years() {
        List<Shelf> years = new ArrayList<>();
        for (Form form : forms.all()) {
            List<Entry> entries = new ArrayList<>();
            rules.forEach((id, parts) -> {
                if (parts.stream().anyMatch(part -> part.meets(form))) {
                    entries.add(entry(id, parts));
                }
            });
            String span = years(form.years().from(), form.years().to());
            years.add(0, new Shelf(form.id(), span + "　" + form.title(), entries));
        }
        return years;
    }

    private static Entry entry(String id, List<RuleSource> parts) {
        Severity gravest = parts.stream()
                .map(RuleSource::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
        Set<String> years = new LinkedHashSet<>();
        parts.forEach(part -> years.add(years(part.since(), part.until())));
        return new Entry(
                id,
                parts.stream().map(RuleSource::name).toList(),
                gravest.key(),
                gravest.label(),
                String.join("；", years));
    }

    private static String years(int since, int until) {
        if (since == 0) {
            return until == 0 ? "全部年度" : until + "年度及以前";
        }
        return until == 0 ? since + "年度起" : since == until ? since + "年度" : since + "—" + until + "年度";
    }

    private Page page(String id, String before, String next) {
        List<RuleSource> parts = Objects.requireNonNull(rules.get(id));
        Set<String> basis = new LinkedHashSet<>();
        parts.forEach(part -> basis.addAll(part.basis()));
        return new Page(
                entry(id, parts),
                parts.get(0).group(),
                List.copyOf(basis),
                basis.stream()
                        .flatMap(one -> CitedArticle.in(one, forms.laws()).stream())
                        .filter(CitedArticle::hasText)
                        .distinct()
                        .toList(),
                parts.stream().map(this::part).toList(),
                shown(id, true),
                shown(id, false),
                before,
                next,
                adjustments.getOrDefault(id, ""));
    }

    private Part part(RuleSource rule) {
        List<String> needs = rule.needs().stream()
                .map(key -> forms.all().stream()
                        .flatMap(form -> form.tables().stream())
                        .filter(table -> table.key().equals(key))
                        .reduce((older, newer) -> newer)
                        .map(table -> table.title())
                        .orElse(key.equals("exact-words") ? "逐字可靠的文字" : key))
                .toList();
        return new Part(
                rule.name(),
                rule.severity().key(),
                rule.severity().label(),
                years(rule.since(), rule.until()),
                needs,
                rule.comment(),
                rule.place(),
                rule.written(),
                rule.written().equals(rule.text()) ? "" : rule.text());
    }

    private List<Shown> shown(String id, boolean fires) {
        return examples.stream()
                .filter(example -> example.rule().equals(id) && example.fires() == fires)
                .map(this::shown)
                .toList();
    }

    private Shown shown(Example example) {
        List<String> steps = example.changes().stream()
                .map(step -> VisibleText.of(changes.of(step.change())))
                .toList();
        String file = example.file().substring(example.file().replace('\\', '/').lastIndexOf('/') + 1);
        String place = file + ":" + example.line();
        try {
            Document document = bench.document(example);
            Passages passages = new Passages(document);
            List<Finding> findings = bench.findings(example);
            return new Shown(
                    example.title(),
                    place,
                    example.base(),
                    steps,
                    example.fires() ? passages.of(findings) : passages.of(example),
                    findings.stream().map(RuleReference::said).toList(),
                    findings.isEmpty() ? List.of() : WholeReport.of(document, findings));
        } catch (WritingException wrong) {
            return new Shown(
                    example.title(),
                    place,
                    example.base(),
                    List.of("例子写不成报告：" + wrong.getMessage()),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    static Said said(Finding finding) {
        return new Said(
                finding.severity().key(),
                finding.severity().label(),
                VisibleText.of(finding.message()),
                VisibleText.of(Objects.requireNonNullElse(finding.suggestion(), "")));
    }
}
