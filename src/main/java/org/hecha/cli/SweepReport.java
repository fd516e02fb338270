package org.hecha.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hecha.audit.Appraisal;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.audit.Waivers;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Severity;
import org.hecha.sweep.Results;
import org.hecha.sweep.SweepSummary;
import org.hecha.sweep.store.Counting;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;

/** Shows a finished sweep: ledgers and reports as an audit writes them, and what became of the inputs. */
final class SweepReport {

    private static final int NAMED = 10;

    private final Terminal terminal;
    private final SweepOptions options;
    private final SweepCirculars circulars;
    private final Appraisal appraisal;
    private final SweepSummary summary;
    private final Knowledge knowledge;
    private final Results results;
    private final Tally tally = new Tally();

    SweepReport(
            Terminal terminal,
            SweepOptions options,
            SweepCirculars circulars,
            Appraisal appraisal,
            SweepSummary summary,
            Knowledge knowledge) {
        this.terminal = terminal;
        this.options = options;
        this.circulars = circulars;
        this.appraisal = appraisal;
        this.summary = summary;
        this.knowledge = knowledge;
        this.results = new Results(knowledge, summary.book());
    }

    /** What was counted when it was shown. */
    Tally tally() {
        return tally;
    }

    /** Returns the exit code. */
    int show(String store) throws IOException {
        count();
        SweepTables tables = new SweepTables(summary.sweep(), knowledge, terminal.messages());
        tables.inputs(options.inputs());
        tables.changes(options.changes());
        AppraisalOptions.complainOf(appraisal.waivers(), terminal);
        if (options.format() == AuditOptions.Format.TEXT) {
            terminal.out().write(text(store));
            terminal.out().flush();
        }
        return options.exitCode(tally, unassessed());
    }

    private int unassessed() {
        return InputState.UNASSESSED.stream().mapToInt(summary::count).sum();
    }

    /** Goes through the reports only where each is asked for: the numbers alone are quicker to be had. */
    private void count() throws IOException {
        if (options.showsReports() || !appraisal.waivers().equals(Waivers.NONE)) {
            writeReports();
            return;
        }
        Counting counting = knowledge.counting(summary.sweep());
        Counting.Judged judged = counting.judged();
        tally.add(Verdict.PASSED, judged.reports() - judged.failed());
        tally.add(Verdict.FAILED, judged.failed());
        Counting.Refused refused = counting.refused();
        tally.add(Verdict.NOT_ASSESSABLE, refused.scans() + refused.others());
        tally.add(Severity.ERROR, judged.errors() + refused.others());
        tally.add(Severity.WARNING, judged.warnings() + refused.scans());
        tally.add(Severity.NOTE, judged.notes());
    }

    private void writeReports() throws IOException {
        try (Ledgers ledgers = Ledgers.at(
                options.ledgers(), summary.book().tool(), summary.book().rules(), null, terminal.messages())) {
            ReportOutput output =
                    switch (options.format()) {
                        case TEXT -> null;
                        case JSON ->
                            new JsonOutput(terminal.out(), summary.book().tool());
                        case JSONL -> new JsonLinesOutput(terminal.out());
                    };
            SweepCirculars.Draft circular = circulars.begin(summary.book());
            results.<IOException>each(summary.sweep(), (input, plain) -> {
                AuditedReport audited = appraisal.of(plain);
                tally.add(audited);
                ledgers.add(audited);
                circular.add(input, audited);
                if (output != null) {
                    output.report(audited);
                }
            });
            if (output != null) {
                output.end(tally);
            }
            ledgers.finish();
            circular.write(knowledge);
        } catch (IOException e) {
            if (Failures.isBrokenPipe(e)) {
                throw e;
            }
            throw new CommandFailure(terminal.messages().get("failure.ledgers", e), e);
        }
    }

    private String text(String store) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "sweep.states",
                summary.sweep(),
                summary.inputs(),
                summary.count(InputState.AUDITED),
                summary.count(InputState.UNCHANGED),
                summary.count(InputState.DUPLICATE),
                summary.count(InputState.NOT_ASSESSABLE),
                summary.count(InputState.QUARANTINED),
                summary.count(InputState.MISSING));
        line(
                text,
                "sweep.verdicts",
                tally.count(Verdict.PASSED),
                tally.count(Verdict.FAILED),
                tally.count(Severity.ERROR),
                tally.count(Severity.WARNING),
                tally.count(Severity.NOTE));
        line(
                text,
                "sweep.findings",
                changed(EventRow.Kind.NEW),
                summary.remaining(),
                changed(EventRow.Kind.FIXED),
                changed(EventRow.Kind.REOPENED),
                changed(EventRow.Kind.CHANGED));
        if (summary.waived() > 0) {
            line(text, "sweep.waived", summary.waived());
        }
        double seconds = summary.millis() / 1000.0;
        line(
                text,
                "sweep.work",
                summary.read(),
                summary.judged(),
                String.format(Locale.ROOT, "%.1f", seconds),
                RecentRate.shown(summary.inputs() / Math.max(0.001, seconds)),
                summary.compared());
        if (summary.editions() > 1) {
            line(
                    text,
                    "sweep.editions",
                    summary.editions() - 1,
                    summary.overtaken(),
                    summary.book().tool().rules());
        }
        if (!summary.slowest().isEmpty()) {
            line(
                    text,
                    "sweep.slowest",
                    summary.slowest().stream()
                            .map(one -> VisibleText.of(one.getKey()) + " " + one.getValue() + " ms")
                            .collect(Collectors.joining(terminal.messages().get("sweep.semicolon"))));
        }
        if (!summary.slowestRules().isEmpty()) {
            line(
                    text,
                    "sweep.slowest-rules",
                    summary.slowestRules().stream()
                            .map(one -> one.getKey() + " " + one.getValue() + " µs")
                            .collect(Collectors.joining(terminal.messages().get("sweep.semicolon"))));
        }
        hints(text);
        line(text, "sweep.kept", store);
        return text.toString();
    }

    private void hints(StringBuilder text) {
        if (summary.count(InputState.QUARANTINED) > 0) {
            line(text, "sweep.quarantined", summary.count(InputState.QUARANTINED));
        }
        int bad = unassessed();
        if (bad > 0) {
            results.<RuntimeException>first(NAMED, summary.sweep(), InputState.UNASSESSED, (input, audited) -> {
                String message = audited.findings().get(0).message();
                text.append("  ")
                        .append(SweepNews.sentence(input.source(), message))
                        .append('\n');
            });
            if (bad > NAMED) {
                line(text, "sweep.more", bad - NAMED);
            }
        }
    }

    private String changed(EventRow.Kind kind) {
        Map<String, Integer> causes = summary.changes().getOrDefault(kind, Map.of());
        int sum = summary.count(kind);
        if (sum == 0) {
            return "0";
        }
        String parts = causes.entrySet().stream()
                .map(cause -> terminal.messages().get("cause." + cause.getKey(), cause.getValue()))
                .collect(Collectors.joining(terminal.messages().get("sweep.comma")));
        return terminal.messages().get("sweep.changed", sum, parts);
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        text.append(terminal.messages().get(key, arguments)).append('\n');
    }
}
