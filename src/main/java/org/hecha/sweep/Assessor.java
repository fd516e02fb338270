package org.hecha.sweep;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hecha.across.ProfileBytes;
import org.hecha.audit.Assessment;
import org.hecha.audit.Auditor;
import org.hecha.document.UnreadableException;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.sweep.Assessed.Work;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.KnownFacts;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.VerdictRow;

/** Finds out what an input is, with as little work as what is known of its bytes allows. Safe for many threads. */
final class Assessor {

    static final String CRASHED = "crashed";

    /** What may end otherwise another time: with more time, more memory, a mended program. */
    private static final Set<String> PASSING = Set.of("timeout", "out-of-memory", CRASHED);

    private static final String OWN_FAULT = "internal-error";
    private static final byte[] NOTHING = {};

    private final Engine engine;
    private final Keys keys;
    private final BookCard card;
    private final Rejudging rejudging;
    private final ReaderWatch readers;
    private final boolean retry;

    /** @param retry whether files are read again that took too long, too much memory, or their reader's life */
    Assessor(Engine engine, Keys keys, BookCard card, ReaderWatch readers, boolean retry) {
        this.engine = engine;
        this.keys = keys;
        this.card = card;
        this.rejudging = new Rejudging(engine, card, keys.rules());
        this.readers = readers;
        this.retry = retry;
    }

    Assessed assess(SweepInput input, Knowledge knowledge) {
        try {
            if (input.web() != null) {
                return new WebVisit(this, engine, keys, input, input.web(), knowledge).assess();
            }
            return ofFile(input, knowledge);
        } catch (UnreadableException gone) {
            String reason = gone.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return passing("", reason, String.valueOf(gone.getMessage()), Work.NONE, 0);
        }
    }

    /** A file that looks as it did is not even opened, if all is known that can be read of it. */
    private Assessed ofFile(SweepInput input, Knowledge knowledge) throws UnreadableException {
        String mark = input.place().isEmpty() ? "" : input.mark().get();
        if (!mark.isEmpty()) {
            Optional<Assessed> before = knowledge
                    .knownFacts(input.source(), input.place(), mark)
                    .flatMap(known -> remembered(input, known, knowledge));
            if (before.isPresent()) {
                return before.get();
            }
        }
        byte[] bytes = input.content().read();
        return assess(input, Hash.of(bytes), () -> bytes, knowledge).of(mark);
    }

    /** Whether bytes of this hash are to be read, or else all is known that can be read of them. */
    boolean mustRead(String source, String sha256, Knowledge knowledge) {
        return knowledge.knownFacts(source, sha256).filter(this::isUsable).isEmpty();
    }

    /** Whether this program has read it, and all that it would read. */
    private boolean isUsable(KnownFacts known) {
        FactsRow facts = known.facts();
        return facts.readerKey().equals(keys.reader())
                && !(retry && PASSING.contains(facts.reason()))
                && (facts.isRefused() || !known.rulesKey().isEmpty());
    }

    /** @param content asked for only if the bytes must be read */
    Assessed assess(SweepInput input, String sha256, Auditor.Content content, Knowledge knowledge)
            throws UnreadableException {
        Optional<Assessed> before =
                knowledge.knownFacts(input.source(), sha256).flatMap(known -> remembered(input, known, knowledge));
        return before.isPresent() ? before.get() : read(sha256, content.read());
    }

    /** What is known, brought up to date with the rules; nothing if the bytes must be read. */
    private Optional<Assessed> remembered(SweepInput input, KnownFacts known, Knowledge knowledge) {
        if (!isUsable(known)) {
            return Optional.empty();
        }
        FactsRow facts = known.facts();
        if (facts.isRefused()) {
            return Optional.of(of(facts.sha256(), facts.reason(), Listing.NONE, 0));
        }
        return Optional.of(
                known.rulesKey().equals(keys.rules())
                        ? of(facts.sha256(), "", facts.named(), unchanged(input, known))
                        : judge(facts, knowledge.verdict(facts.factsHash()).orElseThrow(), knowledge));
    }

    private static Assessed of(String sha256, String reason, Listing named, int report) {
        return new Assessed(sha256, reason, "", named, null, NOTHING, null, null, report, Work.NONE, 0);
    }

    /** The report that stood there in the last sweep, if that was the same in all respects; 0 else. */
    private int unchanged(SweepInput input, KnownFacts known) {
        KnownFacts.Standing report = known.report();
        if (report == null) {
            return 0;
        }
        boolean same = report.sha256().equals(known.facts().sha256())
                && report.rulesKey().equals(keys.rules())
                && report.readerKey().equals(keys.reader())
                && (input.listed().isNone()
                        || input.listed().or(report.listed()).equals(report.listed()));
        return same ? report.id() : 0;
    }

    private Assessed judge(FactsRow facts, VerdictRow old, Knowledge knowledge) {
        long start = System.nanoTime();
        VerdictRow verdict =
                rejudging.anew(old, () -> knowledge.content(facts.sha256()).orElseThrow(), knowledge);
        return new Assessed(
                facts.sha256(), "", "", facts.named(), null, NOTHING, null, verdict, 0, Work.JUDGED, millis(start));
    }

    /** Messages have the hash for a name: whatever the file is called, they stand under its bytes. */
    private Assessed read(String sha256, byte[] bytes) {
        long start = System.nanoTime();
        Assessment assessment = engine.assess(sha256, bytes);
        int millis = millis(start);
        if (assessment instanceof Assessment.Refused refused) {
            if (readers.wasMissing() || refused.reason().equals(OWN_FAULT)) {
                return passing(sha256, refused.reason(), refused.message(), Work.READ, millis);
            }
            FactsRow row =
                    new FactsRow(sha256, keys.reader(), "", Listing.NONE, "", refused.reason(), refused.message());
            return new Assessed(
                    sha256, refused.reason(), "", Listing.NONE, row, NOTHING, null, null, 0, Work.READ, millis);
        }
        return judged(sha256, (Assessment.Judged) assessment, millis);
    }

    private Assessed judged(String sha256, Assessment.Judged judged, int millis) {
        ReportFacts facts = Objects.requireNonNull(judged.facts());
        FactsBytes bytes = FactsBytes.of(sha256, facts, engine.forms().digest());
        Report report = judged.report();
        Listing named = new Listing(report.unitName(), "", report.kind().key(), report.year());
        FactsRow row = new FactsRow(sha256, keys.reader(), bytes.hash(), named, report.regime(), "", "");
        VerdictRow verdict = Verdicts.row(bytes.hash(), keys.rules(), "", judged.judgement(), card.ids());
        ProfileBytes profile = ProfileBytes.of(facts, engine.phrases());
        return new Assessed(sha256, "", "", named, row, bytes.content(), profile, verdict, 0, Work.READ, millis);
    }

    /** Of what is no property of the bytes nothing is kept: the next sweep tries again. */
    private static Assessed passing(String sha256, String reason, String message, Work work, int millis) {
        return new Assessed(sha256, reason, message, Listing.NONE, null, NOTHING, null, null, 0, work, millis);
    }

    private static int millis(long start) {
        return (int) Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }
}
