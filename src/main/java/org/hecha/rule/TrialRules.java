package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that ask the conditions of a rule one after the other: the first alone, then the first two, and so on.
 *
 * @param text of a rule file with the rule itself and the trials
 * @param steps what each trial asks, in order
 */
record TrialRules(String text, List<Step> steps) {

    private static final String BOUND = "$hecha";
    private static final Pattern NAMING = Pattern.compile("\\$[\\p{L}\\p{N}_]+\\s*:\\s*[\\p{L}\\p{N}_]+");
    private static final Pattern FIRST = Pattern.compile("(?m)(^\\s*|(?<=; ))rule\\s");

    /**
     * A trial.
     *
     * @param rule its name
     * @param condition that it adds to the one before
     * @param asked the words of the rule that it adds
     * @param offset of these words in the file
     * @param bound the variable that holds the fact in question; empty if none does
     * @param against for a {@code not}: the trial that finds what stands in its way; empty else
     */
    record Step(String rule, ConditionText condition, String asked, int offset, String bound, String against) {}

    static TrialRules of(DrlFile file, Declaration rule, String source) {
        DrlText text = file.text();
        List<ConditionText> conditions = ConditionText.of(text, text.offset(rule.line(), 0));
        StringBuilder drl = new StringBuilder(head(text)).append(source).append("\n\n");
        List<Step> steps = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (ConditionText condition : conditions) {
            add(condition, before.toString(), drl, steps);
            before.append("    ").append(condition.text()).append('\n');
        }
        return new TrialRules(drl.toString(), steps);
    }

    private static void add(ConditionText condition, String before, StringBuilder drl, List<Step> steps) {
        String bound = condition.name().isEmpty() ? BOUND : condition.name();
        if (condition.type().isEmpty()) {
            String name = trial(drl, before + "    " + condition.text(), steps.size(), "");
            steps.add(new Step(name, condition, condition.text(), condition.offset(), "", ""));
            return;
        }
        int count = condition.constraints().size();
        if (condition.keyword().equals("not")) {
            String against = trial(drl, before + "    " + condition.pattern(bound, count), steps.size(), "：反");
            String name = trial(drl, before + "    " + condition.text(), steps.size(), "");
            steps.add(new Step(name, condition, condition.text(), condition.offset(), bound, against));
            return;
        }
        for (int i = 0; i <= count; i++) {
            if (i > 0
                    && NAMING.matcher(condition.constraints().get(i - 1).text()).matches()) {
                continue; // it only gives a field a name
            }
            String name = trial(drl, before + "    " + condition.pattern(bound, i), steps.size(), "");
            String asked = i == 0
                    ? condition.type()
                    : condition.constraints().get(i - 1).text();
            int offset = i == 0
                    ? condition.offset()
                    : condition.constraints().get(i - 1).offset();
            steps.add(new Step(name, condition, asked, offset, bound, ""));
        }
    }

    private static String trial(StringBuilder drl, String when, int number, String suffix) {
        String name = "试" + (number + 1) + suffix;
        drl.append("rule \"")
                .append(name)
                .append("\"\n    @id(\"trial\") @severity(\"note\") @group(\"trial\") @basis(\"试\")\nwhen\n")
                .append(when)
                .append("\nthen\nend\n\n");
        return name;
    }

    /** Package, imports, globals and functions: all that stands before the first rule. */
    private static String head(DrlText text) {
        Matcher first = FIRST.matcher(text.code());
        return first.find() ? text.text().substring(0, first.start()) : "";
    }
}
