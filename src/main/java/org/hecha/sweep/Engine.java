package org.hecha.sweep;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hecha.across.ProfileBytes;
import org.hecha.across.SetPhrases;
import org.hecha.audit.Assessment;
import org.hecha.audit.Auditor;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.form.Forms;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.report.Section;
import org.hecha.rule.FactKinds;
import org.hecha.rule.Judgement;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.jspecify.annotations.Nullable;

/** Reads and judges by forms and rules, which are loaded when something must be and not before. Safe for many threads. */
final class Engine {

    /** Facts of other reports, or rules that need them. */
    private static final Pattern ASKS_BESIDE =
            Pattern.compile("org\\.hecha\\.across\\.|org\\.hecha\\.report\\.(?:Fact\\b|\\*)"
                    + "|@needs\\([^)]*(?:last-year|peers|others|before|children|roster)");

    static final String MISSING_REPORT = "missing-report";

    private static final String DRL = ".drl";
    private static final String EXPANDER = "expander ";

    /** What a report is held against others by. */
    private static final Set<String> BESIDE =
            Set.of(Section.class.getSimpleName(), FilledTable.class.getSimpleName(), Figure.class.getSimpleName());

    private final SweepRules.Taken rules;
    private final Documents documents;
    private final BiConsumer<String, Throwable> faults;
    private final Map<Set<String>, Part> parts = new HashMap<>();
    private @Nullable SetPhrases phrases;
    private @Nullable Auditor auditor;

    Engine(SweepRules.Taken rules, Documents documents, BiConsumer<String, Throwable> faults) {
        this.rules = rules;
        this.documents = documents;
        this.faults = faults;
    }

    /**
     * Some files of the rule book.
     *
     * @param book of these files only
     * @param kinds the types of facts that they can ask for
     */
    record Part(RuleBook book, Predicate<String> kinds) {}

    Forms forms() {
        return rules.forms();
    }

    BookCard card(Keys keys, BiFunction<Forms, RuleBook, ToolVersions> versions) {
        return BookCard.of(rules.folder(), forms(), rules.book(), keys, versions.apply(forms(), rules.book()));
    }

    private synchronized Auditor auditor() {
        if (auditor == null) {
            auditor = new Auditor(documents, new ReportReader(forms()), rules.book(), RuleSelection.ALL, 0, faults);
        }
        return auditor;
    }

    /** Reads and judges bytes; messages call the file by {@code name}. */
    Assessment assess(String name, byte[] bytes) {
        return auditor().assess(name, () -> bytes);
    }

    /**
     * Whether a web page is the report, rather than a page that names it. Its title or subject is not enough: the menus of a
     * site have them too.
     */
    boolean holdsReport(Document page) {
        ReportFacts facts = new ReportReader(forms()).read(page, 0);
        long sections = facts.all(Section.class).stream()
                .filter(section -> section.own() && !section.section().isEmpty())
                .count();
        return facts.recognised()
                && (sections > 1 || !facts.all(FilledTable.class).isEmpty());
    }

    Document read(String name, byte[] bytes) throws UnreadableException {
        return documents.read(name, bytes);
    }

    /** What some files of the rules say of facts, or all of them. */
    Judgement judge(byte[] facts, Set<String> files) {
        Part part = part(files);
        ReportFacts read = FactsBytes.read(facts, forms(), part.kinds());
        return part.book().judge(read, RuleSelection.ALL);
    }

    /** What all rules say of facts. */
    Judgement judge(byte[] facts) {
        return rules.book().judge(FactsBytes.read(facts, forms(), kind -> true), RuleSelection.ALL);
    }

    /** Tells what other reports say of one, as far as rules can ask for it. */
    @FunctionalInterface
    interface Others {

        /** @param kinds whether a type of this simple name can be asked for */
        List<Fact> of(ReportFacts facts, Predicate<String> kinds);
    }

    /**
     * What some files of the rules say of facts beside those of other reports.
     *
     * @param others tells what the others say
     */
    Judgement judge(byte[] facts, Set<String> files, Others others) {
        Part part = part(files);
        ReportFacts read = FactsBytes.read(
                facts, forms(), kind -> BESIDE.contains(kind) || part.kinds().test(kind));
        return part.book().judge(read.with(others.of(read, part.kinds())), RuleSelection.ALL);
    }

    /** What a report that is not there can be accused of. */
    Judgement judgeAbsent(ReportFacts facts, Set<String> files) {
        return part(files).book().judge(facts, new RuleSelection(Set.of(MISSING_REPORT), Set.of()));
    }

    /** The profile of a report. */
    ProfileBytes profile(byte[] facts) {
        return ProfileBytes.of(FactsBytes.read(facts, forms(), BESIDE::contains), phrases());
    }

    synchronized SetPhrases phrases() {
        if (phrases == null) {
            phrases = SetPhrases.of(forms().setPhrases());
        }
        return phrases;
    }

    /**
     * The rule files that other reports may bear on, and all that share a rule with them.
     *
     * @return names; empty if the book judges each report by itself
     */
    Set<String> besideFiles(BookCard card) {
        Set<String> ids = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        card.files().forEach((name, file) -> {
            if (!file.ids().isEmpty() && asksBeside(name)) {
                files.add(name);
                ids.addAll(file.ids());
            }
        });
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, BookCard.File> file : card.files().entrySet()) {
                if (file.getValue().ids().stream().anyMatch(ids::contains) && files.add(file.getKey())) {
                    ids.addAll(file.getValue().ids());
                    grown = true;
                }
            }
        }
        return files;
    }

    private boolean asksBeside(String file) {
        String text = new String(rules.folder().read(file), StandardCharsets.UTF_8);
        return !file.endsWith(DRL)
                || text.contains(EXPANDER)
                || ASKS_BESIDE.matcher(text).find();
    }

    private synchronized Part part(Set<String> files) {
        return parts.computeIfAbsent(
                files, wanted -> new Part(rules.book(wanted::contains), FactKinds.of(rules.folder(), wanted)));
    }
}
