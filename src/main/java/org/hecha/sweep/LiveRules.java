package org.hecha.sweep;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.hecha.rule.FolderEdits;
import org.hecha.sweep.store.Writing;

/**
 * The rules of a running sweep. Whoever assesses a report takes the edition in force once for all of it; between two
 * reports the sweep looks whether rule files have been saved and, if they load, goes on with them. An edition is a copy of
 * the files in memory, so that nothing of it changes under a report.
 *
 * <p>Only the judging follows. What has been read depends on forms, laws and word lists, and two halves of a sweep that
 * read differently could not be brought into line without reading again: such an edit waits for the next sweep.
 */
final class LiveRules {

    private final SweepPlan plan;
    private final ReaderWatch readers;
    private final SweepWatch watch;
    private final FolderEdits edits;
    private volatile Edition current;
    private int editions = 1;

    /** Rules that were loaded together, and who judges by them. */
    record Edition(Keys keys, Engine engine, BookCard card, Assessor assessor) {}

    /** @throws BrokenRulesException if forms or rules cannot be loaded */
    LiveRules(SweepPlan plan, ReaderWatch readers, SweepWatch watch, Writing writing) {
        this.plan = plan;
        this.readers = readers;
        this.watch = watch;
        this.edits = plan.rules().edits();
        SweepRules.Taken rules = plan.rules().first();
        this.current = edition(Keys.of(rules.folder(), plan.reading()), rules, writing);
    }

    private Edition edition(Keys keys, SweepRules.Taken rules, Writing writing) {
        Engine engine = new Engine(rules, readers, plan.faults());
        BookCard card = card(keys, engine, writing);
        return new Edition(keys, engine, card, new Assessor(engine, keys, card, readers, plan.retry()));
    }

    private BookCard card(Keys keys, Engine engine, Writing writing) {
        Optional<String> known = writing.rulebook(keys.rules());
        if (known.isPresent()) {
            return BookCard.parse(known.get());
        }
        BookCard card = engine.card(keys, plan.versions());
        writing.putRulebook(keys.rules(), card.json());
        writing.commit();
        return card;
    }

    /** The edition in force. */
    Edition current() {
        return current;
    }

    /** How many editions have been in force. */
    int editions() {
        return editions;
    }

    /** Goes on with what has been saved, if it has come to rest and is sound. For the thread that writes. */
    void look(Writing writing) {
        if (edits.settled()) {
            take(writing);
        }
    }

    /** The same with whatever has been saved so far: nobody looks again. */
    void lookOnceMore(Writing writing) {
        if (edits.any()) {
            take(writing);
        }
    }

    private void take(Writing writing) {
        try {
            SweepRules.Taken rules = plan.rules().taken();
            Keys keys = Keys.of(rules.folder(), plan.reading());
            if (!keys.reader().equals(current.keys().reader())) {
                watch.rules(SweepWatch.Rules.DEFERRED, "");
            } else if (!keys.rules().equals(current.keys().rules())) {
                current = edition(keys, rules, writing);
                editions++;
                watch.rules(SweepWatch.Rules.ADOPTED, current.card().tool().rules());
            }
        } catch (BrokenRulesException | UncheckedIOException broken) {
            watch.rules(SweepWatch.Rules.BROKEN, String.valueOf(broken.getMessage()));
        }
    }
}
