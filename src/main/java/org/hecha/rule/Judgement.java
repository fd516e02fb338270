package org.hecha.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.document.Place;

/**
 * What the rule book says of one report.
 *
 * @param findings most serious first, then in reading order, then by rule and message: one total order
 * @param places where each of them stands, in their order; with them judgements by parts of a book can be joined
 * @param outcomes of every rule of the book, by its name
 * @param failures rules that broke
 */
public record Judgement(
        List<Finding> findings, List<Place> places, Map<String, Outcome> outcomes, List<RuleFailure> failures) {

    public Judgement {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        failures = List.copyOf(failures);
        if (findings.size() != places.size()) {
            throw new IllegalArgumentException(findings.size() + " findings, " + places.size() + " places");
        }
    }

    /** Of findings whose places do not matter: they stand in the order given. */
    public Judgement(List<Finding> findings, Map<String, Outcome> outcomes, List<RuleFailure> failures) {
        this(findings, Collections.nCopies(findings.size(), Place.DOCUMENT), outcomes, failures);
    }

    /** What this one and one by other rules of the same book say of the same report. */
    public Judgement joined(Judgement other) {
        List<FindingList.Placed> all = new ArrayList<>(placed());
        all.addAll(other.placed());
        all.sort(FindingList.TOTAL_ORDER);
        Map<String, Outcome> both = new TreeMap<>(outcomes);
        both.putAll(other.outcomes);
        List<RuleFailure> broken = new ArrayList<>(failures);
        broken.addAll(other.failures);
        broken.sort(Comparator.comparing(RuleFailure::rule).thenComparing(RuleFailure::message));
        return of(all, both, broken);
    }

    static Judgement of(List<FindingList.Placed> placed, Map<String, Outcome> outcomes, List<RuleFailure> failures) {
        return new Judgement(
                placed.stream().map(FindingList.Placed::finding).toList(),
                placed.stream().map(FindingList.Placed::place).toList(),
                outcomes,
                failures);
    }

    private List<FindingList.Placed> placed() {
        List<FindingList.Placed> placed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            placed.add(new FindingList.Placed(findings.get(i), places.get(i)));
        }
        return placed;
    }
}
