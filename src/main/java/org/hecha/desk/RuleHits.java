package org.hecha.desk;

/**
 * How often a rule fired on the last versions of cases, and what inspectors made of it.
 *
 * @param rule stable name
 * @param cases with a finding of it
 * @param findings of it
 * @param confirmed of them
 * @param waived of them
 */
public record RuleHits(String rule, int cases, int findings, int confirmed, int waived) {}
