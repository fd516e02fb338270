package org.hecha.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hecha.rule.plain.Translation;

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

    private RuleBook(
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
        return load(folder, forms, RuleCache.standard(), Bounds.STANDARD, wanted);
    }

    static RuleBook load(RuleFolder folder, List<Form> forms, RuleCache cache, Bounds bounds) {
        return load(folder, forms, cache, bounds, file -> true);
    }

    private static RuleBook load(
            RuleFolder folder, List<Form> forms, RuleCache cache, Bounds bounds, Predicate<String> wanted) {
        requireUtf8();
        List<RuleFault> faults = new ArrayList<>();
        List<DrlFile> all = DrlFile.all(folder, faults);
        List<DrlFile> files =
                all.stream().filter(file -> wanted.test(file.name())).toList();
        List<Declaration> rules = new ArrayList<>();
        List<LoadedFile> loaded = new ArrayList<>();
        Digest digest = new Digest();
        for (DrlFile file : files) {
            digest.add(folder.path(file.name())).add(file.content());
            load(file, cache, rules, loaded, faults);
        }
        faults.addAll(BookCheck.faults(folder, files, rules, forms));
        boolean whole = files.size() == all.size() && faults.isEmpty();
        Map<String, Adjustment> adjustments = Overrides.of(folder, rules, whole, faults);
        folder.each(Overrides.FILE).forEach(name -> digest.add(Overrides.FILE).add(folder.read(name)));
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        return new RuleBook(rules, adjustments, forms, RuleBase.of(loaded), digest.brief(), bounds);
    }

    private static void load(
            DrlFile file, RuleCache cache, List<Declaration> rules, List<LoadedFile> loaded, List<RuleFault> faults) {
        Optional<CompiledFile> known = cache.find(file);
        if (known.isPresent()) {
            try {
                loaded.add(LoadedFile.of(file, known.get()));
                rules.addAll(known.get().declarations());
                return;
            } catch (RuleException stale) {
                // compiled anew below
            }
        }
        RuleCompiler.Result result = RuleCompiler.compile(file);
        rules.addAll(result.declarations());
        faults.addAll(result.faults());
        if (result.compiled() != null) {
            try {
                loaded.add(LoadedFile.of(file, result.compiled()));
                cache.store(file, result.compiled());
            } catch (RuleException unusable) {
                faults.addAll(unusable.faults());
            }
        }
    }

    /** In another charset the rule compiler takes conditions for one that differ only in their Chinese words. */
    static void requireUtf8() {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            throw new RuleException(
                    "程序的默认编码是 " + Charset.defaultCharset() + "，规则会被误读", "启动 Java 时加参数 -Dfile.encoding=UTF-8");
        }
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
        Scope scope = Scope.of(rules, facts, selection, off);
        List<Explanation.Part> parts = new ArrayList<>();
        for (RuleSource source : sources(folder, forms)) {
            if (source.id().equals(id)) {
                parts.add(explain(folder, facts, source, scope));
            }
        }
        return new Explanation(id, outcome, parts);
    }

    /**
     * For each DRL rule of an id, the first condition that nothing meets in any of the reports that the rule governs.
     *
     * @param folder the book's own
     */
    public List<NeverMet> neverMet(RuleFolder folder, List<Form> forms, List<ReportFacts> reports, String id) {
        RuleSelection selection = new RuleSelection(Set.of(id), Set.of());
        List<NeverMet> found = new ArrayList<>();
        List<DrlFile> files = DrlFile.all(folder, new ArrayList<>());
        for (RuleSource source : sources(folder, forms)) {
            if (source.id().equals(id)) {
                List<ReportFacts> governed = reports.stream()
                        .filter(facts ->
                                Scope.of(rules, facts, selection, off).firing().containsKey(source.name()))
                        .toList();
                Declaration rule = rules.stream()
                        .filter(one -> one.name().equals(source.name()))
                        .findFirst()
                        .orElseThrow();
                files.stream()
                        .filter(one -> one.name().equals(rule.file()))
                        .findFirst()
                        .flatMap(file -> NeverMet.of(file, rule, source.text(), governed, bounds))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Explanation.Part explain(RuleFolder folder, ReportFacts facts, RuleSource source, Scope scope) {
        Declaration rule = rules.stream()
                .filter(one -> one.name().equals(source.name()))
                .findFirst()
                .orElseThrow();
        if (!scope.firing().containsKey(rule.name())) {
            Adjustment adjustment = adjustments.get(rule.id());
            String reason =
                    adjustment != null && adjustment.off() ? "不适用：" + adjustment.words() : scope.reason(rule, facts);
            return new Explanation.Part(rule.name(), rule.file(), rule.line(), reason, List.of(), List.of());
        }
        DrlFile file = DrlFile.all(folder, new ArrayList<>()).stream()
                .filter(one -> one.name().equals(rule.file()))
                .findFirst()
                .orElseThrow();
        return placed(new Explainer(facts, file, rule, bounds).part(source.text()), file, rule);
    }

    /** A row of a sheet has no line. */
    private static Explanation.Part placed(Explanation.Part part, DrlFile file, Declaration rule) {
        String place = file.written(rule.line()).map(Translation.Written::place).orElse("");
        return place.isEmpty()
                ? part
                : new Explanation.Part(
                        part.name(),
                        rule.file() + " " + place,
                        0,
                        part.because(),
                        part.conditions().stream()
                                .map(one -> new Explanation.Condition(
                                        0, one.sentence(), one.text(), one.of(), one.matches(), one.closest()))
                                .toList(),
                        part.causes());
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
