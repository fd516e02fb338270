package org.hecha.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hecha.bench.Recall.Trial;
import org.hecha.fixture.Fault;
import org.hecha.rule.Finding;

/**
 * What was found of the faults put in, rule by rule.
 *
 * @param reports clean reports audited
 * @param seed of them all
 * @param rules names of the rules that exist
 * @param faults all faults there are, of rules to come as well
 * @param trials all reports audited, clean and faulty
 */
record RecallTable(int reports, long seed, Set<String> rules, List<Fault> faults, List<Trial> trials) {

    static final String BEGIN = "<!-- recall -->";
    static final String END = "<!-- /recall -->";

    double recall(String rule) {
        long injected = of(rule).count();
        return injected == 0 ? 1 : (double) of(rule).filter(Trial::hit).count() / injected;
    }

    private Stream<Trial> of(String rule) {
        return faulty().filter(trial -> trial.rule().equals(rule));
    }

    private Stream<Trial> faulty() {
        return trials.stream().filter(trial -> !trial.clean());
    }

    private Stream<Trial> clean() {
        return trials.stream().filter(Trial::clean);
    }

    /** In Markdown, for the rule authors' manual. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(reports).append(" 份没有问题的报告（各年度格式、各类单位，种子 ").append(seed);
        text.append("），").append(faulty().count()).append(" 份各放入一处问题的报告。");
        text.append("误报指错误和警告，按报告份数计。由 `./hecha recall --write` 生成。\n\n");
        text.append("| 规则 | 写法 | 放入 | 找到 | 召回率 | 误报（没有问题的报告） | 误报（有其他问题的报告） |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|\n");
        Set<String> names = new TreeSet<>(rules);
        faults.forEach(fault -> names.add(fault.rule()));
        names.forEach(name -> row(text, name));
        return text.toString();
    }

    private void row(StringBuilder text, String rule) {
        long ways = faults.stream().filter(fault -> fault.rule().equals(rule)).count();
        text.append("| ").append(rule).append(" | ").append(ways).append(" | ");
        if (!rules.contains(rule)) {
            text.append("尚无此规则 | | | | |\n");
            return;
        }
        long injected = of(rule).count();
        text.append(injected).append(" | ").append(of(rule).filter(Trial::hit).count());
        text.append(" | ");
        text.append(injected == 0 ? "" : String.format(Locale.ROOT, "%.3f", recall(rule)));
        text.append(" | ").append(alarms(rule, clean())).append(" | ").append(alarms(rule, faulty()));
        text.append(" |\n");
    }

    private static long alarms(String rule, Stream<Trial> trials) {
        return trials.filter(trial -> trial.falseAlarms().stream()
                        .anyMatch(finding -> finding.rule().equals(rule)))
                .count();
    }

    /** Every miss, every false alarm on a clean report and every rule that broke; a line each. */
    List<String> complaints() {
        Collection<String> complaints = new ArrayList<>();
        for (Trial trial : trials) {
            trial.broken().forEach(rule -> complaints.add("broken: " + rule + " in " + trial.name()));
            if (!trial.clean() && !trial.hit()) {
                complaints.add("missed: " + trial.name());
            }
            for (Finding finding : trial.falseAlarms()) {
                complaints.add((trial.clean() ? "false: " : "beside: ") + finding.rule() + " in " + trial.name() + ": "
                        + finding.location().quote() + " — " + finding.message());
            }
        }
        return List.copyOf(complaints);
    }
}
