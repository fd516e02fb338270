package org.hecha.sweep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.ProfileBytes;
import org.hecha.across.Roster;
import org.hecha.rule.Judgement;
import org.hecha.sweep.store.Comparisons.Standing;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.VerdictRow;
import org.hecha.sweep.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The second round of a sweep: with all reports read, those of which the others say something else than they said before are
 * judged once more by the rules that look at others. Of each report its figures are in memory, its prose is fetched.
 */
final class BesideRound {

    private static final int BATCH = 256;
    /** Of a hash over words: enough that no two are ever the same. */
    private static final int DIGITS = 32;

    private static final String MARK = "beside";
    private static final String UNSETTLED = "";

    private final int sweep;
    private final SweepPlan plan;
    private final Keys keys;
    private final BookCard card;
    private final Engine engine;
    private final Store store;
    private final SweepWatch watch;
    private final Set<String> files;
    private final BesideBook book;
    private final String filesKey;

    BesideRound(int sweep, SweepPlan plan, Keys keys, BookCard card, Engine engine, Store store, SweepWatch watch) {
        this.sweep = sweep;
        this.plan = plan;
        this.keys = keys;
        this.card = card;
        this.engine = engine;
        this.store = store;
        this.watch = watch;
        this.files = engine.besideFiles(card);
        Hash hash = new Hash().add(keys.engine());
        files.forEach(name -> {
            BookCard.File file = card.files().get(name);
            if (file != null) {
                hash.add(name).add(file.content());
            }
        });
        this.filesKey = hash.hex();
        this.book = new BesideBook(card, keys.rules(), files);
    }

    /** A report with what is kept of it. */
    private record Member(int ordinal, String factsHash, BesideKey before, Profile profile) {}

    /** What is to be written of a report. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Judged(Member member, String words, @Nullable VerdictRow verdict, byte[] learnt) {}

    /**
     * Judges, and commits as it goes.
     *
     * @param fresh whether there are reports that were not there before: then it need not be found out
     * @return how many reports were judged once more; negative, less one, if it was stopped
     */
    int run(boolean fresh, Writing writing) throws InterruptedException {
        if (book.isEmpty() || !fresh && isSettled(writing)) {
            return 0;
        }
        return compare(writing);
    }

    private boolean isSettled(Writing writing) {
        String settled = settled(writing);
        return !settled.isEmpty() && settled.equals(writing.comparisons().mark(MARK));
    }

    /**
     * A number for all reports and all that was said of them. If it is as it was, nothing can be said that was not; empty if
     * there is something that has not been asked.
     */
    private String settled(Writing writing) {
        Hash hash = settling();
        List<Knowledge.Named> page = writing.namedBehind(sweep, 0);
        while (!page.isEmpty()) {
            for (Knowledge.Named one : page) {
                BesideKey key = BesideKey.parse(one.besideKey());
                if (!book.unasked(key, writing).files().isEmpty()) {
                    return UNSETTLED;
                }
                settle(one.source(), one.factsHash(), key.words(), hash);
            }
            page = writing.namedBehind(sweep, page.get(page.size() - 1).ordinal());
        }
        return hash.hex();
    }

    private Hash settling() {
        Hash hash = new Hash().add(keys.profile());
        plan.units().entries().forEach(entry -> hash.add(entry.unitName()).add(entry.parent()));
        return hash;
    }

    /** @param words a number for what the others say of it */
    private static void settle(String source, String factsHash, String words, Hash hash) {
        hash.add(source).add(factsHash).add(words);
    }

    private int compare(Writing writing) throws InterruptedException {
        try (ProseShelf shelf = new ProseShelf(store, engine.phrases(), keys.profile())) {
            List<Member> members = members(writing, shelf);
            watch.compares(members.size());
            ExecutorService threads = Executors.newFixedThreadPool(plan.jobs());
            try {
                Corpus corpus = Corpus.of(members.stream().map(Member::profile).toList(), plan.units());
                return judge(members, corpus, shelf, threads, writing);
            } finally {
                threads.shutdownNow();
                // they look things up on connections that are closed next
                threads.awaitTermination(2, TimeUnit.SECONDS);
            }
        }
    }

    private List<Member> members(Writing writing, ProseShelf shelf) {
        List<Member> members = new ArrayList<>();
        List<Standing> page = writing.comparisons().standingBehind(sweep, 0, keys.profile());
        while (!page.isEmpty()) {
            List<Standing> whole =
                    page.stream().map(one -> complete(one, writing)).toList();
            // while the next are fetched
            ForkJoinTask<List<Member>> ready = ForkJoinTask.adapt(() -> whole.parallelStream()
                            .map(one -> member(one, shelf))
                            .toList())
                    .fork();
            page = writing.comparisons()
                    .standingBehind(sweep, page.get(page.size() - 1).ordinal(), keys.profile());
            members.addAll(ready.join());
        }
        writing.commit();
        return members;
    }

    private Member member(Standing one, ProseShelf shelf) {
        return new Member(
                one.ordinal(),
                one.factsHash(),
                book.shared(BesideKey.parse(one.besideKey())),
                ProfileBytes.read(
                        one.source(),
                        one.factsHash(),
                        one.figures(),
                        shelf::of,
                        shelf::wording,
                        one.comparison(),
                        engine.forms()));
    }

    /** With the profile, also where the report was read before there were profiles, or by another program. */
    private Standing complete(Standing one, Writing writing) {
        if (one.figures().length > 0) {
            return one;
        }
        ProfileBytes profile = engine.profile(writing.content(one.sha256()).orElseThrow());
        writing.comparisons()
                .putProfile(one.factsHash(), keys.profile(), profile.figures(), profile.prose(), profile.wording());
        return new Standing(
                one.ordinal(),
                one.source(),
                one.sha256(),
                one.factsHash(),
                profile.figures(),
                one.besideKey(),
                one.comparison());
    }

    private int judge(List<Member> members, Corpus corpus, ProseShelf shelf, ExecutorService threads, Writing writing)
            throws InterruptedException {
        int judged = 0;
        int done = 0;
        Hash settled = settling();
        Iterator<Member> waiting = members.iterator();
        Deque<Future<Judged>> running = new ArrayDeque<>();
        while (waiting.hasNext() || !running.isEmpty()) {
            if (watch.stop()) {
                writing.commit();
                return -judged - 1;
            }
            while (waiting.hasNext() && running.size() < BATCH) {
                Member member = waiting.next();
                running.add(threads.submit(() -> verdict(member, corpus, shelf.knowledge())));
            }
            Judged one = result(running.remove());
            if (one.verdict() != null) {
                writing.put(one.verdict());
                judged++;
            }
            Member member = one.member();
            if (one.learnt().length > 0) {
                writing.comparisons().putComparison(member.factsHash(), keys.profile(), one.learnt());
            }
            settle(member.profile().source(), member.factsHash(), one.words(), settled);
            watch.done();
            if (++done % BATCH == 0) {
                writing.commit();
            }
        }
        writing.comparisons().putMark(MARK, settled.hex());
        writing.commit();
        return judged;
    }

    private static <T> T result(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The new verdict; none if nothing that bears on it has changed. */
    private Judged verdict(Member member, Corpus corpus, Knowledge knowledge) {
        Corpus.Told told = corpus.beside(member.profile());
        String words = new Hash().add(told.words()).hex().substring(0, DIGITS);
        BesideKey before = member.before();
        RuleChange change = before.words().equals(words) ? book.unasked(before, knowledge) : book.all();
        if (change.files().isEmpty()) {
            return new Judged(member, words, null, told.learnt());
        }
        VerdictRow alone = knowledge.verdict(member.factsHash()).orElseThrow();
        byte[] content = knowledge.content(sweep, member.ordinal()).orElseThrow();
        Judgement others =
                engine.judge(content, change.files(), (facts, kinds) -> corpus.facts(member.profile(), facts, kinds));
        Judgement both = Verdicts.without(Verdicts.judgement(alone, card.ids()), change.rules())
                .joined(others);
        String key = new BesideKey(keys.rules(), words, Set.of()).stored();
        VerdictRow verdict = Verdicts.row(member.factsHash(), keys.rules(), key, both, card.ids());
        return new Judged(member, words, verdict, told.learnt());
    }

    /** Judges the reports that the roster misses: that there is none can be against a rule. */
    void judgeMissing(Writing writing) {
        for (Listing listed : writing.missed(sweep)) {
            String name = absent(listed);
            boolean known = writing.verdict(name)
                    .filter(verdict -> verdict.besideKey().equals(filesKey)
                            && verdict.rulesKey().equals(keys.rules()))
                    .isPresent();
            if (!known) {
                Judgement judgement = files.isEmpty()
                        ? new Judgement(List.of(), Map.of(), List.of())
                        : engine.judgeAbsent(
                                Corpus.absent(new Roster.Entry(listed.unit(), ""), listed.year(), engine.forms()),
                                files);
                writing.put(Verdicts.row(name, keys.rules(), filesKey, judgement, card.ids()));
            }
        }
    }

    /** What the verdict on a report that is not there is kept under. */
    static String absent(Listing listed) {
        return "absent " + listed.unit() + ' ' + listed.year();
    }
}
