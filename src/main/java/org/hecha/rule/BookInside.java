package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.plain.Translation;
import org.jspecify.annotations.Nullable;

/** The rules of a book from the inside: their conditions, asked one after the other. */
final class BookInside {

    private final List<RuleSource> sources;
    private final List<DrlFile> files;
    private final List<Declaration> rules;
    private final Set<String> off;
    private final Bounds bounds;

    /**
     * @param folder the book's own
     * @param off ids of rules that a pack switched off
     */
    BookInside(RuleFolder folder, List<RuleSource> sources, List<Declaration> rules, Set<String> off, Bounds bounds) {
        this.sources = sources;
        this.files = DrlFile.all(folder, new ArrayList<>());
        this.rules = rules;
        this.off = off;
        this.bounds = bounds;
    }

    /** How each rule of an id fares on a report. */
    List<Explanation.Part> parts(ReportFacts facts, String id, @Nullable Adjustment adjustment) {
        Scope scope = scope(facts, id);
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .map(source -> part(facts, source, scope, adjustment))
                .toList();
    }

    private Scope scope(ReportFacts facts, String id) {
        return Scope.of(rules, facts, new RuleSelection(Set.of(id), Set.of()), off);
    }

    /** The first condition of each rule of an id that nothing meets in any of the reports that it governs. */
    List<NeverMet> neverMet(List<ReportFacts> reports, String id) {
        List<NeverMet> found = new ArrayList<>();
        for (RuleSource source : sources) {
            if (source.id().equals(id)) {
                List<ReportFacts> governed = reports.stream()
                        .filter(facts -> scope(facts, id).firing().containsKey(source.name()))
                        .toList();
                Declaration rule = rule(source);
                file(rule)
                        .flatMap(file -> NeverMet.of(file, rule, source.text(), governed, bounds))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Declaration rule(RuleSource source) {
        return rules.stream()
                .filter(one -> one.name().equals(source.name()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<DrlFile> file(Declaration rule) {
        return files.stream().filter(one -> one.name().equals(rule.file())).findFirst();
    }

    private Explanation.Part part(ReportFacts facts, RuleSource source, Scope scope, @Nullable Adjustment adjustment) {
        Declaration rule = rule(source);
        if (!scope.firing().containsKey(rule.name())) {
            String reason =
                    adjustment != null && adjustment.off() ? "不适用：" + adjustment.words() : scope.reason(rule, facts);
            return new Explanation.Part(rule.name(), rule.file(), rule.line(), reason, List.of(), List.of());
        }
        DrlFile file = file(rule).orElseThrow();
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
}
