package org.hecha.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hecha.rule.Judgement;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.VerdictRow;

/**
 * Brings verdicts by an earlier rule book up to date: only the rule files that changed are asked again, of the facts as they
 * were read. Safe for many threads.
 */
final class Rejudging {

    /** What can be asked by itself: rules, sentences and tables. All else, such as overrides, may bear on any rule. */
    private static final Set<String> RULES = Set.of("drl", "dslr", "xlsx");

    private final Engine engine;
    private final BookCard now;
    private final String rulesKey;
    private final Map<String, Plan> plans = new HashMap<>();

    Rejudging(Engine engine, BookCard now, String rulesKey) {
        this.engine = engine;
        this.now = now;
        this.rulesKey = rulesKey;
    }

    /**
     * What must be asked again.
     *
     * @param before names of the rules of the earlier book; empty if it is not known
     * @param files of the present book; empty if none need be asked
     * @param beside files that look at other reports, and must be asked again, too
     * @param affected rules that may say something else
     * @param whole whether nothing of the earlier verdict can be used
     */
    private record Plan(
            List<String> before, Set<String> files, Set<String> beside, Set<String> affected, boolean whole) {}

    /** The verdict by the present book. */
    VerdictRow anew(VerdictRow old, Supplier<byte[]> facts, Knowledge knowledge) {
        Plan plan = plan(old.rulesKey(), knowledge);
        // what it says beside others still holds, unless it was asked anew: then of the report alone
        String besideKey = plan.whole()
                ? ""
                : BesideKey.parse(old.besideKey()).pending(plan.beside()).stored();
        return Verdicts.row(old.factsHash(), rulesKey, besideKey, judgement(old, facts, plan), now.ids());
    }

    private Judgement judgement(VerdictRow old, Supplier<byte[]> facts, Plan plan) {
        if (plan.whole()) {
            return engine.judge(facts.get());
        }
        Judgement kept = Verdicts.without(Verdicts.judgement(old, plan.before()), plan.affected());
        return plan.files().isEmpty() ? kept : kept.joined(engine.judge(facts.get(), plan.files()));
    }

    private synchronized Plan plan(String before, Knowledge knowledge) {
        return plans.computeIfAbsent(before, key -> {
            Optional<BookCard> card = knowledge.rulebook(key).map(BookCard::parse);
            return card.filter(one -> one.engine().equals(now.engine()))
                    .map(this::plan)
                    .orElse(new Plan(List.of(), Set.of(), Set.of(), Set.of(), true));
        });
    }

    private Plan plan(BookCard before) {
        Set<String> differing = now.differing(before);
        boolean whole = differing.stream().anyMatch(file -> !isOfRules(file, before));
        RuleChange change = RuleChange.of(before, now, differing);
        Set<String> files = new TreeSet<>(change.files());
        boolean most = files.size() * 2 > now.files().size();
        Set<String> beside = new TreeSet<>(files);
        beside.retainAll(engine.besideFiles(now)); // the second round asks them
        files.removeAll(beside);
        return new Plan(before.ids(), files, beside, change.rules(), whole || most);
    }

    /** A file in which neither book has found a rule holds words that rules elsewhere use. */
    private boolean isOfRules(String file, BookCard before) {
        return RULES.contains(file.substring(file.lastIndexOf('.') + 1))
                && !(now.ids(file).isEmpty() && before.ids(file).isEmpty());
    }
}
