package org.hecha.rule;

import java.util.List;

/**
 * What one DRL rule says of itself.
 *
 * @param name its Chinese name, unique in the book
 * @param file the rule file, relative to the rule folder
 * @param line where it begins
 * @param id stable name under which it reports; several DRL rules may share one
 * @param severity how grave its findings are
 * @param group the rule's family
 * @param basis the legal text, with {@code {name}} for what the form of the year calls it
 * @param since first report year that it governs; 0 for any
 * @param until last report year that it governs; 0 for any
 * @param needs keys of the tables without which it cannot judge, and {@value #EXACT_WORDS}
 */
record Declaration(
        String name,
        String file,
        int line,
        String id,
        Severity severity,
        String group,
        String basis,
        int since,
        int until,
        List<String> needs) {

    /** The need of a rule that judges single characters: those that were recognised on a picture are too weak for it. */
    static final String EXACT_WORDS = "exact-words";

    Declaration {
        needs = List.copyOf(needs);
    }

    List<String> tables() {
        return needs.stream()
                .filter(need -> !need.equals(EXACT_WORDS) && !Beside.knows(need))
                .toList();
    }

    boolean needsExactWords() {
        return needs.contains(EXACT_WORDS);
    }

    boolean isDated() {
        return since > 0 || until > 0;
    }

    boolean governs(int year) {
        return year >= since && (until == 0 || year <= until);
    }

    /** Whether there is a year that both the rule and a form of these years govern. */
    boolean meets(int from, int to) {
        return (to == 0 || since <= to) && (until == 0 || until >= from);
    }

    /** The same with another level. */
    Declaration at(Severity level) {
        return new Declaration(name, file, line, id, level, group, basis, since, until, needs);
    }
}
