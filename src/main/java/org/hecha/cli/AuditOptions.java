package org.hecha.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.RuleSelection;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code hecha audit} can be told beside the files. */
final class AuditOptions {

    /** How findings are printed. */
    enum Format {
        TEXT,
        JSON,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From which severity on findings make the exit code 1. */
    enum FailOn {
        ERROR,
        WARNING,
        NEVER;

        boolean includes(Severity severity) {
            return switch (this) {
                case ERROR -> severity == Severity.ERROR;
                case WARNING -> severity != Severity.NOTE;
                case NEVER -> false;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            descriptionKey = "option.output")
    private @Nullable Path output;

    @Option(names = "--annotate", descriptionKey = "option.annotate")
    private boolean annotate;

    @Option(names = "--ledger", paramLabel = "FILE", descriptionKey = "option.ledger")
    private List<Path> ledgers = List.of();

    @Option(names = "--facts", paramLabel = "DIR", descriptionKey = "option.facts")
    private @Nullable Path facts;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
    private Format format = Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "error", descriptionKey = "option.fail-on")
    private FailOn failOn = FailOn.ERROR;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "option.rule")
    private Set<String> ruleNames = new LinkedHashSet<>();

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "option.group")
    private Set<String> groups = new LinkedHashSet<>();

    @Mixin
    private YearOption year = new YearOption();

    @Mixin
    private TemplateOption templates = new TemplateOption();

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "option.jobs")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "option.quiet")
    private boolean quiet;

    @Nullable
    Path output() {
        return output;
    }

    @Nullable
    Path facts() {
        return facts;
    }

    /** Whether copies of the reports are made with the findings in them. */
    boolean annotate() {
        return annotate;
    }

    List<Path> ledgers() {
        return ledgers;
    }

    Format format() {
        return format;
    }

    int year() {
        return year.year();
    }

    TemplateFolder templates(Home home) {
        return templates.folder(home);
    }

    int jobs() {
        return jobs;
    }

    boolean quiet() {
        return quiet;
    }

    /** What is wrong with the numbers given. */
    void check(Messages messages) {
        if (jobs < 1 || jobs > 1024) {
            throw new CommandFailure(messages.get("failure.jobs", jobs));
        }
        year.check(messages);
    }

    /** Which rules are asked. */
    RuleSelection selection() {
        return new RuleSelection(ruleNames, groups);
    }

    /** The exit code that a report calls for. */
    int exitCode(AuditedReport audited) {
        if (audited.verdict() == Verdict.NOT_ASSESSABLE) {
            return ExitCode.NOT_ASSESSABLE;
        }
        boolean found = audited.findings().stream()
                .anyMatch(finding -> !finding.isWaived() && failOn.includes(finding.severity()));
        return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
