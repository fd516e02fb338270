package org.hecha.sweep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.across.ProfileBytes;
import org.hecha.sweep.Assessed.Work;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.SweepRow;
import org.hecha.sweep.store.Writing;

/**
 * One sweep. First every input is assessed; what is read and judged is committed in batches under the hash of its content,
 * so that a sweep that is cut off costs the last batch. Then, in one transaction, the reports are matched with those of
 * earlier sweeps, their findings compared, and the sweep is finished. Until then nothing but these caches has changed: the
 * next sweep does the rest and ends as this one would have.
 */
public final class Sweep {

    private static final int BATCH = 50;
    private static final long BATCH_NANOS = 2_000_000_000L;
    private static final int SLOWEST = 5;
    private static final String MISSING = "missing";

    private final Store store;
    private final SweepPlan plan;
    private final SweepWatch watch;
    private final Map<InputState, Integer> states = new EnumMap<>(InputState.class);
    private final Map<String, String> seen = new HashMap<>();
    private final List<Map.Entry<String, Integer>> slowest = new ArrayList<>();
    private final Roll roll;
    private int ordinal;
    private int read;
    private int judged;

    public Sweep(Store store, SweepPlan plan, SweepWatch watch) {
        this.store = store;
        this.plan = plan;
        this.watch = watch;
        this.roll = new Roll(plan.expected());
    }

    /**
     * Sweeps.
     *
     * @throws SweepException if it was stopped; what is done is kept
     * @throws BrokenRulesException if forms or rules cannot be loaded
     * @throws org.hecha.sweep.store.StoreException if the store fails; what was committed is kept
     */
    public SweepSummary run() throws SweepException, InterruptedException {
        long start = System.nanoTime();
        ReaderWatch readers = new ReaderWatch(plan.documents());
        try (Writing writing = store.writing()) {
            LiveRules live = new LiveRules(plan, readers, watch, writing);
            boolean resumed =
                    writing.lastSweep().map(last -> !last.isFinished()).orElse(false);
            Keys first = live.current().keys();
            SweepRow sweep = writing.begin(now(), holder(), plan.sources(), first.rules(), first.reader());
            watch.begins(sweep.id(), plan.inputs().size(), resumed);
            assessAll(sweep.id(), live, writing);
            LiveRules.Edition last = live.current();
            Keys keys = last.keys();
            BookCard card = last.card();
            Engine engine = last.engine();
            addMissing(sweep.id(), writing);
            int overtaken = live.editions() > 1 ? catchUp(sweep.id(), last, writing) : 0;
            int compared = compare(sweep.id(), keys, card, engine, writing);
            long millis = (System.nanoTime() - start) / 1_000_000;
            requireBalance(sweep.id(), writing);
            watch.settles();
            Settlement settlement = new Settlement(sweep.id(), keys, card, engine, plan.appraisal(), writing);
            Map<String, Integer> counts = settlement.settle();
            states.forEach((state, count) -> counts.put(state.key().replace('-', '_'), count));
            counts.put("inputs", ordinal);
            writing.finish(sweep.id(), now(), counts);
            writing.tidy();
            return new SweepSummary(
                    sweep.id(),
                    Map.copyOf(states),
                    ordinal,
                    read,
                    judged,
                    live.editions(),
                    overtaken,
                    compared,
                    counts.getOrDefault("remaining", 0),
                    settlement.changes(),
                    settlement.waived(),
                    millis,
                    List.copyOf(slowest),
                    plan.profile() ? RuleTimes.slowest(sweep.id(), card, engine, writing) : List.of(),
                    card);
        }
    }

    private int catchUp(int sweep, LiveRules.Edition last, Writing writing) throws SweepException {
        int unchanged = writing.counting(sweep).inputs(InputState.UNCHANGED);
        int overtaken = new CatchUp(sweep, last).run(writing, watch);
        if (overtaken < 0) {
            throw stopped();
        }
        int turned = unchanged - writing.counting(sweep).inputs(InputState.UNCHANGED);
        if (turned > 0) {
            states.merge(InputState.UNCHANGED, -turned, Integer::sum);
            states.merge(InputState.AUDITED, turned, Integer::sum);
        }
        return overtaken;
    }

    private SweepException stopped() {
        return new SweepException(
                SweepException.Kind.STOPPED, ordinal, plan.inputs().size());
    }

    private int compare(int sweep, Keys keys, BookCard card, Engine engine, Writing writing)
            throws SweepException, InterruptedException {
        BesideRound round = new BesideRound(sweep, plan, keys, card, engine, store, watch);
        int compared = round.run(read > 0, writing);
        if (compared < 0) {
            throw stopped();
        }
        round.judgeMissing(writing);
        int stirred = writing.stirred(sweep);
        if (stirred > 0) {
            states.merge(InputState.UNCHANGED, -stirred, Integer::sum);
            states.merge(InputState.AUDITED, stirred, Integer::sum);
        }
        return compared;
    }

    private void assessAll(int sweep, LiveRules live, Writing writing) throws SweepException, InterruptedException {
        long batchStart = System.nanoTime();
        int met = 0;
        int worked = 0;
        try (SweepQueue queue =
                new SweepQueue(plan.inputs(), () -> live.current().assessor(), store, plan.jobs(), watch::stop)) {
            for (Optional<SweepQueue.Done> next = queue.next(); next.isPresent(); next = queue.next()) {
                enter(sweep, next.get(), live.current().keys(), writing);
                worked += next.get().assessed().work() == Work.NONE ? 0 : 1;
                boolean late = System.nanoTime() - batchStart > BATCH_NANOS;
                if (worked >= BATCH || late) { // what is as it was costs little to be found out again
                    writing.commit();
                    batchStart = System.nanoTime();
                    worked = 0;
                }
                if (++met % BATCH == 0 || late) {
                    live.look(writing);
                }
                watch.done();
            }
            writing.commit();
            live.lookOnceMore(writing);
        } catch (RuntimeException failure) {
            writing.rollback();
            throw failure;
        }
        if (ordinal < plan.inputs().size()) {
            throw stopped();
        }
    }

    private void enter(int sweep, SweepQueue.Done done, Keys keys, Writing writing) {
        SweepInput input = done.input();
        Assessed assessed = done.assessed();
        ordinal++;
        String first = assessed.sha256().isEmpty() ? null : seen.putIfAbsent(assessed.sha256(), input.source());
        InputState state = first == null ? state(input, assessed) : InputState.DUPLICATE;
        assessed.pages().forEach(page -> writing.put(sweep, page));
        if (!assessed.mark().isEmpty() && assessed.message().isEmpty()) {
            writing.stamp(input.place(), assessed.mark(), assessed.sha256());
        }
        if (first == null) {
            keep(assessed, keys, writing);
            roll.meet(ordinal, assessed.named());
        }
        writing.put(
                sweep,
                new InputRow(
                        ordinal,
                        input.source(),
                        assessed.sha256(),
                        state,
                        assessed.reason(),
                        assessed.message(),
                        first == null ? "" : first,
                        state == InputState.UNCHANGED ? assessed.report() : 0,
                        input.listed(),
                        assessed.millis()));
        states.merge(state, 1, Integer::sum);
        read += assessed.work() == Work.READ ? 1 : 0;
        judged += assessed.work() == Work.JUDGED ? 1 : 0;
        time(input.source(), assessed.millis());
    }

    private static void keep(Assessed assessed, Keys keys, Writing writing) {
        FactsRow facts = assessed.facts();
        if (facts != null) {
            writing.put(facts, assessed.content());
        }
        ProfileBytes profile = assessed.profile();
        if (facts != null && profile != null) {
            writing.comparisons()
                    .putProfile(
                            facts.factsHash(), keys.profile(), profile.figures(), profile.prose(), profile.wording());
        }
        if (assessed.verdict() != null) {
            writing.put(assessed.verdict());
        }
    }

    private static InputState state(SweepInput input, Assessed assessed) {
        if (assessed.reason().isEmpty()) {
            return assessed.report() > 0 ? InputState.UNCHANGED : InputState.AUDITED;
        }
        if (assessed.reason().equals(MISSING) && !input.listed().isNone()) {
            return InputState.MISSING;
        }
        boolean killer =
                assessed.reason().equals(Assessor.CRASHED) && assessed.message().isEmpty();
        return killer ? InputState.QUARANTINED : InputState.NOT_ASSESSABLE;
    }

    private void time(String source, int millis) {
        if (millis > 0
                && (slowest.size() < SLOWEST
                        || millis > slowest.get(SLOWEST - 1).getValue())) {
            slowest.add(Map.entry(source, millis));
            slowest.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            if (slowest.size() > SLOWEST) {
                slowest.remove(SLOWEST);
            }
        }
    }

    /** What the roster expects somewhere among the inputs, and is not there. */
    private void addMissing(int sweep, Writing writing) {
        roll.met().forEach((number, listed) -> writing.list(sweep, number, listed));
        for (Expected absent : roll.absent()) {
            ordinal++;
            Listing listed = absent.listed();
            String message = "花名册列有" + listed.unit() + (listed.year() > 0 ? " " + listed.year() + " 年度报告" : "的报告") + "（"
                    + absent.source() + "），但在所查的文件中没有找到；请催报，或核对花名册。";
            writing.put(
                    sweep,
                    new InputRow(ordinal, absent.source(), "", InputState.MISSING, MISSING, message, "", 0, listed, 0));
            states.merge(InputState.MISSING, 1, Integer::sum);
        }
    }

    private void requireBalance(int sweep, Writing writing) throws SweepException {
        int sum = states.values().stream().mapToInt(Integer::intValue).sum();
        int due = plan.inputs().size() + roll.absent().size();
        int stored = writing.counting(sweep).inputs();
        if (sum != due || stored != due) {
            writing.rollback();
            throw new SweepException(SweepException.Kind.UNBALANCED, Math.min(sum, stored), due);
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String holder() {
        return String.valueOf(ProcessHandle.current().pid());
    }
}
