package org.hecha.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rules that had to be given up. After a few times a rule is not asked any more: each report would wait for it, and a rule
 * without stop points leaves a thread behind each time. Safe for many threads.
 */
final class Strikes {

    private static final int MOST = 2;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void add(Set<String> rules) {
        rules.forEach(rule -> counts.merge(rule, 1, Integer::sum));
    }

    /** Rules that are not asked any more, with the reason. */
    Map<String, String> out() {
        if (counts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> out = new HashMap<>();
        counts.forEach((rule, count) -> {
            if (count >= MOST) {
                out.put(rule, "在 " + MOST + " 份报告上超过时限，不再使用");
            }
        });
        return out;
    }
}
