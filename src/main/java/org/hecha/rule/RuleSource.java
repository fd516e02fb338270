package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Form;
import org.hecha.form.RuleFolder;
import org.hecha.rule.plain.Translation;

/**
 * A DRL rule as its author wrote it.
 *
 * @param name its Chinese name, unique in the book
 * @param file the rule file, relative to the rule folder
 * @param display the rule file as its author would open it
 * @param line where it begins
 * @param id stable name under which it reports
 * @param severity how grave its findings are
 * @param group the rule's family
 * @param basis the legal text that it enforces, once for each wording that the forms give it
 * @param since first report year that it governs; 0 for any
 * @param until last report year that it governs; 0 for any
 * @param needs keys of the tables without which it cannot judge
 * @param place the file and the line, or the row of a sheet, relative to the rule folder
 * @param comment what stands above it in the file; empty if nothing does
 * @param written as its author wrote it: DRL, or sentences
 * @param text in DRL, from {@code rule} to {@code end}
 */
public record RuleSource(
        String name,
        String file,
        String display,
        int line,
        String id,
        Severity severity,
        String group,
        List<String> basis,
        int since,
        int until,
        List<String> needs,
        String place,
        String comment,
        String written,
        String text) {

    private static final Pattern END = Pattern.compile("(?m)^\\s*end\\s*;?\\s*$");

    public RuleSource {
        basis = List.copyOf(basis);
        needs = List.copyOf(needs);
    }

    /** Whether it governs any year that the form governs. */
    public boolean meets(Form form) {
        int to = form.years().to();
        return (to == 0 || since <= to) && (until == 0 || until >= form.years().from());
    }

    static List<RuleSource> all(RuleFolder folder, List<Declaration> rules, List<Form> forms) {
        List<RuleSource> sources = new ArrayList<>();
        for (DrlFile file : DrlFile.all(folder, new ArrayList<>())) {
            rules.stream()
                    .filter(rule -> rule.file().equals(file.name()))
                    .forEach(rule -> sources.add(of(rule, file, forms)));
        }
        return List.copyOf(sources);
    }

    private static RuleSource of(Declaration rule, DrlFile file, List<Form> forms) {
        String text = file.text().text();
        int start = Math.max(
                file.text().offset(rule.line(), 0),
                file.text().word("rule", file.text().offset(rule.line(), 0)));
        Optional<Translation.Written> written = file.written(rule.line());
        int then = file.text().word("then", start);
        Matcher end = END.matcher(file.text().code());
        int whole = end.find(Math.max(start, then)) ? end.end() : text.length();
        int stop = written.map(one -> file.text().offset(one.lastLine() + 1, 0)).orElse(whole);
        String drl = text.substring(start, stop).strip();
        return new RuleSource(
                rule.name(),
                rule.file(),
                file.display(),
                rule.line(),
                rule.id(),
                rule.severity(),
                rule.group(),
                Basis.wordings(rule, forms),
                rule.since(),
                rule.until(),
                rule.needs(),
                place(rule, written),
                written.map(Translation.Written::comment).orElseGet(() -> comment(text.substring(0, start))),
                written.map(Translation.Written::text).orElse(drl),
                drl);
    }

    private static String place(Declaration rule, Optional<Translation.Written> written) {
        String place = written.map(Translation.Written::place).orElse("");
        return place.isEmpty() ? rule.file() + ":" + rule.line() : rule.file() + " " + place;
    }

    /** The comment that ends right before a rule. */
    private static String comment(String before) {
        String above = before.stripTrailing();
        if (above.endsWith("*/")) {
            int open = above.lastIndexOf("/*");
            return clean(above.substring(open + 2, above.length() - 2), "(?m)^\\s*\\*+ ?");
        }
        String[] lines = above.split("\n", -1);
        int first = lines.length;
        while (first > 0 && lines[first - 1].strip().startsWith("//")) {
            first--;
        }
        return clean(String.join("\n", List.of(lines).subList(first, lines.length)), "(?m)^\\s*// ?");
    }

    private static String clean(String comment, String marks) {
        return comment.replaceAll(marks, "").replaceAll("\\s*\\n\\s*", "").strip();
    }
}
