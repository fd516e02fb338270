package org.hecha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.audit.Appraisal;
import org.hecha.rule.RuleSelection;
import org.hecha.sweep.BookCard;
import org.hecha.sweep.Results;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.SweepRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha circular}: the circular of a sweep that is done. */
@Command(name = "circular", sortOptions = false)
final class CircularCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.circulars")
    private List<Path> files = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private LetterOptions letter = new LetterOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private AppraisalOptions appraising = new AppraisalOptions();

    private final Terminal terminal;
    private final Home home;

    CircularCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() {
        SweepCirculars circulars = SweepCirculars.of(files, letter, home, terminal);
        Appraisal appraisal = appraising.appraisal(rules.folder(home), RuleSelection.ALL);
        try (Store open = store.look();
                Knowledge knowledge = open.knowledge()) {
            SweepRow sweep = finished(knowledge);
            BookCard book = BookCard.parse(knowledge.rulebook(sweep.rulesKey()).orElseThrow());
            SweepCirculars.Draft draft = circulars.begin(book);
            new Results(knowledge, book)
                    .<RuntimeException>each(sweep.id(), (input, plain) -> draft.add(input, appraisal.of(plain)));
            draft.write(knowledge);
            files.forEach(
                    file -> terminal.err().println(terminal.messages().get("circular.written", sweep.id(), file)));
            AppraisalOptions.complainOf(appraisal.waivers(), terminal);
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }

    /** What an unfinished one has judged anew is not what the last finished one said. */
    private SweepRow finished(Knowledge knowledge) {
        SweepRow last = knowledge
                .lastSweep()
                .orElseThrow(() -> new CommandFailure(terminal.messages().get("store.unswept", store.shown())));
        if (!last.isFinished()) {
            throw new CommandFailure(terminal.messages().get("circular.unfinished", last.id(), store.shown()));
        }
        return last;
    }
}
