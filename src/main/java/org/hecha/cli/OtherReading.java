package org.hecha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ReportsTogether;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.hecha.document.worker.ReadOnce;
import org.hecha.form.Forms;
import org.hecha.memo.VisibleText;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** Reads the reports that others are held against, before the first is judged. */
final class OtherReading implements BiFunction<Document, ReportFacts, List<Fact>>, AutoCloseable {

    /** No others. */
    static final OtherReading NONE = new OtherReading();

    private final @Nullable Terminal terminal;
    private final @Nullable Reader reader;
    private @Nullable ReadOnce once;
    private @Nullable Profile claimed;
    private @Nullable ReportsTogether together;
    private final Set<String> unread = new TreeSet<>();
    private String roster = "";
    private int year;

    private OtherReading() {
        terminal = null;
        reader = null;
    }

    OtherReading(Terminal terminal, Documents documents, Forms forms, int jobs) {
        this.terminal = terminal;
        this.reader = new Reader(documents, new ReportReader(forms), SetPhrases.of(forms.setPhrases()), jobs);
    }

    /** A file that could be read as a report, or why it could not. */
    private record Read(InputFile file, @Nullable Profile profile, String why) {}

    /** Turns files into profiles, several at a time. */
    private record Reader(Documents documents, ReportReader reports, SetPhrases phrases, int jobs) {

        Reader with(Documents other) {
            return new Reader(other, reports, phrases, jobs);
        }

        List<Read> all(List<InputFile> files, int year) throws InterruptedException {
            ExecutorService threads = Executors.newFixedThreadPool(jobs);
            try {
                List<Future<Read>> running = new ArrayList<>();
                files.forEach(file -> running.add(threads.submit(() -> one(file, year))));
                List<Read> read = new ArrayList<>();
                for (Future<Read> one : running) {
                    read.add(one.get());
                }
                return read;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a reading threw what it must not", e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }

        /** Faults of the program are told when the file is audited. */
        Read one(InputFile file, int year) {
            try {
                ReportFacts facts = reports.read(file.read(documents), year);
                return facts.recognised()
                        ? new Read(file, Profile.of(file.source(), facts, phrases), "")
                        : new Read(file, null, "");
            } catch (UnreadableException e) {
                return new Read(file, null, String.valueOf(e.getMessage()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return new Read(file, null, e.getClass().getSimpleName());
            }
        }
    }

    /** Takes a file for last year's report of the one unit whose report is audited. */
    void claim(InputFile file) throws InterruptedException {
        if (reader != null) {
            Read read = reader.all(List.of(file), 0).get(0);
            claimed = read.profile();
            complainOf(read);
        }
    }

    /**
     * @param files the files of this run
     * @param earlier files of earlier years, judged by nobody
     * @param across whether those of this run are held against each other
     * @param name what missing reports are told under
     */
    void all(List<InputFile> files, List<InputFile> earlier, boolean across, Roster units, String name, int asked)
            throws InterruptedException {
        if (reader == null) {
            return;
        }
        List<Profile> profiles = new ArrayList<>();
        for (Read read : reader.all(earlier, 0)) {
            complainOf(read);
            add(read, profiles);
        }
        int before = profiles.size();
        ReadOnce kept = new ReadOnce(reader.documents());
        once = kept;
        for (Read read : reader.with(kept).all(files, asked)) {
            add(read, profiles);
        }
        List<Profile> own = profiles.subList(before, profiles.size());
        year = asked > 0 ? asked : ReportsTogether.year(own);
        roster = name;
        together = new ReportsTogether(profiles, units, across);
    }

    /** What is read already need not be read again. */
    Documents before(Documents documents) {
        return once == null ? documents : once;
    }

    @Override
    public void close() {
        if (once != null) {
            once.close();
        }
    }

    private void add(Read read, List<Profile> profiles) {
        Profile profile = read.profile();
        if (profile == null) {
            unread.add(read.file().source());
        } else {
            profiles.add(profile);
        }
    }

    private void complainOf(Read read) {
        if (read.profile() == null) {
            complain("problem.last-year-unread", read.file().source(), read.why());
        }
    }

    private void complain(String key, Object... words) {
        if (terminal != null) {
            terminal.complain(VisibleText.of(terminal.messages().get(key, words)));
        }
    }

    @Override
    public List<Fact> apply(Document document, ReportFacts facts) {
        if (together != null) {
            return together.apply(document, facts);
        }
        return claimed == null || reader == null
                ? List.of()
                : besideClaimed(document, facts, claimed, reader.phrases());
    }

    private List<Fact> besideClaimed(Document document, ReportFacts facts, Profile last, SetPhrases phrases) {
        Profile own = Profile.of(document.source(), facts, phrases);
        if (!own.mayBeOfUnitOf(last)) {
            complain("problem.last-year-unit", last.source(), last.unitName(), own.unitName());
            return List.of();
        }
        if (last.year() != own.year() - 1) {
            complain(
                    "problem.last-year-year",
                    last.source(),
                    String.valueOf(last.year()),
                    String.valueOf(own.year() - 1));
            return List.of();
        }
        return Corpus.facts(own, facts, last);
    }

    /** Results for the units of the roster that have no report. */
    List<AuditedReport> missing(RuleBook book, Forms forms) {
        return together == null || roster.isEmpty() ? List.of() : together.missing(year, roster, unread, book, forms);
    }
}
