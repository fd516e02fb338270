package org.hecha.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.document.Document;
import org.hecha.form.Forms;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;

/**
 * The reports of one run, each to be judged with the others in view: read once beforehand, kept as profiles. Safe for use by
 * many threads.
 */
public final class ReportsTogether implements BiFunction<Document, ReportFacts, List<Fact>> {

    private static final String MISSING = "missing-report";

    private final Corpus corpus;
    private final boolean others;
    private final Map<String, Profile> bySource = new HashMap<>();

    /**
     * @param profiles of all reports, those of earlier years included, in a stable order
     * @param roster who owes a report; {@link Roster#NONE} if nobody knows
     * @param others whether other units' reports count; else only last year's of the same unit does
     */
    public ReportsTogether(List<Profile> profiles, Roster roster, boolean others) {
        this.others = others;
        this.corpus = Corpus.of(profiles, roster);
        profiles.forEach(profile -> bySource.put(profile.source(), profile));
    }

    /** What the others say of a report; nothing of one that was not among them. */
    @Override
    public List<Fact> apply(Document document, ReportFacts facts) {
        Profile profile = bySource.get(document.source());
        boolean same = profile != null
                && profile.year() == facts.report().year()
                && profile.unitName().equals(facts.report().unitName());
        if (profile == null || !same) {
            return List.of();
        }
        return others
                ? corpus.facts(profile, facts)
                : corpus.lastYear(profile)
                        .map(last -> Corpus.facts(profile, facts, last))
                        .orElse(List.of());
    }

    /** The year that most of the reports are of, the later of two; 0 if there is none. */
    public static int year(List<Profile> profiles) {
        Map<Integer, Integer> counts = new TreeMap<>();
        profiles.stream().filter(Profile::placed).forEach(profile -> counts.merge(profile.year(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /**
     * A result for each unit of the roster that has no report on a year.
     *
     * @param source what stands before the unit's name as the source of the result
     * @param unread paths of files that could not be read: a unit that one of them names is not missing
     */
    public List<AuditedReport> missing(int year, String source, Set<String> unread, RuleBook book, Forms forms) {
        List<AuditedReport> missing = new ArrayList<>();
        if (year == 0) {
            return missing;
        }
        for (Roster.Entry entry : corpus.absent(year)) {
            if (unread.stream().noneMatch(entry::isNamedIn)) {
                missing.addAll(missing(entry, year, source + "!/" + entry.unitName() + year, book, forms));
            }
        }
        missing.sort(Comparator.comparing(AuditedReport::source));
        return missing;
    }

    /** The result for a unit that has no report on a year; none where the rules do not ask for it. */
    public static List<AuditedReport> missing(Roster.Entry entry, int year, String source, RuleBook book, Forms forms) {
        if (book.rules().stream().noneMatch(rule -> rule.id().equals(MISSING))) {
            return List.of();
        }
        ReportFacts facts = Corpus.absent(entry, year, forms);
        AuditedReport audited = AuditedReport.of(
                source, "", facts.report(), book.judge(facts, new RuleSelection(Set.of(MISSING), Set.of())));
        return List.of(audited.withoutFile());
    }
}
