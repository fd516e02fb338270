package org.hecha.rule;

import java.util.List;

/**
 * What the rule book tells of a rule: lists and SARIF are made of it.
 *
 * @param id stable name
 * @param title what people call it: the name of its first DRL rule
 * @param severity the gravest of its DRL rules'
 * @param group the rule's family
 * @param basis the articles and notices it enforces, with the names that each form gives them
 */
public record RuleInfo(String id, String title, Severity severity, String group, List<String> basis) {

    public RuleInfo {
        basis = List.copyOf(basis);
    }
}
