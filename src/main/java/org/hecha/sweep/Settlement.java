package org.hecha.sweep;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.ReportRow;
import org.hecha.sweep.store.VerdictRow;
import org.hecha.sweep.store.Writing;
import org.jspecify.annotations.Nullable;

/** Matches the reports of a sweep with those of earlier ones, and says what is new, changed, fixed or back. */
final class Settlement {

    /** What is not as it was, or is not there. */
    private static final Set<InputState> SETTLED = EnumSet.complementOf(EnumSet.of(InputState.UNCHANGED));

    private final int sweep;
    private final Keys keys;
    private final Appraisal appraisal;
    private final Writing writing;
    private final Results results;
    private final Causes causes;
    private final Map<EventRow.Kind, Map<String, Integer>> changes = new EnumMap<>(EventRow.Kind.class);
    private int waived;

    Settlement(int sweep, Keys keys, BookCard card, Engine engine, Appraisal appraisal, Writing writing) {
        this.sweep = sweep;
        this.keys = keys;
        this.appraisal = appraisal;
        this.writing = writing;
        this.results = new Results(writing, card);
        this.causes = new Causes(card, keys, engine, writing);
    }

    /** Writes all that changed, but commits nothing. Returns the numbers of findings, by the columns of the sweep. */
    Map<String, Integer> settle() {
        Matching matching = new Matching(sweep, writing);
        List<InputRow> relisted = writing.relisted(sweep);
        List<InputRow> page = writing.inputsBehind(sweep, 0, SETTLED);
        while (!page.isEmpty()) {
            page.forEach(input -> settle(input, matching));
            page = writing.inputsBehind(sweep, page.get(page.size() - 1).ordinal(), SETTLED);
        }
        relisted.forEach(this::relist);
        writing.seen(sweep);
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("appeared", count(EventRow.Kind.NEW));
        counts.put("reopened", count(EventRow.Kind.REOPENED));
        counts.put("altered", count(EventRow.Kind.CHANGED));
        counts.put("fixed", count(EventRow.Kind.FIXED));
        int open = writing.counting(sweep).openFindings();
        counts.put(
                "remaining",
                open - count(EventRow.Kind.NEW) - count(EventRow.Kind.REOPENED) - count(EventRow.Kind.CHANGED));
        return counts;
    }

    Map<EventRow.Kind, Map<String, Integer>> changes() {
        return changes;
    }

    /** Number of changes that a waiver covers. */
    int waived() {
        return waived;
    }

    private int count(EventRow.Kind kind) {
        return changes.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void settle(InputRow input, Matching matching) {
        Listing listed = input.listed();
        boolean told =
                switch (input.state()) {
                    // a report of its own where the roster knows it for somebody else's
                    case DUPLICATE -> !listed.isNone();
                    case MISSING -> listed.namesReport();
                    default -> true;
                };
        if (told) {
            compare(input, matching);
        }
    }

    /** The roster has learnt more about a report that is the same. */
    private void relist(InputRow input) {
        ReportRow report = writing.report(input.report()).orElseThrow();
        writing.change(row(report.id(), report, input, report.listed(), report.factsHash(), report.findingsHash()));
    }

    private void compare(InputRow input, Matching matching) {
        FactsRow facts =
                input.message().isEmpty() ? writing.facts(input.sha256()).orElseThrow() : null;
        FactsRow read = facts == null || facts.isRefused() ? null : facts;
        Listing named = read == null ? Listing.NONE : read.named();
        Listing listed = input.listed().or(named);
        boolean missing = input.state() == InputState.MISSING;
        ReportRow before = (missing ? matching.missed(listed) : matching.before(input, listed)).orElse(null);
        int id = before == null ? matching.next() : before.id();
        writing.assign(sweep, input.ordinal(), id);
        String judged = missing ? BesideRound.absent(listed) : read == null ? "" : read.factsHash();
        VerdictRow verdict = judged.isEmpty() ? null : writing.verdict(judged).orElseThrow();
        String findingsHash = verdict == null ? "" : verdict.findingsHash();
        if (before == null || verdict == null || !before.findingsHash().equals(findingsHash)) {
            differences(id, before, input, facts);
        }
        String factsHash = read == null ? "" : read.factsHash();
        ReportRow row = row(id, before, input, named, factsHash, findingsHash);
        if (before == null) {
            writing.add(row);
        } else {
            writing.change(row);
        }
    }

    /** What cannot be read now keeps the name that it had. */
    private ReportRow row(
            int id, @Nullable ReportRow before, InputRow input, Listing named, String factsHash, String findingsHash) {
        Listing listed = input.listed().or(named);
        return new ReportRow(
                id,
                before == null ? listed : listed.or(before.listed()),
                input.source(),
                input.sha256(),
                factsHash,
                findingsHash,
                keys.rules(),
                input.state() == InputState.MISSING ? "" : keys.reader(),
                before == null ? sweep : before.firstSweep(),
                sweep);
    }

    private void differences(int id, @Nullable ReportRow before, InputRow input, @Nullable FactsRow facts) {
        AuditedReport audited = appraisal.of(results.of(input));
        Causes.OfReport why = causes.of(before, input.sha256(), facts);
        FindingHistory history =
                new FindingHistory(id, sweep, before == null ? List.of() : writing.findings(id), why::of);
        history.compare(audited);
        history.rows().forEach(writing::put);
        for (EventRow event : history.events()) {
            writing.put(sweep, event);
            changes.computeIfAbsent(event.kind(), kind -> new TreeMap<>()).merge(event.cause(), 1, Integer::sum);
            waived += event.waived() ? 1 : 0;
        }
    }
}
