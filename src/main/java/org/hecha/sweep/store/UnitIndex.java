package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Looks up sweeps and units for who leafs through the store. For one thread. */
public final class UnitIndex implements AutoCloseable {

    private static final String REPORT = "SELECT r.id, r.unit, r.year, r.source, r.reader_key, r.facts_hash,"
            + " coalesce(v.errors, 0), coalesce(v.warnings, 0), coalesce(v.notes, 0), r.last_sweep"
            + " FROM report r LEFT JOIN verdict v ON v.facts_hash = r.facts_hash AND r.facts_hash <> ''";

    private final Sql sql;

    UnitIndex(Sql sql) {
        this.sql = sql;
    }

    /**
     * A unit.
     *
     * @param reports how many there are of it, those that are missing not counted
     * @param firstYear reported on; 0 if none is known
     * @param lastYear reported on
     * @param errors of all its reports
     * @param warnings of all its reports
     */
    public record Unit(
            String name, String parent, int reports, int firstYear, int lastYear, int errors, int warnings) {}

    /** A report as the last sweep left it; {@code judged} is false while it cannot be assessed, or is missing. */
    public record Standing(
            int id,
            String unit,
            int year,
            String source,
            boolean missing,
            boolean judged,
            int errors,
            int warnings,
            int notes,
            int lastSweep) {}

    /** The last sweeps, finished or not, the last one first. */
    public List<SweepRow> sweeps(int most) {
        return sql.list(SweepRow.SELECT + " ORDER BY id DESC LIMIT ?", SweepRow::of, most);
    }

    /** Units whose names hold these words, those with most errors first. */
    public List<Unit> units(String words, int skip, int most) {
        return sql.list(
                "SELECT r.unit, max(r.parent), count(nullif(r.reader_key, '')), coalesce(min(nullif(r.year, 0)), 0), max(r.year),"
                        + " coalesce(sum(v.errors), 0), coalesce(sum(v.warnings), 0) FROM report r"
                        + " LEFT JOIN verdict v ON v.facts_hash = r.facts_hash AND r.facts_hash <> ''"
                        + " WHERE r.unit <> '' AND r.unit LIKE ? ESCAPE '!' GROUP BY r.unit"
                        + " ORDER BY 6 DESC, 7 DESC, 1 LIMIT ? OFFSET ?",
                row -> new Unit(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                like(words),
                most,
                skip);
    }

    public int count(String words) {
        return sql.one(
                        "SELECT count(DISTINCT unit) FROM report WHERE unit <> '' AND unit LIKE ? ESCAPE '!'",
                        row -> row.getInt(1),
                        like(words))
                .orElse(0);
    }

    private static String like(String words) {
        return "%" + words.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    /** The reports of a unit, the last year first. */
    public List<Standing> reports(String unit) {
        return sql.list(REPORT + " WHERE r.unit = ? ORDER BY r.year DESC, r.id DESC", UnitIndex::standing, unit);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5).isEmpty(),
                !row.getString(6).isEmpty(),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10));
    }

    /** Findings of a report, open ones first. */
    public List<FindingRow> findings(int report) {
        return sql.list(
                FindingRow.SELECT + " WHERE report = ?"
                        + " ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, CASE severity WHEN 'error' THEN 0"
                        + " WHEN 'warning' THEN 1 ELSE 2 END, rule, fingerprint",
                FindingRow::of,
                report);
    }

    @Override
    public void close() {
        sql.close();
    }
}
