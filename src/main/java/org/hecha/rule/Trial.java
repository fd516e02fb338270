package org.hecha.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.report.Certainty;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Evaluation.OverdueException;
import org.hecha.rule.RuleSession.BrokenRuleException;

/**
 * Judges one report. A rule that throws is taken out and the report is judged again without it: it costs itself, not the
 * others.
 */
final class Trial {

    private final RuleBase base;
    private final List<Declaration> rules;
    private final ReportFacts facts;
    private final Scope scope;
    private final Bounds bounds;
    private final Strikes strikes;
    /** Rules whose condition threw: they must leave the base. */
    private final Set<String> removed = new HashSet<>();
    /** Rules that broke, with the reason. */
    private final Map<String, String> broken = new TreeMap<>();

    Trial(RuleBase base, List<Declaration> rules, ReportFacts facts, Scope scope, Bounds bounds, Strikes strikes) {
        this.base = base;
        this.rules = rules;
        this.facts = facts;
        this.scope = scope;
        this.bounds = bounds;
        this.strikes = strikes;
        broken.putAll(strikes.out());
        removed.addAll(broken.keySet());
    }

    Judgement judgement() {
        RuleSession session = soundSession();
        Findings findings = session.findings();
        session.looping().forEach(rule -> broken.put(rule, "触发超过 " + bounds.firings() + " 次，已被停止"));
        session.late().forEach(rule -> broken.put(rule, "超过 " + bounds.time().toSeconds() + " 秒仍未判断完，已被停止"));
        findings.unreported().forEach(rule -> broken.put(rule, "有一条发现没有调用 report()"));
        List<Raised> raised = findings.raised().stream()
                .filter(one -> !broken.containsKey(one.rule().name()))
                .toList();
        List<FindingList.Placed> list = FindingList.of(raised, facts);
        return Judgement.of(list, outcomes(list, findings.unassessable()), failures());
    }

    private RuleSession soundSession() {
        // each turn takes at least one rule out
        for (int turn = 0; turn <= rules.size(); turn++) {
            RuleSession session = session(broken.keySet(), bounds.time());
            try {
                Evaluation.run(session, base.without(removed), facts, bounds.time());
                return session;
            } catch (BrokenRuleException thrown) {
                takeOut(thrown);
            }
        }
        return session(Set.of(), bounds.time());
    }

    private RuleSession session(Set<String> silent, Duration time) {
        Map<String, Declaration> firing = new HashMap<>(scope.firing());
        firing.keySet().removeAll(silent);
        return new RuleSession(facts, firing, System.nanoTime() + time.toNanos(), bounds.firings());
    }

    private void takeOut(BrokenRuleException thrown) {
        Set<String> guilty = thrown.rule() != null && !broken.containsKey(thrown.rule())
                ? Set.of(thrown.rule())
                : conditionsNamed(thrown);
        if (guilty.isEmpty()) {
            guilty = Set.of(search());
        }
        boolean overdue = thrown.thrown() instanceof OverdueException;
        if (overdue) {
            strikes.add(guilty);
        }
        if (thrown.rule() == null) {
            removed.addAll(guilty);
        }
        guilty.forEach(rule -> broken.put(rule, reason(thrown)));
    }

    /** The engine's message ends with the rules that share the condition: {@code … in [Rule "a", "b" in file]}. */
    private Set<String> conditionsNamed(BrokenRuleException thrown) {
        String message = String.valueOf(thrown.thrown().getMessage());
        int start = message.lastIndexOf(" in [");
        Set<String> named = new TreeSet<>();
        for (Declaration rule : rules) {
            if (start >= 0 && !removed.contains(rule.name()) && message.indexOf("\"" + rule.name() + "\"", start) > 0) {
                named.add(rule.name());
            }
        }
        return named;
    }

    /** Finds a rule that throws on these facts by halving the book; conditions do not always say whose they are. */
    private String search() {
        List<String> suspects = new ArrayList<>();
        rules.stream()
                .map(Declaration::name)
                .filter(rule -> !removed.contains(rule))
                .forEach(suspects::add);
        while (suspects.size() > 1) {
            List<String> half = suspects.subList(0, suspects.size() / 2);
            Set<String> without = new LinkedHashSet<>();
            rules.forEach(rule -> without.add(rule.name()));
            without.removeAll(half);
            boolean guilty = false;
            try {
                RuleSession probe = session(broken.keySet(), bounds.probe());
                Evaluation.run(probe, base.without(without), facts, bounds.probe());
            } catch (BrokenRuleException thrown) {
                guilty = true;
            }
            suspects = new ArrayList<>(guilty ? half : suspects.subList(half.size(), suspects.size()));
        }
        return suspects.get(0);
    }

    private static String reason(BrokenRuleException thrown) {
        Throwable cause = thrown.thrown();
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        if (cause instanceof OverdueException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof OutOfMemoryError) {
            return "用完了程序可用的内存";
        }
        if (cause instanceof StackOverflowError) {
            return "递归过深，多半是正则表达式匹配了过长的文字";
        }
        if (cause instanceof NullPointerException) {
            return "用到了空值（" + cause.getMessage() + "）";
        }
        return "执行出错（" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + "）";
    }

    private Map<String, Outcome> outcomes(List<FindingList.Placed> findings, Set<String> unassessable) {
        Set<String> failed = new HashSet<>();
        findings.forEach(placed -> failed.add(placed.finding().rule()));
        boolean recognised = facts.doubts().whole() != Certainty.CERTAIN;
        Map<String, Outcome> outcomes = new TreeMap<>();
        scope.asked().forEach((id, declarations) -> {
            boolean unclear = declarations.stream().anyMatch(rule -> rule.needsExactWords() && recognised);
            boolean undecided = declarations.stream()
                    .map(Declaration::name)
                    .anyMatch(rule -> scope.undecided().contains(rule)
                            || unassessable.contains(rule)
                            || (broken.containsKey(rule) && scope.firing().containsKey(rule)));
            if (!scope.governs(id)) {
                outcomes.put(id, Outcome.NOT_APPLICABLE);
            } else if (failed.contains(id)) {
                outcomes.put(id, Outcome.FAILED);
            } else {
                outcomes.put(id, undecided || unclear ? Outcome.NOT_ASSESSABLE : Outcome.PASSED);
            }
        });
        return outcomes;
    }

    /** Of the rules that were asked; one that breaks outside its years breaks nothing. */
    private List<RuleFailure> failures() {
        List<RuleFailure> failures = new ArrayList<>();
        for (Declaration rule : rules) {
            String reason = broken.get(rule.name());
            if (reason != null && scope.firing().containsKey(rule.name())) {
                String message =
                        "规则“" + rule.name() + "”" + reason + "，它对本报告不作判断；请修正 " + rule.file() + ":" + rule.line();
                failures.add(new RuleFailure(rule.id(), message));
            }
        }
        failures.sort(Comparator.comparing(RuleFailure::rule).thenComparing(RuleFailure::message));
        return failures;
    }
}
