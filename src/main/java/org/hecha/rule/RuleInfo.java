package org.hecha.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rule book tells of a rule: lists and SARIF are made of it.
 *
 * @param id stable name
 * @param title what people call it: the name of its first DRL rule
 * @param severity the gravest of its DRL rules'
 * @param group the rule's family
 * @param basis the articles and notices it enforces, with the names that each form gives them
 * @param adjustment what a rule pack makes of it; null if it is as its author wrote it
 */
public record RuleInfo(
        String id, String title, Severity severity, String group, List<String> basis, @Nullable Adjustment adjustment) {

    public RuleInfo {
        basis = List.copyOf(basis);
    }

    /** As its author wrote it. */
    public RuleInfo(String id, String title, Severity severity, String group, List<String> basis) {
        this(id, title, severity, group, basis, null);
    }

    /** Whether a rule pack has switched it off. */
    public boolean off() {
        return adjustment != null && adjustment.off();
    }
}
