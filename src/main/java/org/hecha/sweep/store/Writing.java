package org.hecha.sweep.store;

import java.util.Map;

/** Writes what a sweep finds. Nothing of it stands before it is committed. For one thread. */
public final class Writing extends Knowledge {

    private final Sql sql;
    private final ComparisonsWriting comparisons;
    private final boolean sqlite;

    Writing(Sql sql, boolean sqlite) {
        this(sql, new ComparisonsWriting(sql), sqlite);
    }

    private Writing(Sql sql, ComparisonsWriting comparisons, boolean sqlite) {
        super(sql, comparisons);
        this.sql = sql;
        this.comparisons = comparisons;
        this.sqlite = sqlite;
    }

    @Override
    public ComparisonsWriting comparisons() {
        return comparisons;
    }

    /**
     * Begins a sweep, or begins the one that was cut off again: what it had read and judged is still known.
     *
     * @param now the time, as the store has it
     */
    public SweepRow begin(String now, String holder, String sources, String rulesKey, String readerKey) {
        SweepRow last = lastSweep().orElse(null);
        int id = last == null ? 1 : last.isFinished() ? last.id() + 1 : last.id();
        sql.update("DELETE FROM input WHERE sweep = ?", id);
        sql.update("DELETE FROM event WHERE sweep = ?", id);
        sql.update("DELETE FROM sweep WHERE id = ?", id);
        sql.update(
                "INSERT INTO sweep (id, state, started, finished, holder, sources, rules_key, reader_key, "
                        + String.join(", ", SweepCounts.COLUMNS)
                        + ") VALUES (?, 'running', ?, '', ?, ?, ?, ?" + ", 0".repeat(SweepCounts.COLUMNS.size()) + ")",
                id,
                now,
                holder,
                sources,
                rulesKey,
                readerKey);
        sql.commit();
        return new SweepRow(id, now, "", rulesKey, readerKey, Map.of());
    }

    /** Ends a sweep, with all that waits to be written. */
    public void finish(int sweep, String now, Map<String, Integer> counts) {
        for (String column : SweepCounts.COLUMNS) {
            sql.update("UPDATE sweep SET " + column + " = ? WHERE id = ?", counts.getOrDefault(column, 0), sweep);
        }
        sql.update("UPDATE sweep SET state = 'finished', finished = ?, holder = '' WHERE id = ?", now, sweep);
        sql.commit();
    }

    /** Lets the database look at what has become of its tables; without it some questions take minutes. */
    public void tidy() {
        sql.alone(sqlite ? "PRAGMA optimize" : "ANALYZE");
    }

    public void put(FactsRow facts, byte[] content) {
        sql.batch(
                "INSERT INTO facts (sha256, reader_key, facts_hash, unit, kind, year, regime, reason, message, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET"
                        + " reader_key = excluded.reader_key, facts_hash = excluded.facts_hash, unit = excluded.unit,"
                        + " kind = excluded.kind, year = excluded.year, regime = excluded.regime,"
                        + " reason = excluded.reason, message = excluded.message, content = excluded.content",
                facts.sha256(),
                facts.readerKey(),
                facts.factsHash(),
                facts.named().unit(),
                facts.named().kind(),
                facts.named().year(),
                facts.regime(),
                facts.reason(),
                facts.message(),
                content);
    }

    public void put(int sweep, PageRow page) {
        sql.batch(
                "INSERT INTO page (url, tag, modified, sha256, attachment, reader_key, sweep) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (url) DO UPDATE SET tag = excluded.tag, modified = excluded.modified,"
                        + " sha256 = excluded.sha256, attachment = excluded.attachment,"
                        + " reader_key = excluded.reader_key, sweep = excluded.sweep",
                page.url(),
                page.tag(),
                page.modified(),
                page.sha256(),
                page.attachment(),
                page.readerKey(),
                sweep);
    }

    public void put(VerdictRow verdict) {
        sql.batch(
                "INSERT INTO verdict (facts_hash, rules_key, outcomes, failures, findings, findings_hash, errors,"
                        + " warnings, notes, beside_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (facts_hash) DO UPDATE SET"
                        + " rules_key = excluded.rules_key, outcomes = excluded.outcomes, failures = excluded.failures,"
                        + " findings = excluded.findings, findings_hash = excluded.findings_hash,"
                        + " errors = excluded.errors, warnings = excluded.warnings, notes = excluded.notes,"
                        + " beside_key = excluded.beside_key",
                verdict.factsHash(),
                verdict.rulesKey(),
                verdict.outcomes(),
                verdict.failures(),
                verdict.findings(),
                verdict.findingsHash(),
                verdict.errors(),
                verdict.warnings(),
                verdict.notes(),
                verdict.besideKey());
    }

    /** Remembers how a file looks that has these bytes. */
    public void stamp(String place, String mark, String sha256) {
        sql.batch(
                "INSERT INTO stamp (source, mark, sha256) VALUES (?, ?, ?)"
                        + " ON CONFLICT (source) DO UPDATE SET mark = excluded.mark, sha256 = excluded.sha256",
                place,
                mark,
                sha256);
    }

    /** Says of facts that all that others say of them has been asked by a rule book. */
    public void besideKey(String factsHash, String key) {
        sql.batch("UPDATE verdict SET beside_key = ? WHERE facts_hash = ?", key, factsHash);
    }

    /**
     * Takes inputs for changed although their bytes did not: what other reports say of them did.
     *
     * @return how many
     */
    public int stirred(int sweep) {
        return sql.update(
                "UPDATE input SET state = 'audited', report = 0 WHERE sweep = ? AND state = 'unchanged' AND EXISTS"
                        + " (SELECT 1 FROM report r JOIN verdict v ON v.facts_hash = r.facts_hash"
                        + " WHERE r.id = input.report AND r.findings_hash <> v.findings_hash)",
                sweep);
    }

    /**
     * Takes a sweep for one by other rules than it began with: an input that is as it was by the rules of the beginning is
     * not by these.
     */
    public void overtake(int sweep, String rulesKey) {
        sql.update("UPDATE sweep SET rules_key = ? WHERE id = ?", rulesKey, sweep);
        sql.update(
                "UPDATE input SET state = 'audited', report = 0 WHERE sweep = ? AND state = 'unchanged' AND EXISTS"
                        + " (SELECT 1 FROM report r WHERE r.id = input.report AND r.rules_key <> ?)",
                sweep,
                rulesKey);
        sql.commit();
    }

    public void putRulebook(String key, String content) {
        sql.update(
                "INSERT INTO rulebook (rules_key, content) VALUES (?, ?) ON CONFLICT (rules_key) DO NOTHING",
                key,
                content);
    }

    public void put(int sweep, InputRow input) {
        sql.batch(
                "INSERT INTO input (sweep, ordinal, source, sha256, state, reason, message, same_as, report, unit,"
                        + " parent, kind, year, millis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sweep,
                input.ordinal(),
                input.source(),
                input.sha256(),
                input.state().key(),
                input.reason(),
                input.message(),
                input.sameAs(),
                input.report(),
                input.listed().unit(),
                input.listed().parent(),
                input.listed().kind(),
                input.listed().year(),
                input.millis());
    }

    /** Says which report an input is. */
    public void assign(int sweep, int ordinal, int report) {
        sql.batch("UPDATE input SET report = ? WHERE sweep = ? AND ordinal = ?", report, sweep, ordinal);
    }

    /** Says who the roster says an input is. */
    public void list(int sweep, int ordinal, Listing listed) {
        sql.batch(
                "UPDATE input SET unit = ?, parent = ?, kind = ?, year = ? WHERE sweep = ? AND ordinal = ?",
                listed.unit(),
                listed.parent(),
                listed.kind(),
                listed.year(),
                sweep,
                ordinal);
    }

    public void add(ReportRow report) {
        sql.batch(
                "INSERT INTO report (id, unit, parent, kind, year, source, sha256, facts_hash, findings_hash, rules_key,"
                        + " reader_key, first_sweep, last_sweep) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                report.id(),
                report.listed().unit(),
                report.listed().parent(),
                report.listed().kind(),
                report.listed().year(),
                report.source(),
                report.sha256(),
                report.factsHash(),
                report.findingsHash(),
                report.rulesKey(),
                report.readerKey(),
                report.firstSweep(),
                report.lastSweep());
    }

    public void change(ReportRow report) {
        sql.batch(
                "UPDATE report SET unit = ?, parent = ?, kind = ?, year = ?, source = ?, sha256 = ?, facts_hash = ?,"
                        + " findings_hash = ?, rules_key = ?, reader_key = ?, last_sweep = ? WHERE id = ?",
                report.listed().unit(),
                report.listed().parent(),
                report.listed().kind(),
                report.listed().year(),
                report.source(),
                report.sha256(),
                report.factsHash(),
                report.findingsHash(),
                report.rulesKey(),
                report.readerKey(),
                report.lastSweep(),
                report.id());
    }

    /** Marks the reports among the inputs of a sweep as seen by it. */
    public void seen(int sweep) {
        sql.update(
                "UPDATE report SET last_sweep = ? WHERE id IN (SELECT report FROM input WHERE sweep = ?)",
                sweep,
                sweep);
    }

    public void put(FindingRow finding) {
        sql.batch(
                "INSERT INTO finding (report, fingerprint, rule, severity, label, message, value_hash, state, first_sweep,"
                        + " opened_sweep, opened_cause, closed_sweep, closed_cause)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report, fingerprint) DO UPDATE SET"
                        + " severity = excluded.severity, label = excluded.label, message = excluded.message,"
                        + " value_hash = excluded.value_hash, state = excluded.state,"
                        + " opened_sweep = excluded.opened_sweep, opened_cause = excluded.opened_cause,"
                        + " closed_sweep = excluded.closed_sweep, closed_cause = excluded.closed_cause",
                finding.report(),
                finding.fingerprint(),
                finding.rule(),
                finding.severity(),
                finding.label(),
                finding.message(),
                finding.valueHash(),
                finding.open() ? "open" : "fixed",
                finding.firstSweep(),
                finding.openedSweep(),
                finding.openedCause(),
                finding.closedSweep(),
                finding.closedCause());
    }

    public void put(int sweep, EventRow event) {
        sql.batch(
                "INSERT INTO event (sweep, report, fingerprint, kind, cause, rule, severity, waived, message, was)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sweep,
                event.report(),
                event.fingerprint(),
                event.kind().key(),
                event.cause(),
                event.rule(),
                event.severity(),
                event.waived() ? 1 : 0,
                event.message(),
                event.was());
    }

    public void commit() {
        sql.commit();
    }

    public void rollback() {
        sql.rollback();
    }
}
