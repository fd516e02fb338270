package org.hecha.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hecha.audit.Assessment;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Unassessable;
import org.hecha.audit.Verdict;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Severity;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.VerdictRow;

/** The results of a sweep out of the store, as an audit of the same files would give them. */
public final class Results {

    private final Knowledge knowledge;
    private final List<String> rules;
    private final Set<String> off;

    public Results(Knowledge knowledge, BookCard book) {
        this.knowledge = knowledge;
        this.rules = book.ids();
        this.off = book.off();
    }

    /** Takes a result. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(InputRow input, AuditedReport audited) throws E;
    }

    /** Goes through all inputs of a sweep, in their order. Neither waived nor scored. */
    public <E extends Exception> void each(int sweep, Taker<E> taker) throws E {
        List<InputRow> page = knowledge.inputsBehind(sweep, 0);
        while (!page.isEmpty()) {
            for (InputRow input : page) {
                taker.take(input, of(input));
            }
            page = knowledge.inputsBehind(sweep, page.get(page.size() - 1).ordinal());
        }
    }

    /** The first inputs that ended in one of these states, not more than there is room for. */
    public <E extends Exception> void first(int most, int sweep, Set<InputState> states, Taker<E> taker) throws E {
        List<InputRow> page = knowledge.inputsBehind(sweep, 0, states);
        for (InputRow input : page.subList(0, Math.min(most, page.size()))) {
            taker.take(input, of(input));
        }
    }

    AuditedReport of(InputRow input) {
        if (!input.message().isEmpty()) {
            return missing(input);
        }
        FactsRow facts = knowledge.facts(input.sha256()).orElseThrow();
        if (facts.isRefused()) {
            String message = facts.message().replace(facts.sha256(), input.source());
            return Unassessable.report(
                    input.source(), new Assessment.Refused(facts.sha256(), facts.reason(), message), rules, off);
        }
        VerdictRow verdict = knowledge.verdict(facts.factsHash()).orElseThrow();
        return judged(input.source(), facts, Verdicts.judgement(verdict, rules));
    }

    /** Whose bytes could not be had; the roster may know who should have sent them. */
    private AuditedReport missing(InputRow input) {
        String sha256 = input.sha256();
        String message = sha256.isEmpty() ? input.message() : input.message().replace(sha256, input.source());
        AuditedReport refused = Unassessable.report(
                input.source(),
                new Assessment.Refused(sha256.isEmpty() ? null : sha256, input.reason(), message),
                rules,
                off);
        if (input.state() != InputState.MISSING) {
            return refused;
        }
        return new AuditedReport(
                refused.source(),
                refused.sha256(),
                input.listed().unit(),
                input.listed().year() > 0 ? input.listed().year() : null,
                null,
                refused.verdict(),
                missed(input.listed()).orElse(refused.findings()),
                refused.outcomes(),
                refused.failures(),
                null);
    }

    /** What the rules say of there being no report; none if they say nothing. */
    private Optional<List<Finding>> missed(Listing listed) {
        return knowledge
                .verdict(BesideRound.absent(listed))
                .map(verdict -> Verdicts.judgement(verdict, rules).findings())
                .filter(findings -> !findings.isEmpty());
    }

    private static AuditedReport judged(String source, FactsRow facts, Judgement judgement) {
        boolean failed = judgement.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new AuditedReport(
                source,
                facts.sha256(),
                facts.named().unit(),
                Optional.of(facts.named().year()).filter(year -> year > 0).orElse(null),
                facts.regime().isEmpty() ? null : facts.regime(),
                failed ? Verdict.FAILED : Verdict.PASSED,
                judgement.findings(),
                judgement.outcomes(),
                judgement.failures(),
                null);
    }
}
