package org.hecha.sweep.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a store knows of files, facts, rules and reports. For one thread. */
public class Knowledge implements AutoCloseable {

    static final int PAGE = 500;
    private static final String SWEEP = "id, started, finished, rules_key, reader_key, ";

    /** The reports that a sweep could read, each content once, with what was read and what the rules say of it. */
    static final String READ =
            " FROM input i JOIN facts f ON f.sha256 = i.sha256 JOIN verdict v ON v.facts_hash = f.facts_hash";

    private static final String BEHIND_ORDINAL = " WHERE i.sweep = ? AND i.ordinal > ?";
    private static final String IN_ORDER = " ORDER BY i.ordinal LIMIT " + PAGE;

    /** Some of them behind an ordinal, in order; asks for sweep and ordinal. */
    static final String BEHIND =
            BEHIND_ORDINAL + " AND i.state IN ('audited', 'unchanged') AND i.message = ''" + IN_ORDER;

    private final Sql sql;
    private final Comparisons comparisons;

    Knowledge(Sql sql) {
        this(sql, new Comparisons(sql));
    }

    Knowledge(Sql sql, Comparisons comparisons) {
        this.sql = sql;
        this.comparisons = comparisons;
    }

    /** What it knows of comparisons between reports. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** What is known of these bytes. */
    public Optional<FactsRow> facts(String sha256) {
        return sql.one("SELECT " + FactsRow.COLUMNS + " FROM facts f WHERE f.sha256 = ?", FactsRow::of, sha256);
    }

    /**
     * What is known of bytes.
     *
     * @param source of the report that they may be
     */
    public Optional<KnownFacts> knownFacts(String source, String sha256) {
        return sql.one(
                KnownFacts.SELECT + "facts f" + KnownFacts.JOINED + " WHERE f.sha256 = ?",
                KnownFacts::of,
                source,
                sha256);
    }

    /** The same of the bytes of a file that looked so. */
    public Optional<KnownFacts> knownFacts(String source, String place, String mark) {
        return sql.one(
                KnownFacts.SELECT + "stamp s JOIN facts f ON f.sha256 = s.sha256" + KnownFacts.JOINED
                        + " WHERE s.source = ? AND s.mark = ?",
                KnownFacts::of,
                source,
                place,
                mark);
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

    /**
     * A report among the inputs of a sweep by its names alone.
     *
     * @param besideKey see {@link VerdictRow}
     */
    public record Named(int ordinal, String source, String sha256, String factsHash, String besideKey) {}

    /** Some reports that a sweep could read behind an ordinal, in order; none behind the last. */
    public List<Named> namedBehind(int sweep, int ordinal) {
        return sql.list(
                "SELECT i.ordinal, i.source, i.sha256, f.facts_hash, v.beside_key" + READ + BEHIND,
                row -> new Named(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                sweep,
                ordinal);
    }

    /** The inputs that are as they were, but of which the roster says more, or otherwise, than of their reports. */
    public List<InputRow> relisted(int sweep) {
        return sql.list(
                InputRow.SELECT + " JOIN report r ON r.id = i.report WHERE i.sweep = ? AND i.state = 'unchanged'"
                        + " AND (i.unit <> '' AND i.unit <> r.unit OR i.parent <> '' AND i.parent <> r.parent"
                        + " OR i.kind <> '' AND i.kind <> r.kind OR i.year <> 0 AND i.year <> r.year)",
                InputRow::of,
                sweep);
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

    /** Reports that had these bytes last. */
    public List<ReportRow> reportsOf(String sha256) {
        return sql.list(ReportRow.SELECT + " WHERE sha256 = ? ORDER BY id", ReportRow::of, sha256);
    }

    /** Reports of a unit on a year. */
    public List<ReportRow> reportsOf(String unit, int year) {
        return sql.list(ReportRow.SELECT + " WHERE unit = ? AND year = ? ORDER BY id", ReportRow::of, unit, year);
    }

    /** Some reports behind that of an id, in the order of their ids; none behind the last. */
    public List<ReportRow> reportsBehind(int id) {
        return sql.list(ReportRow.SELECT + " WHERE id > ? ORDER BY id LIMIT " + PAGE, ReportRow::of, id);
    }

    /** Some inputs of a sweep behind an ordinal, in order; none behind the last. */
    public List<InputRow> inputsBehind(int sweep, int ordinal) {
        return sql.list(InputRow.SELECT + BEHIND_ORDINAL + IN_ORDER, InputRow::of, sweep, ordinal);
    }

    /** The same of those that ended in one of these states. */
    public List<InputRow> inputsBehind(int sweep, int ordinal, Set<InputState> states) {
        String keys = states.stream().map(state -> "'" + state.key() + "'").collect(Collectors.joining(", "));
        return sql.list(
                InputRow.SELECT + BEHIND_ORDINAL + " AND i.state IN (" + keys + ")" + IN_ORDER,
                InputRow::of,
                sweep,
                ordinal);
    }

    /**
     * An input that stands where a report was found before.
     *
     * @param moved whether that report's bytes stand elsewhere now
     * @param missing whether nothing stands there
     */
    public record Known(int ordinal, int report, boolean moved, boolean missing) {}

    /** Which inputs of a sweep stand where a report was found before. */
    public List<Known> known(int sweep) {
        return sql.list(
                "SELECT i.ordinal, r.id, CASE WHEN r.sha256 <> i.sha256 AND EXISTS"
                        + " (SELECT 1 FROM input m WHERE m.sweep = i.sweep AND m.sha256 = r.sha256"
                        + " AND m.state <> 'duplicate' AND NOT EXISTS"
                        + " (SELECT 1 FROM report s WHERE s.source = m.source AND s.sha256 = m.sha256))"
                        + " THEN 1 ELSE 0 END, CASE WHEN i.state = 'missing' THEN 1 ELSE 0 END"
                        + " FROM input i JOIN report r ON r.source = i.source WHERE i.sweep = ? ORDER BY r.id DESC",
                row -> new Known(row.getInt(1), row.getInt(2), row.getInt(3) == 1, row.getInt(4) == 1),
                sweep);
    }

    /** Counts what a sweep left. */
    public Counting counting(int sweep) {
        return new Counting(sql, sweep);
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

    /** The highest id of a report; 0 if there is none. */
    public int lastReport() {
        return sql.one("SELECT coalesce(max(id), 0) FROM report", row -> row.getInt(1))
                .orElse(0);
    }

    public Optional<ReportRow> report(int id) {
        return sql.one(ReportRow.SELECT + " WHERE id = ?", ReportRow::of, id);
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
