package org.hecha.rule;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the place of a fault that the rule engine gives no place for: what makes the rest compile when it is blanked out
 * is the culprit. A dozen compilations at most for a rule, and only where nothing better is known.
 */
final class Narrowing {

    private static final int MOST = 24;

    private final DrlText text;
    private final Predicate<String> compiles;
    private int tried;

    /** @param compiles whether a file of this text would compile */
    Narrowing(DrlText text, Predicate<String> compiles) {
        this.text = text;
        this.compiles = compiles;
    }

    /** Offset of the condition or the rule that is at fault; -1 if it is found nowhere. */
    int culprit(List<Integer> rules) {
        for (int i = 0; i < rules.size(); i++) {
            int from = rules.get(i);
            int to = i + 1 < rules.size() ? rules.get(i + 1) : text.text().length();
            String alone = blank(blank(text.text(), to, text.text().length()), rules.get(0), from);
            if (tried < MOST && !tries(alone)) {
                return condition(alone, from);
            }
        }
        return -1;
    }

    private int condition(String alone, int rule) {
        for (ConditionText condition : ConditionText.of(new DrlText(alone), rule)) {
            for (ConditionText.Constraint constraint : condition.constraints()) {
                int end = constraint.offset() + constraint.text().length();
                // something that any fact meets instead of it: commas stay where they are
                String with = alone.substring(0, constraint.offset()) + "this != null" + alone.substring(end);
                if (tried < MOST && tries(with)) {
                    return constraint.offset();
                }
            }
        }
        return rule;
    }

    private boolean tries(String drl) {
        tried++;
        return compiles.test(drl);
    }

    private static String blank(String text, int from, int to) {
        return text.substring(0, from) + text.substring(from, to).replaceAll("[^\\n]", " ") + text.substring(to);
    }
}
