package org.hecha.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rule book says of one report.
 *
 * @param findings most serious first, then in reading order, then by rule and message: one total order
 * @param outcomes of every rule of the book, by its name
 * @param failures rules that broke
 */
public record Judgement(List<Finding> findings, Map<String, Outcome> outcomes, List<RuleFailure> failures) {

    public Judgement {
        findings = List.copyOf(findings);
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        failures = List.copyOf(failures);
    }
}
