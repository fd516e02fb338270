package org.hecha.cli;

import java.util.List;
import org.hecha.workbench.diff.BookDifference;
import org.hecha.workbench.diff.BookDifference.Changed;
import org.hecha.workbench.diff.BookDifference.OtherFile;
import org.hecha.workbench.diff.BookDifference.Rule;

/** The difference of two rule folders in lines, in Chinese. */
final class RulesDiffText {

    private RulesDiffText() {}

    static String of(BookDifference difference) {
        String pair = difference.before() + " → " + difference.after() + "：";
        if (difference.none()) {
            return pair + "没有不同。\n";
        }
        StringBuilder text = new StringBuilder(pair);
        text.append("新增规则 ").append(difference.added().size());
        text.append("，删去 ").append(difference.removed().size());
        text.append("，改动 ").append(difference.changed().size());
        text.append("，其他文件 ").append(difference.files().size()).append(" 个。\n");
        rules("新增", "+", difference.added(), text);
        rules("删去", "-", difference.removed(), text);
        if (!difference.changed().isEmpty()) {
            text.append("\n改动\n");
            difference.changed().forEach(rule -> changed(rule, text));
        }
        if (!difference.files().isEmpty()) {
            text.append("\n其他文件\n");
            difference.files().forEach(file -> file(file, text));
        }
        return text.toString();
    }

    private static void rules(String title, String mark, List<Rule> rules, StringBuilder text) {
        if (rules.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (Rule rule : rules) {
            text.append("  ")
                    .append(mark)
                    .append(' ')
                    .append(rule.id())
                    .append("“")
                    .append(rule.name());
            text.append("”　").append(level(rule.level())).append("，年度").append(rule.years());
            text.append("，依据")
                    .append(rule.basis())
                    .append("　")
                    .append(rule.place())
                    .append('\n');
        }
    }

    private static String level(String key) {
        return switch (key) {
            case "error" -> "错误";
            case "warning" -> "警告";
            default -> "提示";
        };
    }

    private static void changed(Changed rule, StringBuilder text) {
        text.append("  ~ ").append(rule.id()).append("“").append(rule.name()).append("”　");
        text.append(rule.place()).append('\n');
        rule.points().forEach(point -> text.append("      ").append(point).append('\n'));
        if (!rule.lines().isEmpty()) {
            text.append("      规则文字：\n");
            rule.lines().forEach(line -> text.append("        ").append(line).append('\n'));
        }
    }

    private static void file(OtherFile file, StringBuilder text) {
        String kind =
                switch (file.kind()) {
                    case "added" -> "+ " + file.path() + "　新增，" + file.come() + " 行";
                    case "removed" -> "- " + file.path() + "　删去，" + file.gone() + " 行";
                    default -> "~ " + file.path() + "　增 " + file.come() + " 行，减 " + file.gone() + " 行";
                };
        text.append("  ").append(kind).append('\n');
        file.lines().forEach(line -> text.append("        ").append(line).append('\n'));
        int more = file.come() + file.gone() - file.lines().size();
        if (file.kind().equals("changed") && more > 0) {
            text.append("        … 另有 ").append(more).append(" 行\n");
        }
    }
}
