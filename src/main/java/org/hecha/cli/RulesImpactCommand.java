package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hecha.form.FormException;
import org.hecha.form.RuleFolder;
import org.hecha.memo.Json;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.rule.RuleException;
import org.hecha.workbench.impact.Comparison;
import org.hecha.workbench.impact.GitRevision;
import org.hecha.workbench.impact.GitRevision.GitException;
import org.hecha.workbench.impact.Impact;
import org.hecha.workbench.impact.ImpactPage;
import org.hecha.workbench.store.KeptReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules impact}: what an edit of the rules does to the reports whose facts are stored. */
@Command(name = "impact", sortOptions = false)
final class RulesImpactCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    /** What the rules are compared with. */
    static final class Against {

        @Option(names = "--since", paramLabel = "GIT-REV", descriptionKey = "option.since")
        private String revision = "HEAD";

        @Option(names = "--against", paramLabel = "DIR", descriptionKey = "option.against")
        private List<Path> folders = new ArrayList<>();
    }

    @Parameters(paramLabel = "FACTS", descriptionKey = "parameter.facts")
    private String facts = "";

    @ArgGroup
    private Against against = new Against();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.why-format")
    private Format format = Format.TEXT;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "option.impact-page")
    private @Nullable Path page;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "option.jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TemplateOption templates = new TemplateOption();

    private final Terminal terminal;
    private final Home home;

    RulesImpactCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1 || jobs > 1024) {
            throw new CommandFailure(terminal.messages().get("failure.jobs", jobs));
        }
        Impact impact = new KeptFacts(facts, terminal).work(this::impact);
        terminal.out()
                .write(
                        format == Format.JSON
                                ? Json.pretty().writeValueAsString(impact) + "\n"
                                : VisibleText.of(ImpactText.of(impact)));
        terminal.out().flush();
        if (page != null) {
            writePage(impact, page);
        }
        return impact.failures().isEmpty() && impact.rules().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Impact impact(KeptReports reports) throws IOException, InterruptedException {
        RuleFolder now = rules.folder(home);
        try {
            if (!against.folders.isEmpty()) {
                String words = against.folders.stream().map(Path::toString).collect(Collectors.joining(" + "));
                RuleFolder before = RuleOptions.folder(against.folders, home);
                return new Comparison(before, now).impact(" " + words + " ", reports, jobs);
            }
            return sinceRevision(now, reports);
        } catch (GitException | IOException e) {
            throw new CommandFailure(
                    terminal.messages().get("failure.git", against.revision, String.valueOf(e.getMessage())), e);
        } catch (RuleException | FormException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** The packs that are on disk as they were then, between those that come with the program. */
    private Impact sinceRevision(RuleFolder now, KeptReports reports)
            throws IOException, InterruptedException, GitException, FormException {
        List<GitRevision> revisions = new ArrayList<>();
        try {
            if (now.onDisk().isEmpty()) {
                throw new CommandFailure(terminal.messages().get("rules.new.folder", now.display("")));
            }
            List<RuleFolder> then = new ArrayList<>();
            for (RuleFolder pack : now.packs()) {
                for (Path folder : pack.onDisk()) {
                    revisions.add(GitRevision.of(folder, against.revision));
                    then.add(revisions.get(revisions.size() - 1).rules());
                }
                if (pack.onDisk().isEmpty()) {
                    then.add(pack);
                }
            }
            return new Comparison(RuleFolder.stacked(then), now).impact("版本 " + against.revision + " ", reports, jobs);
        } finally {
            for (GitRevision revision : revisions) {
                revision.close();
            }
        }
    }

    private void writePage(Impact impact, Path file) {
        try {
            Files.writeString(file, ImpactPage.of(impact, templates.folder(home)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.html-pages", file, e), e);
        } catch (MemoException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
