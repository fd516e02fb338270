package org.hecha.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.hecha.form.Form;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormSection;
import org.hecha.form.FormTable;

/** Conditions that compile and cannot be meant: keys no form knows, contradictions, joins without a condition. */
final class ConditionLint {

    private static final Pattern CELL = Pattern.compile("\\b(?:row|column)\\s*(?:==\\s*\"|in\\s*\\()|\\bcalled\\s*\\(");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    private static final Pattern BINDING = Pattern.compile("(\\$[\\p{L}\\p{N}_]+)\\s*:");
    private static final Pattern COMPARISON = Pattern.compile(
            "^(?:\\$[\\p{L}\\p{N}_]+\\s*:\\s*)?(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|-?[\\d.]+B?|[A-Z][\\w.]*)$");
    private static final Pattern FLAG = Pattern.compile("^(!?)\\s*(\\w+)$");
    /** A constant says which facts are meant: that cell, claims of that kind. */
    private static final Pattern PINNED = Pattern.compile(
            "\\b(?:row|column|kind|section|position|formTitle|title)\\s*(?:==\\s*[\"\\d]|in\\s*\\()|\\bcalled\\s*\\(");

    private static final Pattern KEY = Pattern.compile(
            "\\b(table|row|column|section)\\s*(?:==|!=|in\\s*\\()\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    /** Facts of which a report has one: nothing is multiplied by them. */
    private static final Set<String> SINGLE = Set.of("Report", "ReportTitle", "Form");

    private static final Map<String, String> NAMES = Map.of("table", "表", "row", "行", "column", "列", "section", "部分");

    private final DrlFile file;
    private final List<RuleFault> faults;
    private final Map<String, Set<String>> keys = new HashMap<>();

    ConditionLint(DrlFile file, List<Form> forms, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
        List.of("table", "row", "column", "section").forEach(kind -> keys.put(kind, new TreeSet<>()));
        for (Form form : forms) {
            form.sections().stream().map(FormSection::key).forEach(known("section")::add);
            for (FormTable table : form.tables()) {
                known("table").add(table.key());
                for (FormPart part : table.parts()) {
                    part.rows().stream().map(FormLine::key).forEach(known("row")::add);
                    part.columns().stream().map(FormLine::key).forEach(known("column")::add);
                }
            }
        }
    }

    private Set<String> known(String kind) {
        return keys.computeIfAbsent(kind, none -> new TreeSet<>());
    }

    /** Names of cells, sections and tables that people write instead of keys. */
    void names(Patterns patterns, List<Form> forms) {
        NameLint names = new NameLint(file, forms, faults);
        patterns.conditions().forEach(names::look);
    }

    void look(RuleDescr rule) {
        List<PatternDescr> joined = new ArrayList<>();
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            if (condition instanceof PatternDescr pattern) {
                joined.add(pattern);
            }
            nested(condition, true);
        }
        joins(joined);
    }

    /** Contradictions wherever a pattern stands: also behind {@code not}, {@code or} and in what is gathered. */
    private void nested(Object condition, boolean top) {
        if (condition instanceof PatternDescr pattern) {
            contradictions(pattern, top);
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                nested(accumulate.getInput(), false);
            } else if (pattern.getSource() instanceof CollectDescr collection) {
                nested(collection.getInputPattern(), false);
            }
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(inner -> nested(inner, false));
        }
    }

    /** Keys in conditions of the whole file, wherever they are nested. */
    void keys(Patterns patterns) {
        for (Patterns.Constraint constraint : patterns.conditions()) {
            Matcher key = KEY.matcher(constraint.text());
            while (key.find()) {
                Set<String> known = known(key.group(1));
                Matcher literal = LITERAL.matcher(key.group(2));
                while (literal.find()) {
                    String word = literal.group(1);
                    if (!word.isEmpty() && !known.contains(word)) {
                        int at = file.text().text().indexOf(literal.group(), constraint.offset());
                        faults.add(file.fault(
                                at, "没有键为 " + word + " 的" + NAMES.get(key.group(1)), Nearest.question(word, known)));
                    }
                }
            }
        }
    }

    private int offset(BaseDescr at) {
        return file.text().offset(at.getLine(), at.getColumn());
    }

    private static List<ExprConstraintDescr> constraints(PatternDescr pattern) {
        List<ExprConstraintDescr> list = new ArrayList<>();
        for (BaseDescr one : pattern.getDescrs()) {
            if (one instanceof ExprConstraintDescr expression) {
                list.add(expression);
            }
        }
        return list;
    }

    private void joins(List<PatternDescr> patterns) {
        Set<String> bound = new HashSet<>();
        boolean several = false;
        for (PatternDescr pattern : patterns) {
            if (pattern.getSource() != null) {
                return; // what it takes in is looked at by the engine once for each match
            }
            Set<String> used = new HashSet<>();
            Set<String> own = new HashSet<>();
            if (pattern.getIdentifier() != null) {
                own.add(pattern.getIdentifier());
            }
            boolean pinned = false;
            for (ExprConstraintDescr constraint : constraints(pattern)) {
                pinned |= PINNED.matcher(constraint.getText()).find();
                Matcher variable = VARIABLE.matcher(constraint.getText());
                while (variable.find()) {
                    used.add(variable.group());
                }
                Matcher binding = BINDING.matcher(constraint.getText());
                while (binding.find()) {
                    own.add(binding.group(1));
                }
            }
            if (SINGLE.contains(pattern.getObjectType()) || namesItsCells(pattern)) {
                continue;
            }
            used.removeAll(own);
            used.retainAll(bound);
            if (several && used.isEmpty() && !pinned) {
                faults.add(file.fault(
                        file.text().word(pattern.getObjectType(), offset(pattern)),
                        pattern.getObjectType() + " 与前面的事实没有连接条件，会两两相配",
                        own.isEmpty() ? "只问有没有时写 exists；否则在条件里用前面绑定的变量" : "在它的条件里用前面绑定的变量，如 section == $key"));
            }
            bound.addAll(own);
            several = true;
        }
    }

    /** What the conditions on a field of one fact leave over. */
    /** Cells that a rule names by row or column are a few: each of them is compared on purpose. */
    private static boolean namesItsCells(PatternDescr pattern) {
        return constraints(pattern).stream()
                .anyMatch(constraint -> CELL.matcher(constraint.getText()).find());
    }

    private static final class Range {
        private String equal = "";
        private BigDecimal low = BigDecimal.valueOf(Long.MIN_VALUE);
        private BigDecimal high = BigDecimal.valueOf(Long.MAX_VALUE);
        private boolean lowOpen;
        private boolean highOpen;

        /** Whether a value is left. */
        private boolean take(String operator, String literal) {
            if (literal.matches("-?\\d+(\\.\\d+)?B?")) {
                BigDecimal number = new BigDecimal(literal.replace("B", ""));
                if (operator.equals("==") || operator.startsWith(">")) {
                    boolean open = operator.equals(">");
                    if (number.compareTo(low) > 0 || (number.compareTo(low) == 0 && open)) {
                        low = number;
                        lowOpen = open;
                    }
                }
                if (operator.equals("==") || operator.startsWith("<")) {
                    boolean open = operator.equals("<");
                    if (number.compareTo(high) < 0 || (number.compareTo(high) == 0 && open)) {
                        high = number;
                        highOpen = open;
                    }
                }
                int order = low.compareTo(high);
                return order < 0 || (order == 0 && !lowOpen && !highOpen);
            }
            if (operator.equals("==")) {
                boolean other = !equal.isEmpty() && !equal.equals(literal);
                equal = literal;
                return !other;
            }
            return !(operator.equals("!=") && equal.equals(literal));
        }
    }

    private void contradictions(PatternDescr pattern, boolean top) {
        Map<String, Range> ranges = new HashMap<>();
        Map<String, String> flags = new HashMap<>();
        for (ExprConstraintDescr constraint : constraints(pattern)) {
            for (String part : constraint.getText().split("&&", -1)) {
                String text = part.strip();
                Matcher comparison = COMPARISON.matcher(text);
                Matcher flag = FLAG.matcher(text);
                boolean possible = true;
                String field = "";
                if (comparison.matches()) {
                    field = comparison.group(1);
                    possible = ranges.computeIfAbsent(field, none -> new Range())
                            .take(comparison.group(2), comparison.group(3));
                } else if (flag.matches()) {
                    field = flag.group(2);
                    String before = flags.putIfAbsent(field, flag.group(1));
                    possible = before == null || before.equals(flag.group(1));
                }
                if (!possible) {
                    faults.add(file.fault(
                            offset(constraint),
                            (top ? "规则永远不会触发：" : "这里永远不会成立：") + field + " 的条件“" + text + "”与前面的条件矛盾",
                            "改正或删去其中一个"));
                    return;
                }
            }
        }
    }
}
