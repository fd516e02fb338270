package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The patterns and constraints of a file's conditions, with their places: {@code Section( own, $key : section )}. */
final class Patterns {

    private static final Pattern BINDING = Pattern.compile("(\\$[\\p{L}\\p{N}_]+)\\s*:");
    private static final Pattern LEADING =
            Pattern.compile("^\\s*(?:\\$?[\\p{L}\\p{N}_]+\\s*:\\s*)?[!(\\s]*([\\p{L}_][\\p{L}\\p{N}_]*)");

    private final DrlFile file;
    private final PackageDescr parsed;
    private final List<Constraint> constraints = new ArrayList<>();

    /**
     * One condition on one fact; a pattern itself counts as one without text.
     *
     * @param type of the fact, as the rule names it
     * @param text of the condition
     * @param offset where it begins
     */
    record Constraint(String type, String text, int offset) {

        /** The field that it begins with; empty if it begins with something else. */
        String leadingName() {
            Matcher matcher = LEADING.matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    Patterns(DrlFile file, PackageDescr parsed) {
        this.file = file;
        this.parsed = parsed;
        for (RuleDescr rule : parsed.getRules()) {
            collect(rule.getLhs());
        }
    }

    private void collect(Object condition) {
        if (condition instanceof PatternDescr pattern) {
            add(pattern.getObjectType(), "", pattern);
            for (BaseDescr constraint : pattern.getDescrs()) {
                if (constraint instanceof ExprConstraintDescr expression) {
                    add(pattern.getObjectType(), expression.getText(), expression);
                }
            }
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                collect(accumulate.getInput());
            } else if (pattern.getSource() instanceof CollectDescr collection) {
                collect(collection.getInputPattern());
            }
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(this::collect);
        }
    }

    private void add(String type, String text, BaseDescr place) {
        constraints.add(new Constraint(type, text, file.text().offset(place.getLine(), place.getColumn())));
    }

    /** All conditions, in the order of the file. */
    List<Constraint> conditions() {
        return constraints.stream()
                .filter(constraint -> !constraint.text().isEmpty())
                .toList();
    }

    private Optional<Constraint> first(Predicate<Constraint> wanted) {
        return constraints.stream().filter(wanted).findFirst();
    }

    /** Offset of the name of a type in the first pattern that uses it; -1 if none does. */
    int type(String type) {
        return first(constraint -> constraint.type().equals(type))
                .map(pattern -> file.text().word(type, pattern.offset()))
                .orElse(-1);
    }

    /** The first condition that contains a text. */
    Optional<Constraint> containing(String text) {
        return first(constraint -> constraint.text().contains(text));
    }

    /** The first condition that begins with a word. */
    Optional<Constraint> beginningWith(String word) {
        return first(constraint -> constraint.leadingName().equals(word));
    }

    /** The condition of this wording; of several, one whose fact has no such field. */
    Optional<Constraint> faulty(String text) {
        List<Constraint> alike = constraints.stream()
                .filter(constraint ->
                        !constraint.text().isEmpty() && constraint.text().contains(text))
                .toList();
        return alike.stream()
                .filter(constraint -> Vocabulary.named(constraint.type())
                        .filter(type -> !Vocabulary.members(type).contains(constraint.leadingName()))
                        .isPresent())
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    /** Offset of a name that a type does not have: in a condition on that type, else anywhere. */
    int member(String name, Class<?> type) {
        return constraints.stream()
                .filter(constraint -> constraint.type().equals(type.getSimpleName())
                        && constraint.leadingName().equals(name))
                .findFirst()
                .map(constraint -> file.text().word(name, constraint.offset()))
                .orElseGet(() -> file.text().word(name, 0));
    }

    /** Names that the file's rules bind: {@code $key}. */
    SortedSet<String> bindings() {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher = BINDING.matcher(file.text().code());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Offset of the first word behind the {@code then} of the rule that begins at a line. */
    int consequence(int ruleLine) {
        int line = parsed.getRules().stream()
                .filter(rule -> rule.getLine() == ruleLine)
                .mapToInt(RuleDescr::getConsequenceLine)
                .findFirst()
                .orElse(ruleLine);
        int then = file.text().word("then", file.text().offset(line, 0));
        String text = file.text().text();
        int at = then < 0 ? file.text().offset(line, 0) : then + "then".length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
