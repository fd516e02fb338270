package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a workbook apart: each sheet holds rules in sentences with names in braces, and below each rule a table whose rows
 * fill the names. Each row becomes a rule.
 */
final class TableFile {

    private static final String RULE = "规则";
    private static final Set<String> WHEN = Set.of("当", "且");
    private static final Set<String> THEN = Set.of("则", "建议");

    private final SheetCells sheet;
    private final Phrasebook phrases;
    private final List<Mistake> mistakes;
    private final Set<String> names = new HashSet<>();
    private final List<DraftRule> rules = new ArrayList<>();
    private int nextLine;

    private TableFile(SheetCells sheet, Phrasebook phrases, List<Mistake> mistakes, int nextLine) {
        this.sheet = sheet;
        this.phrases = phrases;
        this.mistakes = mistakes;
        this.nextLine = nextLine;
    }

    static List<DraftRule> read(byte[] file, Phrasebook phrases, List<Mistake> mistakes) {
        List<DraftRule> rules = new ArrayList<>();
        int line = 2;
        for (SheetCells sheet : SheetCells.of(file, mistakes)) {
            TableFile table = new TableFile(sheet, phrases, mistakes, line);
            table.read();
            rules.addAll(table.rules);
            line = table.nextLine;
        }
        if (rules.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(Origin.of(0, 0), "工作簿里没有规则", "第一列写“规则”，第二列写它的名称"));
        }
        return rules;
    }

    private void read() {
        TableTemplate open = null;
        int before = 0;
        for (Map.Entry<Integer, TreeMap<Integer, String>> row : sheet.rows().entrySet()) {
            int number = row.getKey();
            String first = row.getValue().getOrDefault(1, "");
            if (first.startsWith("#")) {
                continue;
            }
            if (first.equals(RULE)) {
                finish(open);
                open = new TableTemplate(words(number, 2));
            } else if (open == null) {
                fault(number, 1, "工作表要从“规则”开始，这里是“" + first + "”", "第一列写“规则”，第二列写它的名称；不是规则的行以 # 开头");
                return;
            } else if (open.columns.isEmpty() && number == before + 1) {
                statement(open, number, first);
            } else if (open.columns.isEmpty()) {
                int line = number;
                row.getValue().forEach((column, name) -> heading(line, column, name));
                open.columns.putAll(row.getValue());
            } else {
                open.rows.add(number);
            }
            before = number;
        }
        finish(open);
    }

    private void heading(int row, int column, String name) {
        if (name.matches(".*[{}“”\"].*")) {
            fault(row, column, "列名“" + name + "”里不能有括号和引号", "");
        }
    }

    private Words words(int row, int column) {
        String text = sheet.rows().getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
        return new Words(text, new Origin(sheet.name(), row, column), 1);
    }

    private void fault(int row, int column, String message, String hint) {
        mistakes.add(new Mistake(new Origin(sheet.name(), row, column), message, hint));
    }

    private void statement(TableTemplate rule, int row, String first) {
        Words value = words(row, 2);
        if (WHEN.contains(first)) {
            rule.conditions.add(value);
        } else if (THEN.contains(first)) {
            boolean advice = first.equals("建议") && !value.text().startsWith("建议");
            rule.conclusions.add(advice ? new Words("建议“" + value.text() + "”", value.origin(), value.line()) : value);
        } else if (first.equals("说明")) {
            rule.comment = value.text();
        } else if (DraftRule.HEADS.containsKey(first)) {
            rule.heads.put(first, value);
        } else {
            String known = "规则、说明、" + String.join("、", DraftRule.HEADS.keySet()) + "、当、且、则、建议";
            fault(row, 1, "第一列没有“" + first + "”这一项", "可以写 " + known + "；表格与上面的句子之间空一行");
        }
    }

    private void finish(@Nullable TableTemplate rule) {
        if (rule == null) {
            return;
        }
        if (rule.rows.isEmpty()) {
            mistakes.add(new Mistake(rule.name.origin(), "规则“" + rule.name.text() + "”下面没有表格", "句子之下空一行，写列名，再一行一条"));
            return;
        }
        Set<Words> hopeless = rule.hopeless(sheet, phrases, mistakes);
        for (int row : rule.rows) {
            rules.add(rule.row(row, sheet, hopeless, nextLine, names, mistakes));
            nextLine += rule.lines();
        }
    }
}
