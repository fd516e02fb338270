package org.hecha.cli;

import java.nio.file.Path;
import java.util.List;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code hecha sweep} can be told beside its sources. */
final class SweepOptions {

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "option.sweep-roster")
    private List<Path> rosters = List.of();

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
