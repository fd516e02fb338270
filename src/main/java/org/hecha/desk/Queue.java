package org.hecha.desk;

import java.time.Duration;
import java.util.Optional;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.rule.Finding;
import org.hecha.rule.Severity;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Sql;

/**
 * The files that wait for their audit. It is in the store, so that a process that dies loses none: what it was reading
 * waits again, but a file that took its reader down {@value #TRIES} times is given up.
 */
public final class Queue {

    private static final int TRIES = 3;
    private static final Duration LEASE = Duration.ofMinutes(30); // longer than any file may take

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;
    private final Uploads uploads;
    private final String host;

    Queue(Database database, DeskClock clock, Trail trail, Uploads uploads, String host) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.uploads = uploads;
        this.host = host;
    }

    /** Queues what this host was reading when it was cut off, and what another host has held too long. */
    public void resume() {
        database.write(sql -> sql.update(
                "UPDATE desk_version SET state = 'queued' WHERE state = 'reading' AND (holder = ? OR claimed < ?)",
                host,
                clock.in(LEASE.negated())));
    }

    /** The next file, which nobody else gets. */
    public Optional<Task> next() {
        return database.write(sql -> {
            for (Optional<Waiting> first = first(sql); first.isPresent(); first = first(sql)) {
                Waiting waiting = first.get();
                boolean mine = sql.update(
                                "UPDATE desk_version SET state = 'reading', holder = ?, claimed = ?, tries = tries + 1"
                                        + " WHERE case_id = ? AND number = ? AND state = 'queued'",
                                host,
                                clock.now(),
                                waiting.caseId,
                                waiting.number)
                        == 1;
                if (mine && waiting.tries >= TRIES) {
                    giveUp(sql, waiting);
                } else if (mine) {
                    return Optional.of(
                            new Task(waiting.caseId, waiting.number, waiting.name, uploads.path(waiting.sha256)));
                }
            }
            return Optional.empty();
        });
    }

    private record Waiting(int caseId, int number, String name, String sha256, int tries) {}

    private static Optional<Waiting> first(Sql sql) {
        return sql.one(
                "SELECT case_id, number, file_name, sha256, tries FROM desk_version WHERE state = 'queued'"
                        + " ORDER BY uploaded, case_id, number LIMIT 1",
                row -> new Waiting(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getInt(5)));
    }

    private void giveUp(Sql sql, Waiting waiting) {
        sql.update(
                "UPDATE desk_version SET state = 'not-assessable', verdict = 'not-assessable', cause = 'crashed',"
                        + " holder = '', audited = ? WHERE case_id = ? AND number = ?",
                clock.now(),
                waiting.caseId,
                waiting.number);
    }

    /** How many wait or are being read. */
    public int length() {
        return database.read(sql -> sql.one(
                        "SELECT count(*) FROM desk_version WHERE state IN ('queued', 'reading')", row -> row.getInt(1))
                .orElse(0));
    }

    /**
     * Writes what the audit says; decisions stand.
     *
     * @param rules which rules judged, as the program names them
     * @param millis what it took
     */
    public void finish(Task task, AuditedReport report, String rules, int millis) {
        boolean refused = report.verdict() == Verdict.NOT_ASSESSABLE;
        String result = ResultJson.write(report);
        database.write(sql -> {
            sql.update(
                    "UPDATE desk_version SET state = ?, holder = '', tries = 0, cause = ?, unit = ?, year = ?, regime = ?,"
                            + " verdict = ?, errors = ?, warnings = ?, notes = ?, audited = ?, millis = ?, rules = ?,"
                            + " result = ? WHERE case_id = ? AND number = ?",
                    (refused ? CaseState.NOT_ASSESSABLE : CaseState.AUDITED).key(),
                    refused ? cause(report) : "",
                    report.unit(),
                    report.year() == null ? 0 : report.year(),
                    report.regime() == null ? "" : report.regime(),
                    report.verdict().key(),
                    count(report, Severity.ERROR),
                    count(report, Severity.WARNING),
                    count(report, Severity.NOTE),
                    clock.now(),
                    millis,
                    rules,
                    result,
                    task.caseId(),
                    task.number());
            sql.update("DELETE FROM desk_finding WHERE case_id = ? AND number = ?", task.caseId(), task.number());
            for (Finding finding : report.findings()) {
                sql.batch(
                        "INSERT INTO desk_finding (case_id, number, fingerprint, rule, severity) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (case_id, number, fingerprint) DO NOTHING",
                        task.caseId(),
                        task.number(),
                        finding.fingerprint(),
                        finding.rule(),
                        finding.severity().key());
            }
            return trail.add(
                    sql,
                    "",
                    Trail.Action.AUDITED,
                    task.caseId(),
                    task.fileName(),
                    report.verdict().label());
        });
    }

    private static String cause(AuditedReport report) {
        return report.findings().stream()
                .map(finding -> String.valueOf(finding.values().getOrDefault("reason", "")))
                .findFirst()
                .orElse("");
    }

    private static int count(AuditedReport report, Severity severity) {
        return (int) report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
