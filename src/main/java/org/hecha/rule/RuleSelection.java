package org.hecha.rule;

import java.util.Set;

/**
 * Which rules are asked. A rule is asked if its name or its group is in here.
 *
 * @param rules names of rules
 * @param groups names of groups; where both sets are empty, all rules are asked
 */
public record RuleSelection(Set<String> rules, Set<String> groups) {

    public static final RuleSelection ALL = new RuleSelection(Set.of(), Set.of());

    public RuleSelection {
        rules = Set.copyOf(rules);
        groups = Set.copyOf(groups);
    }

    boolean includes(Declaration rule) {
        return (rules.isEmpty() && groups.isEmpty()) || rules.contains(rule.id()) || groups.contains(rule.group());
    }
}
