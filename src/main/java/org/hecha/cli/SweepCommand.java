package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hecha.audit.Appraisal;
import org.hecha.document.Documents;
import org.hecha.rule.RuleSelection;
import org.hecha.sweep.BrokenRulesException;
import org.hecha.sweep.Roots;
import org.hecha.sweep.Sweep;
import org.hecha.sweep.SweepException;
import org.hecha.sweep.SweepPlan;
import org.hecha.sweep.SweepRules;
import org.hecha.sweep.SweepSummary;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.fetch.WebAddress;
import org.hecha.sweep.notice.Notices;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha sweep}: many reports in, what is new and what is mended out. */
@Command(name = "sweep", sortOptions = false)
final class SweepCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", arity = "0..*", descriptionKey = "parameter.sources")
    private List<String> sources = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReaderOptions reader = new ReaderOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private AppraisalOptions appraising = new AppraisalOptions();

    @Mixin
    private LetterOptions letter = new LetterOptions();

    @Mixin
    private NoticeOption notify = new NoticeOption();

    @Mixin
    private DebugOption debug = new DebugOption();

    private final Terminal terminal;
    private final Home home;

    private final @Nullable SweepWatch watch;

    SweepCommand(Terminal terminal, Home home) {
        this(terminal, home, null);
    }

    /** @param watch looks on in place of the terminal */
    SweepCommand(Terminal terminal, Home home, @Nullable SweepWatch watch) {
        this.terminal = terminal;
        this.home = home;
        this.watch = watch;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.check(terminal.messages());
        reader.check(terminal.messages());
        web.check(terminal.messages());
        if (sources.isEmpty() && options.rosters().isEmpty()) {
            throw new CommandFailure(terminal.messages().get("usage.missing", "SOURCE"));
        }
        Notices told = notify.notices(terminal);
        SweepCirculars circulars = SweepCirculars.of(options.circulars(), letter, home, terminal);
        SweepNotices notices = told == null ? null : new SweepNotices(told, circulars.files(), terminal);
        try {
            return sweep(circulars, notices);
        } catch (CommandFailure failure) {
            if (notices != null) {
                notices.failed(shownSources(), failure.getMessage());
            }
            throw failure;
        }
    }

    private int sweep(SweepCirculars circulars, @Nullable SweepNotices notices)
            throws IOException, InterruptedException {
        SweepRules taken = new SweepRules(rules.folder(home));
        Thread ahead = new Thread(
                () -> { // while files are listed here; the rules first, for the reports wait for them
                    taken.load();
                    Store.prepare(store.url());
                },
                "ahead");
        ahead.setDaemon(true);
        ahead.start();
        try (WebOptions sites = web;
                Documents documents = reader.open(options.jobs(), List.of())) {
            Rosters rosters = new Rosters(options.rosters(), documents);
            Roots roots = options.roots(terminal.messages());
            Inputs files = Inputs.of(sources, terminal, home.samples(), roots);
            files.problems().forEach(terminal::complain);
            SweepSources all = SweepSources.of(files, rosters, sites, roots, terminal);
            if (all.inputs().isEmpty() && all.expected().isEmpty()) {
                return ExitCode.FAILURE;
            }
            int exitCode = sweep(plan(all, taken, documents), circulars, notices);
            return files.problems().isEmpty() ? exitCode : ExitCode.FAILURE;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        } catch (BrokenRulesException wrong) {
            throw new CommandFailure(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private SweepPlan plan(SweepSources all, SweepRules taken, Documents documents) {
        Appraisal appraisal = appraising.appraisal(rules.folder(home), RuleSelection.ALL);
        return new SweepPlan(
                shownSources(),
                all.inputs(),
                all.expected(),
                taken,
                documents,
                reader.reading(),
                appraisal,
                options.jobs(),
                options.retry(),
                options.profile(),
                Versions::of,
                all.sumsInto(),
                (source, fault) -> debug.trace(fault, terminal));
    }

    /** What was typed. */
    private String shownSources() {
        StringBuilder words =
                new StringBuilder(sources.stream().map(WebAddress::withoutUser).collect(Collectors.joining(" ")));
        for (Path roster : options.rosters()) {
            words.append(" --roster ").append(roster);
        }
        return words.toString().strip();
    }

    private int sweep(SweepPlan plan, SweepCirculars circulars, @Nullable SweepNotices notices)
            throws IOException, InterruptedException {
        try (Store open = store.open();
                SweepProgress progress = new SweepProgress(terminal, options.quiet())) {
            try {
                SweepSummary summary = new Sweep(open, plan, watch == null ? progress : watch).run();
                try (Knowledge knowledge = open.knowledge()) {
                    SweepReport report =
                            new SweepReport(terminal, options, circulars, plan.appraisal(), summary, knowledge);
                    int exitCode = report.show(store.shown());
                    if (notices != null) {
                        notices.finished(plan.sources(), summary, report.tally(), knowledge, plan.appraisal());
                    }
                    return exitCode;
                }
            } catch (SweepException unfinished) {
                progress.settles();
                String key = unfinished.kind() == SweepException.Kind.STOPPED ? "sweep.stopped" : "sweep.unbalanced";
                terminal.complain(terminal.messages().get(key, unfinished.done(), unfinished.inputs(), store.shown()));
                return ExitCode.FAILURE;
            }
        }
    }
}
