package org.hecha.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.form.Form;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.plain.Phrasebook;

/** All rules of a folder, compiled, checked and ready to judge reports. Safe for many threads. */
public final class RuleBook {

    /** At the levels that the packs give them. */
    private final List<Declaration> rules;

    private final List<Declaration> written;
    private final Map<String, Adjustment> adjustments;
    private final Set<String> off;
    private final List<Form> forms;
    private final List<RuleInfo> infos;
    private final RuleBase base;
    private final String digest;
    private final Bounds bounds;
    private final Strikes strikes = new Strikes();

    RuleBook(
            List<Declaration> written,
            Map<String, Adjustment> adjustments,
            List<Form> forms,
            RuleBase base,
            String digest,
            Bounds bounds) {
        this.written = List.copyOf(written);
        this.adjustments = Map.copyOf(adjustments);
        this.rules = written.stream().map(rule -> adjusted(rule, adjustments)).toList();
        this.off = adjustments.values().stream()
                .filter(Adjustment::off)
                .map(Adjustment::rule)
                .collect(Collectors.toUnmodifiableSet());
        this.forms = List.copyOf(forms);
        this.infos = infos(rules, adjustments, forms);
        this.base = base;
        this.digest = digest;
        this.bounds = bounds;
    }

    private static Declaration adjusted(Declaration rule, Map<String, Adjustment> adjustments) {
        Adjustment adjustment = adjustments.get(rule.id());
        Severity level = adjustment == null ? null : adjustment.level();
        return level == null ? rule : rule.at(level);
    }

    /** The same rules at their authors' levels, none switched off: what their examples are about. */
    public RuleBook asWritten() {
        return adjustments.isEmpty() ? this : new RuleBook(written, Map.of(), forms, base, digest, bounds);
    }

    /**
     * Loads the {@code .drl} files of a folder; files that have not changed are not compiled again.
     *
     * @param forms all forms of the folder
     * @throws RuleException with every fault of every file
     */
    public static RuleBook load(RuleFolder folder, List<Form> forms) {
        return load(folder, forms, file -> true);
    }

    /** Names of all rule files of a folder: DRL, sentences and tables. */
    public static List<String> files(RuleFolder folder) {
        return DrlFile.names(folder);
    }

    /** The sentences that rules of a folder may be written in. */
    public static List<Phrasebook.Entry> sentences(RuleFolder folder) {
        return new PlainFiles(folder).phrases().entries();
    }

    /** The same for some of its files, by their names in the folder. */
    public static RuleBook load(RuleFolder folder, List<Form> forms, Predicate<String> wanted) {
        return new BookLoader(folder, forms, RuleCache.standard()).load(Bounds.STANDARD, wanted);
    }

    static RuleBook load(RuleFolder folder, List<Form> forms, RuleCache cache, Bounds bounds) {
        return new BookLoader(folder, forms, cache).load(bounds, file -> true);
    }

    private static List<RuleInfo> infos(
            List<Declaration> rules, Map<String, Adjustment> adjustments, List<Form> forms) {
        Map<String, List<Declaration>> byId = new TreeMap<>();
        rules.forEach(
                rule -> byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
        List<RuleInfo> infos = new ArrayList<>();
        byId.forEach((id, declarations) -> {
            Declaration first = declarations.get(0);
            Set<String> basis = new LinkedHashSet<>();
            Severity gravest = first.severity();
            for (Declaration rule : declarations) {
                gravest = rule.severity().compareTo(gravest) < 0 ? rule.severity() : gravest;
                basis.addAll(Basis.wordings(rule, forms));
            }
            infos.add(new RuleInfo(id, first.name(), gravest, first.group(), List.copyOf(basis), adjustments.get(id)));
        });
        return List.copyOf(infos);
    }

    /**
     * What the rules say of a report. Rules that are not asked appear nowhere in it.
     *
     * @throws RuleException if the selection names a rule or group that does not exist
     */
    public Judgement judge(ReportFacts facts, RuleSelection selection) {
        check(selection);
        return new Trial(base, rules, facts, Scope.of(rules, facts, selection, off), bounds, strikes).judgement();
    }

    /**
     * Looks whether a selection makes sense, before the first report is read.
     *
     * @throws RuleException if it names a rule or group that does not exist
     */
    public void check(RuleSelection selection) {
        List<RuleFault> faults = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        infos.forEach(info -> {
            ids.add(info.id());
            groups.add(info.group());
        });
        new TreeSet<>(selection.rules()).forEach(name -> check("规则", name, ids, faults));
        new TreeSet<>(selection.groups()).forEach(name -> check("规则组", name, groups, faults));
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
    }

    private static void check(String kind, String name, Collection<String> known, List<RuleFault> faults) {
        if (!known.contains(name)) {
            faults.add(new RuleFault("", 0, 0, "没有名为 " + name + " 的" + kind, Nearest.question(name, known)));
        }
    }

    /** One for each rule, sorted by id. */
    public List<RuleInfo> rules() {
        return infos;
    }

    /**
     * Why a rule says of a report what it says: its conditions are asked one after the other.
     *
     * @param folder the book's own
     * @throws RuleException if there is no such rule
     */
    public Explanation explain(RuleFolder folder, List<Form> forms, ReportFacts facts, String id) {
        RuleSelection selection = new RuleSelection(Set.of(id), Set.of());
        Outcome outcome = judge(facts, selection).outcomes().getOrDefault(id, Outcome.NOT_APPLICABLE);
        return new Explanation(id, outcome, inside(folder, forms).parts(facts, id, adjustments.get(id)));
    }

    /**
     * For each DRL rule of an id, the first condition that nothing meets in any of the reports that the rule governs.
     *
     * @param folder the book's own
     */
    public List<NeverMet> neverMet(RuleFolder folder, List<Form> forms, List<ReportFacts> reports, String id) {
        return inside(folder, forms).neverMet(reports, id);
    }

    private BookInside inside(RuleFolder folder, List<Form> forms) {
        return new BookInside(folder, sources(folder, forms), rules, off, bounds);
    }

    /** Every DRL rule as its author wrote it, in the order of files and lines. */
    public List<RuleSource> sources(RuleFolder folder, List<Form> forms) {
        return RuleSource.all(folder, rules, forms);
    }

    /** Number of rules, by id. */
    public int size() {
        return infos.size();
    }

    /** What rule packs make of the rules, by id; empty where all are as their authors wrote them. */
    public List<Adjustment> adjustments() {
        return infos.stream()
                .map(RuleInfo::adjustment)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** First 16 hexadecimal digits of SHA-256 over the paths and bytes of all rule files and overrides, pack by pack. */
    public String digest() {
        return digest;
    }
}
