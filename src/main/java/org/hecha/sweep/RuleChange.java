package org.hecha.sweep;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a rule book must be asked again because some files changed.
 *
 * @param files of the present book; those too that share a rule with a changed one
 * @param rules of both books that may say something else
 */
record RuleChange(Set<String> files, Set<String> rules) {

    /** @param changed files of either book */
    static RuleChange of(BookCard before, BookCard now, Set<String> changed) {
        Set<String> rules = new TreeSet<>();
        Set<String> files = new TreeSet<>(changed);
        boolean grown = true;
        while (grown) { // a rule may stand in several files
            for (String file : files) {
                rules.addAll(now.ids(file));
                rules.addAll(before.ids(file));
            }
            grown = false;
            for (Map.Entry<String, BookCard.File> file : now.files().entrySet()) {
                grown |= file.getValue().ids().stream().anyMatch(rules::contains) && files.add(file.getKey());
            }
        }
        files.retainAll(now.files().keySet());
        return new RuleChange(files, rules);
    }
}
