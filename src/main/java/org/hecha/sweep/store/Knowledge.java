package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a store knows of files, facts, rules and reports. For one thread. */
public class Knowledge implements AutoCloseable {

    static final int PAGE = 500;
    private static final String REPORT = "id, unit, parent, kind, year, source, sha256, facts_hash, findings_hash, "
            + "rules_key, reader_key, first_sweep, last_sweep";
    private static final String SWEEP = "id, started, finished, rules_key, reader_key, ";

    private final Sql sql;

    Knowledge(Sql sql) {
        this.sql = sql;
    }

    Sql sql() {
        return sql;
    }

    /** What is known of these bytes. */
    public Optional<FactsRow> facts(String sha256) {
        return sql.one(
                "SELECT sha256, reader_key, facts_hash, unit, kind, year, regime, reason, message FROM facts"
                        + " WHERE sha256 = ?",
                row -> new FactsRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Listing(row.getString(4), "", row.getString(5), row.getInt(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                sha256);
    }

    /** The facts that were read out of these bytes, as they were put. */
    public Optional<byte[]> content(String sha256) {
        return sql.one("SELECT content FROM facts WHERE sha256 = ?", row -> row.getBytes(1), sha256);
    }

    /** The facts that were read out of an input of a sweep. */
    public Optional<byte[]> content(int sweep, int ordinal) {
        return sql.one(
                "SELECT f.content FROM input i JOIN facts f ON f.sha256 = i.sha256 WHERE i.sweep = ? AND i.ordinal = ?",
                row -> row.getBytes(1),
                sweep,
                ordinal);
    }

    public Optional<VerdictRow> verdict(String factsHash) {
        return sql.one(
                "SELECT facts_hash, rules_key, outcomes, failures, findings, findings_hash, errors, warnings, notes,"
                        + " beside_key FROM verdict WHERE facts_hash = ?",
                row -> new VerdictRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getString(10)),
                factsHash);
    }

    /** By which rules facts were last judged. */
    public Optional<String> rulesKey(String factsHash) {
        return sql.one("SELECT rules_key FROM verdict WHERE facts_hash = ?", row -> row.getString(1), factsHash);
    }

    /** The SHA-256 of a file that looked so. */
    public Optional<String> stamped(String place, String mark) {
        return sql.one("SELECT sha256 FROM stamp WHERE source = ? AND mark = ?", row -> row.getString(1), place, mark);
    }

    /** What of the wording of a report is counted, as it was put. */
    public Optional<byte[]> wording(String factsHash, String profileKey) {
        return sql.one(
                "SELECT places FROM wording WHERE facts_hash = ? AND profile_key = ?",
                row -> row.getBytes(1),
                factsHash,
                profileKey);
    }

    /** A value that was kept; empty if there is none. */
    public String mark(String name) {
        return sql.one("SELECT value FROM mark WHERE name = ?", row -> row.getString(1), name)
                .orElse("");
    }

    /** The prose of a report's profile, as it was put. */
    public Optional<byte[]> prose(String factsHash) {
        return sql.one("SELECT prose FROM profile WHERE facts_hash = ?", row -> row.getBytes(1), factsHash);
    }

    /**
     * A report among the inputs of a sweep, each content once.
     *
     * @param figures of its profile; empty if there is none
     * @param besideKey see {@link VerdictRow}
     * @param comparison what came of comparing it last; empty if nobody knows
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
    public record Standing(
            int ordinal,
            String source,
            String sha256,
            String factsHash,
            byte[] figures,
            String besideKey,
            byte[] comparison) {}

    /** A report among the inputs of a sweep by its names alone, see {@link Standing}. */
    public record Named(int ordinal, String source, String factsHash, String besideKey) {}

    /** Some reports that a sweep could read behind an ordinal, in order; none behind the last. */
    public List<Named> namedBehind(int sweep, int ordinal) {
        return sql.list(
                "SELECT i.ordinal, i.source, f.facts_hash, v.beside_key FROM input i"
                        + " JOIN facts f ON f.sha256 = i.sha256 JOIN verdict v ON v.facts_hash = f.facts_hash"
                        + " WHERE i.sweep = ? AND i.ordinal > ? AND i.state IN ('audited', 'unchanged')"
                        + " AND i.message = '' ORDER BY i.ordinal LIMIT " + PAGE,
                row -> new Named(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                sweep,
                ordinal);
    }

    /**
     * Some reports that a sweep could read behind an ordinal, in order; none behind the last.
     *
     * @param profileKey of the profiles that can be used
     */
    public List<Standing> standingBehind(int sweep, int ordinal, String profileKey) {
        return sql.list(
                "SELECT i.ordinal, i.source, i.sha256, f.facts_hash, p.figures, v.beside_key, c.result FROM input i"
                        + " JOIN facts f ON f.sha256 = i.sha256 JOIN verdict v ON v.facts_hash = f.facts_hash"
                        + " LEFT JOIN profile p ON p.facts_hash = f.facts_hash AND p.profile_key = ?"
                        + " LEFT JOIN comparison c ON c.facts_hash = f.facts_hash AND c.profile_key = ?"
                        + " WHERE i.sweep = ? AND i.ordinal > ? AND i.state IN ('audited', 'unchanged')"
                        + " AND i.message = '' ORDER BY i.ordinal LIMIT " + PAGE,
                row -> {
                    byte[] figures = row.getBytes(5);
                    byte[] comparison = row.getBytes(7);
                    return new Standing(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            figures == null ? new byte[0] : figures,
                            row.getString(6),
                            comparison == null ? new byte[0] : comparison);
                },
                profileKey,
                profileKey,
                sweep,
                ordinal);
    }

    /** Which reports a sweep misses, as the roster has them. */
    public List<Listing> missed(int sweep) {
        return sql.list(
                "SELECT DISTINCT unit, parent, kind, year FROM input WHERE sweep = ? AND state = 'missing'"
                        + " AND unit <> '' AND year > 0 ORDER BY unit, year, parent, kind",
                row -> new Listing(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                sweep);
    }

    /** What a web address gave the last time. */
    public Optional<PageRow> page(String url) {
        return sql.one(
                "SELECT url, tag, modified, sha256, attachment, reader_key FROM page WHERE url = ?",
                row -> new PageRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                url);
    }

    /** The rule book of this key, as it was put. */
    public Optional<String> rulebook(String key) {
        return sql.one("SELECT content FROM rulebook WHERE rules_key = ?", row -> row.getString(1), key);
    }

    /** The report that was last found under this path. */
    public Optional<ReportRow> reportAt(String source) {
        return sql.one("SELECT " + REPORT + " FROM report WHERE source = ? ORDER BY id", Knowledge::report, source);
    }

    /** Reports that had these bytes last. */
    public List<ReportRow> reportsOf(String sha256) {
        return sql.list("SELECT " + REPORT + " FROM report WHERE sha256 = ? ORDER BY id", Knowledge::report, sha256);
    }

    /** Reports of a unit on a year. */
    public List<ReportRow> reportsOf(String unit, int year) {
        return sql.list(
                "SELECT " + REPORT + " FROM report WHERE unit = ? AND year = ? ORDER BY id",
                Knowledge::report,
                unit,
                year);
    }

    /** Some reports behind that of an id, in the order of their ids; none behind the last. */
    public List<ReportRow> reportsBehind(int id) {
        return sql.list(
                "SELECT " + REPORT + " FROM report WHERE id > ? ORDER BY id LIMIT " + PAGE, Knowledge::report, id);
    }

    private static ReportRow report(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getInt(1),
                new Listing(row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getInt(13));
    }

    /** Some inputs of a sweep behind an ordinal, in order; none behind the last. */
    public List<InputRow> inputsBehind(int sweep, int ordinal) {
        return sql.list(
                "SELECT ordinal, source, sha256, state, reason, message, same_as, report, unit, parent, kind, year, millis"
                        + " FROM input WHERE sweep = ? AND ordinal > ? ORDER BY ordinal LIMIT " + PAGE,
                row -> new InputRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        InputState.of(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        new Listing(row.getString(9), row.getString(10), row.getString(11), row.getInt(12)),
                        row.getInt(13)),
                sweep,
                ordinal);
    }

    /** An input that stands where a report was found before; {@code moved} if that report's bytes stand elsewhere now. */
    public record Known(int ordinal, int report, boolean moved) {}

    /** Which inputs of a sweep stand where a report was found before. */
    public List<Known> known(int sweep) {
        return sql.list(
                "SELECT i.ordinal, r.id, CASE WHEN r.sha256 <> i.sha256 AND EXISTS"
                        + " (SELECT 1 FROM input m WHERE m.sweep = i.sweep AND m.sha256 = r.sha256"
                        + " AND m.state <> 'duplicate' AND NOT EXISTS"
                        + " (SELECT 1 FROM report s WHERE s.source = m.source AND s.sha256 = m.sha256))"
                        + " THEN 1 ELSE 0 END FROM input i JOIN report r ON r.source = i.source"
                        + " WHERE i.sweep = ? ORDER BY r.id DESC",
                row -> new Known(row.getInt(1), row.getInt(2), row.getInt(3) == 1),
                sweep);
    }

    /** Of the reports that a sweep could read: how many, how many with errors, and their errors, warnings and notes. */
    public int[] verdicts(int sweep) {
        return sql.one(
                        "SELECT count(*), coalesce(sum(CASE WHEN v.errors > 0 THEN 1 ELSE 0 END), 0),"
                                + " coalesce(sum(v.errors), 0), coalesce(sum(v.warnings), 0), coalesce(sum(v.notes), 0)"
                                + " FROM input i JOIN facts f ON f.sha256 = i.sha256"
                                + " JOIN verdict v ON v.facts_hash = f.facts_hash"
                                + " WHERE i.sweep = ? AND i.message = ''",
                        row -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)},
                        sweep)
                .orElse(new int[5]);
    }

    /** Of the inputs that could not be assessed: how many are scans without text, and how many others there are. */
    public int[] refusals(int sweep) {
        return sql.one(
                        "SELECT coalesce(sum(CASE WHEN f.reason = 'no-text' AND i.message = '' THEN 1 ELSE 0 END), 0),"
                                + " count(*) FROM input i LEFT JOIN facts f ON f.sha256 = i.sha256"
                                + " WHERE i.sweep = ? AND (i.message <> '' OR f.reason <> '')",
                        row -> new int[] {row.getInt(1), row.getInt(2) - row.getInt(1)},
                        sweep)
                .orElse(new int[2]);
    }

    public int inputs(int sweep) {
        return sql.one("SELECT count(*) FROM input WHERE sweep = ?", row -> row.getInt(1), sweep)
                .orElse(0);
    }

    /** How many inputs of a sweep ended in a state. */
    public int count(int sweep, InputState state) {
        return sql.one(
                        "SELECT count(*) FROM input WHERE sweep = ? AND state = ?",
                        row -> row.getInt(1),
                        sweep,
                        state.key())
                .orElse(0);
    }

    /** All findings that a report ever had. */
    public List<FindingRow> findings(int report) {
        return sql.list(FindingRow.SELECT + " WHERE report = ? ORDER BY fingerprint", FindingRow::of, report);
    }

    /** What a sweep changed of one report. */
    public List<EventRow> events(int sweep, int report) {
        return sql.list(
                "SELECT report, fingerprint, kind, cause, rule, severity, waived, message, was FROM event"
                        + " WHERE sweep = ? AND report = ? ORDER BY rule, fingerprint",
                row -> new EventRow(
                        row.getInt(1),
                        row.getString(2),
                        EventRow.Kind.of(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7) == 1,
                        row.getString(8),
                        row.getString(9)),
                sweep,
                report);
    }

    /** Ids of the reports of which a sweep changed something. */
    public List<Integer> eventful(int sweep) {
        return sql.list(
                "SELECT DISTINCT report FROM event WHERE sweep = ? ORDER BY report", row -> row.getInt(1), sweep);
    }

    public Optional<ReportRow> report(int id) {
        return sql.one("SELECT " + REPORT + " FROM report WHERE id = ?", Knowledge::report, id);
    }

    /** The last sweep, finished or not. */
    public Optional<SweepRow> lastSweep() {
        return sql.one(
                "SELECT " + SWEEP + String.join(", ", SweepCounts.COLUMNS) + " FROM sweep ORDER BY id DESC LIMIT 1",
                row -> new SweepRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        SweepCounts.read(row, 6)));
    }

    /** Who runs the sweep under way; empty if nobody does. */
    public String holder() {
        return sql.one("SELECT holder FROM sweep WHERE state = 'running'", row -> row.getString(1))
                .orElse("");
    }

    @Override
    public void close() {
        sql.close();
    }
}
