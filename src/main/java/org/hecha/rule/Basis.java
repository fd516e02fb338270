package org.hecha.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Form;

/** Legal texts in which {@code {notice}} stands for what the form of the year is based on. */
final class Basis {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Basis() {}

    /** Names that stand in braces. */
    static List<String> placeholders(String basis) {
        return PLACEHOLDER.matcher(basis).results().map(found -> found.group(1)).toList();
    }

    /** The text as it reads for a form; every placeholder was looked for when the book was loaded. */
    static String expand(String basis, Form form) {
        return PLACEHOLDER.matcher(basis).replaceAll(found -> Matcher.quoteReplacement(text(found, form)));
    }

    /** The text of a rule under each form whose years it governs, each wording once; as it is written if there are no forms. */
    static List<String> wordings(Declaration rule, List<Form> forms) {
        if (forms.isEmpty() || placeholders(rule.basis()).isEmpty()) {
            return List.of(rule.basis());
        }
        return forms.stream()
                .filter(form -> rule.meets(form.years().from(), form.years().to()))
                .map(form -> expand(rule.basis(), form))
                .distinct()
                .toList();
    }

    private static String text(MatchResult placeholder, Form form) {
        return form.basis().getOrDefault(placeholder.group(1), placeholder.group());
    }
}
