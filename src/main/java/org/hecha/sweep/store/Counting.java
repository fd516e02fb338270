package org.hecha.sweep.store;

/** Counts what one sweep left. For one thread. */
public final class Counting {

    private final Sql sql;
    private final int sweep;

    Counting(Sql sql, int sweep) {
        this.sql = sql;
        this.sweep = sweep;
    }

    public int inputs() {
        return sql.one("SELECT count(*) FROM input WHERE sweep = ?", row -> row.getInt(1), sweep)
                .orElse(0);
    }

    /** How many inputs ended in a state. */
    public int inputs(InputState state) {
        return sql.one(
                        "SELECT count(*) FROM input WHERE sweep = ? AND state = ?",
                        row -> row.getInt(1),
                        sweep,
                        state.key())
                .orElse(0);
    }

    /**
     * The reports that could be read.
     *
     * @param failed how many of them have errors
     * @param errors of all of them, as {@code warnings} and {@code notes} are
     */
    public record Judged(int reports, int failed, int errors, int warnings, int notes) {}

    public Judged judged() {
        return sql.one(
                        "SELECT count(*), coalesce(sum(CASE WHEN v.errors > 0 THEN 1 ELSE 0 END), 0),"
                                + " coalesce(sum(v.errors), 0), coalesce(sum(v.warnings), 0), coalesce(sum(v.notes), 0)"
                                + " FROM input i JOIN facts f ON f.sha256 = i.sha256"
                                + " JOIN verdict v ON v.facts_hash = f.facts_hash"
                                + " WHERE i.sweep = ? AND i.message = ''",
                        row -> new Judged(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        sweep)
                .orElse(new Judged(0, 0, 0, 0, 0));
    }

    /** The inputs that could not be assessed: scans without text, and others. */
    public record Refused(int scans, int others) {}

    public Refused refused() {
        return sql.one(
                        "SELECT coalesce(sum(CASE WHEN f.reason = 'no-text' AND i.message = '' THEN 1 ELSE 0 END), 0),"
                                + " count(*) FROM input i LEFT JOIN facts f ON f.sha256 = i.sha256"
                                + " WHERE i.sweep = ? AND (i.message <> '' OR f.reason <> '')",
                        row -> new Refused(row.getInt(1), row.getInt(2) - row.getInt(1)),
                        sweep)
                .orElse(new Refused(0, 0));
    }

    /** Number of open findings of the reports among the inputs. */
    public int openFindings() {
        return sql.one(
                        "SELECT count(*) FROM finding WHERE state = 'open' AND report IN"
                                + " (SELECT report FROM input WHERE sweep = ?)",
                        row -> row.getInt(1),
                        sweep)
                .orElse(0);
    }
}
