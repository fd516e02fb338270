package org.hecha.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hecha.form.Form;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/** One pass of the rules over the facts of one report. */
final class RuleSession {

    private static final String GLOBAL = "findings";

    private final Map<String, Declaration> firing;
    private final long deadline;
    private final int most;
    private final Map<String, Integer> firings = new ConcurrentHashMap<>();
    private final Set<String> looping = new TreeSet<>();
    private final Set<String> late = new TreeSet<>();
    private final Findings findings;
    private final Watcher watcher;

    /** Sees which facts made which findings. */
    @FunctionalInterface
    interface Watcher {
        /** @param raised what this firing raised */
        void fired(Match match, List<Raised> raised);
    }

    /**
     * @param firing the rules that may fire, by name; all others keep silent
     * @param deadline in the time of {@link System#nanoTime}
     * @param most firings that one rule may have
     */
    RuleSession(ReportFacts facts, Map<String, Declaration> firing, long deadline, int most) {
        this(facts, firing, deadline, most, (match, raised) -> {});
    }

    RuleSession(ReportFacts facts, Map<String, Declaration> firing, long deadline, int most, Watcher watcher) {
        this.watcher = watcher;
        this.firing = firing;
        this.deadline = deadline;
        this.most = most;
        this.findings = new Findings(new Locator(facts));
    }

    /** A rule threw. Nothing of the pass can be used. */
    static final class BrokenRuleException extends Exception {

        private static final long serialVersionUID = 1;

        private final @Nullable String rule;
        private final Throwable thrown;

        BrokenRuleException(@Nullable String rule, Throwable thrown) {
            super(thrown);
            this.rule = rule;
            this.thrown = thrown;
        }

        Throwable thrown() {
            return thrown;
        }

        /** Name of the rule whose consequence threw; null if a condition did. */
        @Nullable
        String rule() {
            return rule;
        }
    }

    /** @throws BrokenRuleException if a rule threw; the session is no good any more then */
    void run(KieBase base, ReportFacts facts) throws BrokenRuleException {
        KieSession session = base.newKieSession();
        try {
            if (base.getKiePackages().stream().anyMatch(rules -> rules.getGlobalVariables().stream()
                    .anyMatch(global -> global.getName().equals(GLOBAL)))) {
                session.setGlobal(GLOBAL, findings);
            }
            session.addEventListener(new CurrentRule());
            facts.facts().forEach(session::insert);
            insert(session, facts.form());
            session.fireAllRules(this::mayFire);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            throw new BrokenRuleException(firingRule(thrown), thrown);
        } finally {
            session.dispose();
        }
    }

    private @Nullable String firingRule(Throwable thrown) {
        if (thrown instanceof ConsequenceException consequence) {
            return consequence.getRule().getName();
        }
        Declaration current = findings.current();
        return current == null ? null : current.name();
    }

    private static void insert(KieSession session, Form form) {
        session.insert(form);
        form.sections().forEach(session::insert);
        form.tables().forEach(session::insert);
        form.aspects().forEach(session::insert);
        form.deadlines().forEach(session::insert);
    }

    private boolean mayFire(Match match) {
        String rule = match.getRule().getName();
        if (!firing.containsKey(rule)) {
            return false;
        }
        if (System.nanoTime() - deadline > 0) {
            late.add(rule);
            return false;
        }
        if (firings.merge(rule, 1, Integer::sum) > most) {
            looping.add(rule);
            return false;
        }
        return true;
    }

    /** Name of the rule whose consequence is running, as another thread sees it; null if none is. */
    @Nullable
    String current() {
        Declaration current = findings.current();
        return current == null ? null : current.name();
    }

    /** How often a rule has fired, as another thread sees it. */
    int firings(String rule) {
        return firings.getOrDefault(rule, 0);
    }

    Findings findings() {
        return findings;
    }

    /** Names of the rules that were stopped because they fired too often. */
    Set<String> looping() {
        return looping;
    }

    /** Names of the rules that were not asked to the end because time was up. */
    Set<String> late() {
        return late;
    }

    private final class CurrentRule extends DefaultAgendaEventListener {

        private int before;

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            before = findings.size();
            findings.begin(
                    Objects.requireNonNull(firing.get(event.getMatch().getRule().getName())));
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            findings.end();
            watcher.fired(event.getMatch(), findings.since(before));
        }
    }
}
