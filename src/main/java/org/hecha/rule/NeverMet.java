package org.hecha.rule;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hecha.report.ReportFacts;
import org.hecha.rule.RuleSession.BrokenRuleException;

/**
 * The first condition of a DRL rule that nothing meets in any of many reports.
 *
 * @param rule id of the rule
 * @param name of the DRL rule
 * @param place the rule file and the line of the condition
 * @param of type of the fact that the condition is about
 * @param text of the condition, as the rule puts it
 * @param reports number of reports that the rule governs and that were looked through
 */
public record NeverMet(String rule, String name, String place, String of, String text, int reports) {

    /** @param source the rule from {@code rule} to {@code end}; empty is answered where each condition is met somewhere */
    static Optional<NeverMet> of(
            DrlFile file, Declaration rule, String source, List<ReportFacts> reports, Bounds bounds) {
        TrialRules trials = TrialRules.of(file, rule, source);
        byte[] bytes = trials.text().getBytes(StandardCharsets.UTF_8);
        DrlFile trial =
                new DrlFile("trial.drl", "trial.drl", new Digest().add(bytes).hex(), new DrlText(trials.text()));
        RuleCompiler.Result compiled = RuleCompiler.compile(trial);
        if (compiled.compiled() == null || reports.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Declaration> firing = new LinkedHashMap<>();
        compiled.declarations().forEach(one -> firing.put(one.name(), one));
        firing.remove(rule.name());
        RuleBase base = RuleBase.of(List.of(LoadedFile.of(trial, compiled.compiled())));
        Set<String> met = new HashSet<>();
        for (ReportFacts facts : reports) {
            long deadline = System.nanoTime() + bounds.time().toNanos();
            try {
                new RuleSession(
                                facts,
                                firing,
                                deadline,
                                Explanation.Condition.MOST,
                                (match, raised) -> met.add(match.getRule().getName()))
                        .run(base.without(Set.of()), facts);
            } catch (BrokenRuleException broken) {
                return Optional.empty(); // its failure is told elsewhere
            }
        }
        return trials.steps().stream()
                .filter(step -> !met.contains(step.rule()))
                .findFirst()
                .map(step -> new NeverMet(
                        rule.id(),
                        rule.name(),
                        file.place(file.text().line(step.offset())),
                        step.condition().type(),
                        step.asked(),
                        reports.size()));
    }
}
