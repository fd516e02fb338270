package org.hecha.rule;

/**
 * A rule that broke on a report: a fault of the tool, never of the report.
 *
 * @param rule stable name of the rule
 * @param message one sentence in Chinese: what happened and what to do
 */
public record RuleFailure(String rule, String message) {}
