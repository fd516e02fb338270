package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule of a workbook: sentences with names in braces, which the rows of its table fill. */
final class TableTemplate {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");

    final Words name;
    final Map<String, Words> heads = new LinkedHashMap<>();
    final List<Words> conditions = new ArrayList<>();
    final List<Words> conclusions = new ArrayList<>();
    /** Names of the table's columns, by column from 1. */
    final TreeMap<Integer, String> columns = new TreeMap<>();

    final List<Integer> rows = new ArrayList<>();
    String comment = "";

    TableTemplate(Words name) {
        this.name = name;
    }

    /** A sentence for one row; null where a cell that it needs is blank. */
    private @Nullable Words filled(Words template, int row, SheetCells sheet, int line) {
        Matcher names = NAME.matcher(template.text());
        StringBuilder text = new StringBuilder();
        Origin origin = template.origin();
        boolean first = true;
        while (names.find()) {
            int column = column(names.group(1));
            if (column == 0) {
                continue; // a value that a condition binds
            }
            String cell = cell(sheet, row, column);
            if (cell.isEmpty()) {
                return null;
            }
            if (first) {
                origin = new Origin(sheet.name(), row, column);
                first = false;
            }
            names.appendReplacement(text, Matcher.quoteReplacement(cell));
        }
        names.appendTail(text);
        return new Words(text.toString(), origin, line);
    }

    /** Lines of DRL that a row takes: the rule, 当, its conditions, its conclusions. */
    int lines() {
        return conditions.size() + 3;
    }

    private int column(String name) {
        return columns.entrySet().stream()
                .filter(one -> one.getValue().equals(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static String cell(SheetCells sheet, int row, int column) {
        return sheet.rows().getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
    }

    /** Conditions that no row makes a sentence of: the fault is in them, and is told once. */
    Set<Words> hopeless(SheetCells sheet, Phrasebook phrases, List<Mistake> mistakes) {
        Set<Words> hopeless = new HashSet<>();
        for (Words template : conditions) {
            Set<String> unknown = new HashSet<>();
            NAME.matcher(template.text())
                    .results()
                    .map(one -> one.group(1))
                    .filter(one -> column(one) == 0)
                    .forEach(unknown::add);
            if (!unknown.isEmpty() && !RuleWriter.isRaw(template)) {
                String message = "表格没有名为“" + String.join("”“", unknown) + "”的列";
                mistakes.add(new Mistake(template.origin(), message, "列有：" + String.join("、", columns.values())));
                hopeless.add(template);
                continue;
            }
            List<Mistake> faults = new ArrayList<>();
            int tried = 0;
            for (int row : rows) {
                Words sentence = filled(template, row, sheet, 1);
                if (sentence != null && !RuleWriter.isRaw(sentence)) {
                    tried++;
                    phrases.understand(sentence, true, faults);
                }
            }
            if (tried > 1 && faults.size() == tried) {
                mistakes.add(new Mistake(
                        template.origin(),
                        faults.get(0).message(),
                        faults.get(0).hint()));
                hopeless.add(template);
            }
        }
        return hopeless;
    }

    /** The rule that a row makes. */
    DraftRule row(int row, SheetCells sheet, Set<Words> hopeless, int line, Set<String> names, List<Mistake> mistakes) {
        DraftRule rule = new DraftRule(new Words(title(row, sheet, names), name.origin(), line));
        rule.comment = comment;
        rule.place = new Origin(sheet.name(), row, 0).words();
        heads.forEach((head, value) -> rule.heads.put(head, new Words(value.text(), value.origin(), line)));
        columns.forEach((column, head) -> {
            String cell = cell(sheet, row, column);
            if (DraftRule.HEADS.containsKey(head) && !cell.isEmpty()) {
                rule.heads.put(head, new Words(cell, new Origin(sheet.name(), row, column), line));
            }
        });
        StringBuilder written = new StringBuilder();
        rule.when =
                conditions.isEmpty() ? null : new Words("当", conditions.get(0).origin(), line + 1);
        for (Words template : conditions) {
            int own = line + 2 + rule.conditions.size();
            Words sentence = hopeless.contains(template) ? null : filled(template, row, sheet, own);
            if (sentence != null) {
                written.append(rule.conditions.isEmpty() ? "当 " : "且 ")
                        .append(sentence.text())
                        .append('\n');
                rule.conditions.add(sentence);
            }
        }
        int last = line + lines() - 1;
        rule.then =
                conclusions.isEmpty() ? null : new Words("则", conclusions.get(0).origin(), last);
        for (Words template : conclusions) {
            Words sentence = filled(template, row, sheet, last);
            if (sentence == null) {
                mistakes.add(
                        new Mistake(new Origin(sheet.name(), row, 0), "这一行有空格，写不成结论：" + template.text(), "填上结论里用到的列"));
            } else {
                written.append(rule.conclusions.isEmpty() ? "则 " : "   ")
                        .append(sentence.text())
                        .append('\n');
                rule.conclusions.add(sentence);
            }
        }
        rule.written = written.toString().strip();
        return rule;
    }

    /** The name with the row's first cell, unless it names columns itself; never twice the same. */
    private String title(int row, SheetCells sheet, Set<String> names) {
        Words filled = filled(name, row, sheet, 1);
        String title = filled == null ? name.text() : filled.text();
        if (title.equals(name.text())) {
            title += "："
                    + sheet.rows()
                            .getOrDefault(row, new TreeMap<>())
                            .firstEntry()
                            .getValue();
        }
        if (!names.add(title)) {
            title += "（第 " + row + " 行）";
            names.add(title);
        }
        return title;
    }
}
