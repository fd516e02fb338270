package org.hecha.sweep.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes over all that a sweep left, row by row, so that it can be counted without being held. For one thread. */
public final class Overview implements AutoCloseable {

    private final Sql sql;

    Overview(Sql sql) {
        this.sql = sql;
    }

    /**
     * An input of a sweep with what was found of it.
     *
     * @param ordinal from 1, in the order of the outputs
     * @param state in which it ended
     * @param report id of its report; 0 if it is none
     * @param listed who reports on which year: as the roster has it, or as the report names it
     * @param judged whether there is a verdict
     * @param errors of the verdict
     * @param warnings of the verdict
     * @param outcomes see {@link VerdictRow}
     */
    public record Line(
            int ordinal,
            InputState state,
            int report,
            Listing listed,
            String source,
            String sha256,
            boolean judged,
            int errors,
            int warnings,
            String outcomes) {}

    /** Open findings of one rule in one report. */
    public record Open(int report, String rule, String severity, int count) {}

    /** How many findings a sweep found changed, by what happened and why. */
    public record Change(EventRow.Kind kind, String cause, int count) {}

    /** The last finished sweeps, the last one first. */
    public List<SweepRow> sweeps(int most) {
        return sql.list(SweepRow.SELECT + " WHERE state = 'finished' ORDER BY id DESC LIMIT ?", SweepRow::of, most);
    }

    /** The rule book of this key, as it was put. */
    public Optional<String> rulebook(String key) {
        return sql.one("SELECT content FROM rulebook WHERE rules_key = ?", row -> row.getString(1), key);
    }

    /** All inputs of a sweep, in order. */
    public void lines(int sweep, Consumer<Line> taker) {
        sql.each(
                "SELECT i.ordinal, i.state, i.report, coalesce(nullif(i.unit, ''), r.unit, f.unit, ''),"
                        + " coalesce(nullif(i.parent, ''), r.parent, ''),"
                        + " coalesce(nullif(i.kind, ''), nullif(r.kind, ''), f.kind, ''),"
                        + " coalesce(nullif(i.year, 0), r.year, f.year, 0), i.source, i.sha256,"
                        + " CASE WHEN v.facts_hash IS NULL OR i.message <> '' THEN 0 ELSE 1 END,"
                        + " coalesce(v.errors, 0), coalesce(v.warnings, 0), coalesce(v.outcomes, '')"
                        + " FROM input i LEFT JOIN report r ON r.id = i.report"
                        + " LEFT JOIN facts f ON f.sha256 = i.sha256 AND i.sha256 <> ''"
                        + " LEFT JOIN verdict v ON v.facts_hash = f.facts_hash AND f.facts_hash <> ''"
                        + " WHERE i.sweep = ? ORDER BY i.ordinal",
                row -> new Line(
                        row.getInt(1),
                        InputState.of(row.getString(2)),
                        row.getInt(3),
                        new Listing(row.getString(4), row.getString(5), row.getString(6), row.getInt(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10) == 1,
                        row.getInt(11),
                        row.getInt(12),
                        row.getString(13)),
                taker,
                sweep);
    }

    /** The open findings of the reports of a sweep. */
    public void open(int sweep, Consumer<Open> taker) {
        sql.each(
                "SELECT report, rule, severity, count(*) FROM finding WHERE state = 'open' AND report IN"
                        + " (SELECT report FROM input WHERE sweep = ? AND report > 0)"
                        + " GROUP BY report, rule, severity ORDER BY report, rule, severity",
                row -> new Open(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)),
                taker,
                sweep);
    }

    /** What a sweep changed. */
    public List<Change> changes(int sweep) {
        return sql.list(
                "SELECT kind, cause, count(*) FROM event WHERE sweep = ? GROUP BY kind, cause ORDER BY kind, cause",
                row -> new Change(EventRow.Kind.of(row.getString(1)), row.getString(2), row.getInt(3)),
                sweep);
    }

    @Override
    public void close() {
        sql.rollback();
        sql.close();
    }
}
