package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.across.UnitKey;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.CircularDraft;
import org.hecha.memo.CircularModel;
import org.hecha.memo.Letter;
import org.hecha.memo.MemoException;
import org.hecha.memo.MemoModel;
import org.hecha.memo.VisibleText;
import org.hecha.memo.paper.CircularPaper;
import org.hecha.memo.paper.PaperFormat;
import org.hecha.sweep.BookCard;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.SweepRow;

/** The circulars of a sweep. Templates are read first: what is wrong with them is said before the work. */
final class SweepCirculars {

    private final Map<Path, CircularPaper> papers;
    private final Letter letter;
    private final Terminal terminal;

    private SweepCirculars(Map<Path, CircularPaper> papers, Letter letter, Terminal terminal) {
        this.papers = papers;
        this.letter = letter;
        this.terminal = terminal;
    }

    /** @throws CommandFailure for a name of no known kind, or a template that cannot be used */
    static SweepCirculars of(List<Path> files, LetterOptions options, Home home, Terminal terminal) {
        Map<Path, CircularPaper> papers = new LinkedHashMap<>();
        for (Path file : files) {
            PaperFormat format = format(file, terminal.messages());
            try {
                papers.put(file, CircularPaper.load(options.templates(home), format, options.fonts()));
            } catch (MemoException wrong) {
                throw new CommandFailure(String.valueOf(wrong.getMessage()), wrong);
            }
        }
        return new SweepCirculars(papers, options.letter(), terminal);
    }

    private static PaperFormat format(Path file, Messages messages) {
        return PaperFormat.of(file)
                .orElseThrow(() -> new CommandFailure(messages.get(
                        "circular.name",
                        file,
                        Stream.of(PaperFormat.values())
                                .map(format -> "." + format.suffix())
                                .collect(Collectors.joining(" ")))));
    }

    boolean areWanted() {
        return !papers.isEmpty();
    }

    List<Path> files() {
        return List.copyOf(papers.keySet());
    }

    private static CircularModel.Sweep beside(SweepRow sweep, List<Listing> missed) {
        Map<String, Integer> counts = sweep.counts();
        return new CircularModel.Sweep(
                sweep.id(),
                sweep.id() == 1,
                counts.getOrDefault("duplicate", 0),
                missed.stream()
                        .map(one -> VisibleText.of(one.unit()) + one.year() + "年度")
                        .toList(),
                counts.getOrDefault("appeared", 0),
                counts.getOrDefault("remaining", 0),
                counts.getOrDefault("fixed", 0),
                counts.getOrDefault("reopened", 0),
                counts.getOrDefault("altered", 0));
    }

    Draft begin(BookCard book) {
        return new Draft(book);
    }

    /** Takes the results of a sweep. */
    final class Draft {

        private final BookCard book;
        private final CircularDraft draft;
        private final Map<UnitKey, String> names = new HashMap<>();

        private Draft(BookCard book) {
            this.book = book;
            this.draft = new CircularDraft(book.tool(), book.rules());
        }

        /** A file that equals another one is not counted again. */
        void add(InputRow input, AuditedReport audited) {
            if (!areWanted() || input.state() == InputState.DUPLICATE) {
                return;
            }
            MemoModel memo = MemoModel.of(audited, book.tool(), book.rules(), List.of(), letter);
            String unit = unit(input.listed().unit(), memo.report().unit());
            if (input.state() == InputState.MISSING) {
                draft.addMissing(memo, unit, input.listed().year());
            } else {
                draft.add(memo, unit, input.listed().year());
            }
        }

        /** One name for a unit: 某县某镇 is 某县某镇人民政府. */
        private String unit(String listed, String own) {
            String name = listed.isEmpty() ? own : listed;
            return name.isEmpty() ? "" : names.computeIfAbsent(UnitKey.of(name), key -> name);
        }

        /** @throws CommandFailure if a file cannot be written, or a template asks for what is not there */
        void write(Knowledge knowledge) {
            if (!areWanted()) {
                return;
            }
            SweepRow sweep = knowledge.lastSweep().orElseThrow();
            CircularModel model = draft.model(letter, beside(sweep, knowledge.missed(sweep.id())));
            papers.forEach((file, paper) -> write(file, paper, model));
            if (model.listing().left() > 0) {
                terminal.complain(terminal.messages()
                        .get(
                                "circular.left",
                                model.listing().listed(),
                                model.listing().listed() + model.listing().left()));
            }
        }

        private void write(Path file, CircularPaper paper, CircularModel model) {
            try {
                Path folder = file.toAbsolutePath().normalize().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                WholeFile.write(file, paper.render(model));
            } catch (MemoException wrong) {
                throw new CommandFailure(String.valueOf(wrong.getMessage()), wrong);
            } catch (IOException e) {
                throw new CommandFailure(terminal.messages().get("failure.circular", file, e), e);
            }
        }
    }
}
