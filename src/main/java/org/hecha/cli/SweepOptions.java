package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hecha.rule.Severity;
import org.hecha.sweep.Roots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code hecha sweep} can be told beside its sources. */
final class SweepOptions {

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "option.sweep-roster")
    private List<Path> rosters = List.of();

    @Option(names = "--within", paramLabel = "DIR", descriptionKey = "option.within")
    private List<Path> within = List.of();

    @Option(names = "--ledger", paramLabel = "FILE", descriptionKey = "option.ledger")
    private List<Path> ledgers = List.of();

    @Option(names = "--inputs", paramLabel = "FILE", descriptionKey = "option.inputs")
    private @Nullable Path inputs;

    @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "option.changes")
    private @Nullable Path changes;

    @Option(names = "--circular", paramLabel = "FILE", descriptionKey = "option.circular")
    private List<Path> circulars = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
    private AuditOptions.Format format = AuditOptions.Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error", descriptionKey = "option.fail-on")
    private AuditOptions.FailOn failOn = AuditOptions.FailOn.ERROR;

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "option.jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--retry", descriptionKey = "option.retry")
    private boolean retry;

    @Option(names = "--profile", descriptionKey = "option.profile")
    private boolean profile;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "option.sweep-quiet")
    private boolean quiet;

    List<Path> rosters() {
        return rosters;
    }

    /**
     * What may be read.
     *
     * @throws CommandFailure if a folder is not there
     */
    Roots roots(Messages messages) {
        return roots("--within", within, messages);
    }

    /** The same for folders that another option names; none means all. */
    static Roots roots(String option, List<Path> folders, Messages messages) {
        try {
            return folders.isEmpty() ? Roots.everywhere() : Roots.of(folders);
        } catch (IOException missing) {
            throw new CommandFailure(
                    messages.get("failure.root", option, String.valueOf(missing.getMessage())), missing);
        }
    }

    List<Path> ledgers() {
        return ledgers;
    }

    @Nullable
    Path inputs() {
        return inputs;
    }

    @Nullable
    Path changes() {
        return changes;
    }

    List<Path> circulars() {
        return circulars;
    }

    AuditOptions.Format format() {
        return format;
    }

    int jobs() {
        return jobs;
    }

    boolean retry() {
        return retry;
    }

    boolean profile() {
        return profile;
    }

    boolean quiet() {
        return quiet;
    }

    /** Whether each report is shown somewhere, and not only counted. */
    boolean showsReports() {
        return !ledgers.isEmpty() || !circulars.isEmpty() || format != AuditOptions.Format.TEXT;
    }

    void check(Messages messages) {
        if (jobs < 1 || jobs > 1024) {
            throw new CommandFailure(messages.get("failure.jobs", jobs));
        }
    }

    /** The exit code for the findings that count. */
    int exitCode(Tally tally, int unassessable) {
        if (unassessable > 0) {
            return ExitCode.NOT_ASSESSABLE;
        }
        for (Severity severity : Severity.values()) {
            if (failOn.includes(severity) && tally.count(severity) > 0) {
                return ExitCode.FINDINGS;
            }
        }
        return ExitCode.CLEAN;
    }
}
