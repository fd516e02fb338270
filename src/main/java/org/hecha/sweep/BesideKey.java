package org.hecha.sweep;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a verdict on a report beside others holds for, as the store has it.
 *
 * @param rules the key of the rule book by which it was asked; empty if it was judged by itself only
 * @param words over all that the others say of it
 * @param pending rule files that have changed since, whose findings are no longer part of the verdict
 */
record BesideKey(String rules, String words, Set<String> pending) {

    private static final BesideKey NONE = new BesideKey("", "", Set.of());
    private static final String BETWEEN = "\n";
    private static final int FIXED = 2;

    static BesideKey parse(String stored) {
        String[] parts = stored.split(BETWEEN, -1);
        if (parts.length < FIXED) {
            return NONE;
        }
        Set<String> pending = new TreeSet<>();
        for (int i = FIXED; i < parts.length; i++) {
            pending.add(parts[i]);
        }
        return new BesideKey(parts[0], parts[1], pending);
    }

    /** With more of them; what was never asked stays so. */
    BesideKey pending(Set<String> files) {
        if (rules.isEmpty() || pending.containsAll(files)) {
            return this;
        }
        Set<String> all = new TreeSet<>(pending);
        all.addAll(files);
        return new BesideKey(rules, words, all);
    }

    String stored() {
        if (rules.isEmpty()) {
            return "";
        }
        StringBuilder stored = new StringBuilder(rules).append(BETWEEN).append(words);
        pending.forEach(file -> stored.append(BETWEEN).append(file));
        return stored.toString();
    }
}
