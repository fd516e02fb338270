package org.hecha.workbench;

import java.util.List;
import java.util.stream.Collectors;
import org.hecha.memo.MemoException;
import org.hecha.memo.PageTemplate;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.Explanation;

/**
 * Why a rule says of a report what it says, as an HTML page that needs nothing beside it.
 *
 * @param source the report, as people call it
 * @param rule id of the rule
 * @param outcome in Chinese
 * @param parts its rules
 */
public record WhyPage(String source, String rule, String outcome, List<Part> parts) {

    /** A rule of that id; {@code because} is why it was not asked. */
    public record Part(String name, String place, String because, List<Step> steps, List<Found> found) {}

    /** A condition; {@code nearest} leads over to the facts where nothing meets it. */
    public record Step(boolean met, String sentence, String text, String count, String nearest, List<Seen> closest) {}

    /** What it reports, and of which facts. */
    public record Found(String level, String place, String message, List<Seen> facts) {}

    /** A fact, with the values that are asked for. */
    public record Seen(String type, String place, String quote, String values) {}

    public static WhyPage of(String source, Explanation explanation) {
        return new WhyPage(
                source,
                explanation.rule(),
                explanation.outcome().label(),
                explanation.parts().stream().map(WhyPage::part).toList());
    }

    private static Part part(Explanation.Part part) {
        return new Part(
                part.name(),
                part.file() + (part.line() > 0 ? ":" + part.line() : ""),
                part.because(),
                part.conditions().stream().map(WhyPage::step).toList(),
                part.causes().stream().map(WhyPage::found).toList());
    }

    private static Step step(Explanation.Condition condition) {
        String text = condition.text().replaceAll("\\s+", " ");
        boolean type = text.equals(condition.of());
        boolean negative = text.startsWith("not");
        String subject = condition.of().isEmpty() || type || text.contains(condition.of() + "(")
                ? text
                : condition.of() + " 的 " + text;
        boolean many = condition.matches() >= Explanation.Condition.MOST;
        String count =
                condition.met() ? condition.matches() + (many ? " 个以上" : " 个") : negative ? "不成立：有这样的事实" : "没有事实符合";
        List<Seen> closest = condition.met() || type
                ? List.of()
                : condition.closest().stream().map(WhyPage::seen).toList();
        return new Step(condition.met(), condition.sentence(), subject, count, negative ? "挡住它的：" : "最接近的：", closest);
    }

    private static Found found(Explanation.Cause cause) {
        return new Found(
                cause.finding().severity().label(),
                cause.finding().location().label(),
                cause.finding().message(),
                cause.facts().stream().map(WhyPage::seen).toList());
    }

    private static Seen seen(Explanation.Near fact) {
        String values = fact.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining("，"));
        return new Seen(
                fact.type(), (fact.page() > 0 ? "第 " + fact.page() + " 页　" : "") + fact.label(), fact.quote(), values);
    }

    /** @throws MemoException if the template is missing or wrong */
    public String html(TemplateFolder templates) throws MemoException {
        return PageTemplate.load(templates, "rules/why.ftlh").render(this);
    }
}
