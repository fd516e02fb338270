package org.hecha.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.hecha.rule.Explanation;
import org.hecha.rule.Explanation.Cause;
import org.hecha.rule.Explanation.Condition;
import org.hecha.rule.Explanation.Near;
import org.hecha.rule.Explanation.Part;

/** An explanation as a tree of lines, in Chinese. */
final class WhyText {

    private final StringBuilder text = new StringBuilder();

    private WhyText() {}

    static String of(Explanation explanation) {
        WhyText tree = new WhyText();
        tree.line(0, explanation.rule() + "：" + explanation.outcome().label());
        explanation.parts().forEach(tree::part);
        return tree.text.toString();
    }

    private void part(Part part) {
        line(1, "“" + part.name() + "”　" + part.file() + (part.line() > 0 ? ":" + part.line() : ""));
        if (!part.because().isEmpty()) {
            line(2, part.because());
            return;
        }
        String sentence = "";
        for (Condition condition : part.conditions()) {
            if (!condition.sentence().isEmpty() && !condition.sentence().equals(sentence)) {
                line(2, condition.sentence());
            }
            sentence = condition.sentence();
            condition(condition);
        }
        for (Cause cause : part.causes()) {
            line(
                    2,
                    "→ " + cause.finding().severity().label() + "："
                            + cause.finding().message());
            cause.facts().forEach(fact -> line(3, "依据 " + words(fact)));
        }
        boolean held = part.conditions().stream().allMatch(Condition::met);
        if (held && part.causes().isEmpty()) {
            line(2, "条件都成立，规则没有报告问题");
        }
    }

    private void condition(Condition condition) {
        String asked = condition.text().replaceAll("\\s+", " ");
        boolean type = asked.equals(condition.of());
        String subject = condition.of().isEmpty() || type || asked.contains(condition.of() + "(")
                ? asked
                : condition.of() + " 的 " + asked;
        if (condition.met()) {
            String count = condition.matches() >= Condition.MOST ? Condition.MOST + " 个以上" : condition.matches() + " 个";
            line(2, "✓ " + lineOf(condition) + subject + "　" + count);
            return;
        }
        boolean negative = asked.startsWith("not");
        line(2, "✗ " + lineOf(condition) + subject + "　" + (negative ? "不成立：有这样的事实" : "没有事实符合"));
        if (!condition.closest().isEmpty() && !type) {
            line(3, negative ? "挡住它的：" : "最接近的：");
            condition.closest().forEach(fact -> line(4, words(fact)));
        }
    }

    private static String lineOf(Condition condition) {
        return condition.line() > 0 ? condition.line() + " 行　" : "";
    }

    private static String words(Near fact) {
        String page = fact.page() > 0 ? "第 " + fact.page() + " 页　" : "";
        String quote = fact.quote().isEmpty() ? "" : "　“" + fact.quote() + "”";
        List<String> values = fact.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .toList();
        return fact.type()
                + (fact.label().isEmpty() ? "" : "　" + page + fact.label())
                + quote
                + (values.isEmpty() ? "" : values.stream().collect(Collectors.joining("，", "（", "）")));
    }

    private void line(int depth, String words) {
        text.append("   ".repeat(depth)).append(words).append('\n');
    }
}
