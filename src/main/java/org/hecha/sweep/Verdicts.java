package org.hecha.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hecha.document.Place;
import org.hecha.memo.Json;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.Severity;
import org.hecha.sweep.store.VerdictRow;
import org.jspecify.annotations.Nullable;

/** Judgements as rows of the store, and back: what is read is what was written, to the last digit. */
final class Verdicts {

    private static final ObjectWriter WRITER = Json.lines();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final ObjectReader FINDINGS = MAPPER.readerFor(new TypeReference<List<Placed>>() {});
    private static final ObjectReader FAILURES = MAPPER.readerFor(new TypeReference<List<RuleFailure>>() {});
    private static final Map<Outcome, Character> LETTERS =
            Map.of(Outcome.PASSED, 'P', Outcome.FAILED, 'F', Outcome.NOT_APPLICABLE, '-', Outcome.NOT_ASSESSABLE, '?');
    private static final Map<Character, Outcome> OUTCOMES =
            LETTERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Values that tell where another report lies. */
    private static final Set<String> PLACES = Set.of("source", "otherSource");

    private Verdicts() {}

    /** A finding and where it stands: block, row, column, first character. */
    private record Placed(Finding finding, List<Integer> at) {

        static Placed of(Finding finding, Place place) {
            return new Placed(finding, List.of(place.block(), place.row(), place.column(), place.start()));
        }

        Place place() {
            return new Place(at.get(0), at.get(1), at.get(2), at.get(3), at.get(3), 0, null);
        }
    }

    /**
     * A judgement as a row.
     *
     * @param besideKey see {@link VerdictRow}
     * @param ids of all rules of the book, sorted
     */
    static VerdictRow row(String factsHash, String rulesKey, String besideKey, Judgement judgement, List<String> ids) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < judgement.findings().size(); i++) {
            placed.add(Placed.of(judgement.findings().get(i), judgement.places().get(i)));
        }
        StringBuilder outcomes = new StringBuilder(ids.size());
        ids.forEach(id -> outcomes.append(letter(judgement.outcomes().get(id))));
        String findings = json(placed);
        return new VerdictRow(
                factsHash,
                rulesKey,
                outcomes.toString(),
                judgement.failures().isEmpty() ? "[]" : json(judgement.failures()),
                findings,
                Hash.of(findings.getBytes(StandardCharsets.UTF_8)),
                count(judgement, Severity.ERROR),
                count(judgement, Severity.WARNING),
                count(judgement, Severity.NOTE),
                besideKey);
    }

    /** What a judgement says of the other rules. */
    static Judgement without(Judgement judgement, Set<String> rules) {
        List<Finding> findings = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < judgement.findings().size(); i++) {
            if (!rules.contains(judgement.findings().get(i).rule())) {
                findings.add(judgement.findings().get(i));
                places.add(judgement.places().get(i));
            }
        }
        Map<String, Outcome> outcomes = new TreeMap<>(judgement.outcomes());
        outcomes.keySet().removeAll(rules);
        return new Judgement(
                findings,
                places,
                outcomes,
                judgement.failures().stream()
                        .filter(failure -> !rules.contains(failure.rule()))
                        .toList());
    }

    private static int count(Judgement judgement, Severity severity) {
        return (int) judgement.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** @param ids of all rules of the book that the row is by */
    static Judgement judgement(VerdictRow row, List<String> ids) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (int i = 0; i < ids.size() && i < row.outcomes().length(); i++) {
            Outcome outcome = OUTCOMES.get(row.outcomes().charAt(i));
            if (outcome != null) {
                outcomes.put(ids.get(i), outcome);
            }
        }
        try {
            List<Placed> placed = row.findings().equals("[]") ? List.of() : FINDINGS.readValue(row.findings());
            List<RuleFailure> failures = row.failures().equals("[]") ? List.of() : FAILURES.readValue(row.failures());
            return new Judgement(
                    placed.stream().map(Placed::finding).toList(),
                    placed.stream().map(Placed::place).toList(),
                    outcomes,
                    failures);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** What is compared of a finding from sweep to sweep: the values that made it, or its words where it has none. */
    static String valueHash(Finding finding) {
        Map<String, Object> values = new TreeMap<>(finding.values());
        values.keySet().removeAll(PLACES); // another report that is moved is the same report
        return new Hash()
                .add(finding.severity().key())
                .add(finding.values().isEmpty() ? finding.message() : json(values))
                .hex()
                .substring(0, 16);
    }

    private static char letter(@Nullable Outcome outcome) {
        return outcome == null ? ' ' : LETTERS.getOrDefault(outcome, ' ');
    }

    private static String json(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException neverForRecords) {
            throw new IllegalStateException(neverForRecords);
        }
    }
}
