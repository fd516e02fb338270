package org.hecha.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hecha.audit.AuditedReport;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Sql;

/** The cases of the desk. Nothing is ever deleted. Safe for use by many threads. */
public final class Cases {

    private static final String VERSION = "v.number, v.file_name, v.sha256, v.size, v.uploaded, v.uploaded_by, v.state,"
            + " v.cause, v.unit, v.year, v.regime, v.verdict, v.errors, v.warnings, v.notes, v.audited";
    private static final String CASE = "SELECT c.id, c.opened, c.opened_by, c.shelved, "
            + decided("confirmed") + ", " + decided("waived") + ", " + VERSION
            + " FROM desk_case c JOIN desk_version v ON v.case_id = c.id AND v.number = c.version";
    private static final int BEFORE_VERSION = 6;

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;

    Cases(Database database, DeskClock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    private static String decided(String state) {
        return "(SELECT count(*) FROM desk_decision d JOIN desk_finding f ON f.case_id = d.case_id"
                + " AND f.fingerprint = d.fingerprint AND f.number = c.version WHERE d.case_id = c.id AND d.state = '"
                + state + "')";
    }

    /**
     * Opens a case for a file that is kept, and queues it; or finds the case that is open for the same bytes.
     *
     * @param fileName as the user has it; what could be taken for a path is cut off
     */
    public Case open(String who, String fileName, Upload upload) {
        String name = FileNames.plain(fileName);
        int id = database.write(sql -> known(sql, upload.sha256()).orElseGet(() -> {
            int fresh = Counters.next(sql, "case");
            sql.update(
                    "INSERT INTO desk_case (id, version, opened, opened_by, shelved) VALUES (?, 1, ?, ?, 0)",
                    fresh,
                    clock.now(),
                    who);
            insert(sql, fresh, 1, who, name, upload);
            trail.add(sql, who, Trail.Action.UPLOADED, fresh, upload.sha256(), name);
            return fresh;
        }));
        return find(id).orElseThrow();
    }

    /** Adds a corrected file to a case, and queues it. The same bytes as before are no new version. */
    public Case correct(int id, String who, String fileName, Upload upload) {
        String name = FileNames.plain(fileName);
        database.write(sql -> {
            sql.update("UPDATE desk_case SET shelved = 0, version = version + 1 WHERE id = ?", id);
            int number = version(sql, id);
            boolean same = sql.one(
                            "SELECT 1 FROM desk_version WHERE case_id = ? AND number = ? AND sha256 = ?",
                            row -> row.getInt(1),
                            id,
                            number - 1,
                            upload.sha256())
                    .isPresent();
            if (same) {
                return sql.update("UPDATE desk_case SET version = version - 1 WHERE id = ?", id);
            }
            insert(sql, id, number, who, name, upload);
            return trail.add(sql, who, Trail.Action.CORRECTED, id, upload.sha256(), name);
        });
        return require(id);
    }

    private static int version(Sql sql, int id) {
        return sql.one("SELECT version FROM desk_case WHERE id = ?", row -> row.getInt(1), id)
                .orElseThrow(Cases::unknown);
    }

    private static DeskException unknown() {
        return new DeskException(DeskException.Kind.UNKNOWN, "没有这一件。");
    }

    private static Optional<Integer> known(Sql sql, String sha256) {
        return sql.one(
                "SELECT c.id FROM desk_case c JOIN desk_version v ON v.case_id = c.id AND v.number = c.version"
                        + " WHERE v.sha256 = ? AND c.shelved = 0 ORDER BY c.id",
                row -> row.getInt(1),
                sha256);
    }

    private void insert(Sql sql, int id, int number, String who, String name, Upload upload) {
        sql.update(
                "INSERT INTO desk_version (case_id, number, file_name, sha256, size, uploaded, uploaded_by, state,"
                        + " holder, claimed, tries, cause, unit, year, regime, verdict, errors, warnings, notes, audited,"
                        + " millis, rules, result) VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', '', '', 0, '', '', 0, '', '', 0,"
                        + " 0, 0, '', 0, '', '')",
                id,
                number,
                name,
                upload.sha256(),
                upload.size(),
                clock.now(),
                who);
    }

    public Optional<Case> find(int id) {
        return database.read(sql -> sql.one(CASE + " WHERE c.id = ?", Cases::row, id));
    }

    /** @throws DeskException {@link DeskException.Kind#UNKNOWN} */
    public Case require(int id) {
        return find(id).orElseThrow(Cases::unknown);
    }

    public List<Case> list(CaseQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(query.limit());
        values.add(query.skip());
        String sqlText = CASE + where + " ORDER BY " + query.order().sql() + " LIMIT ? OFFSET ?";
        return database.read(sql -> sql.list(sqlText, Cases::row, values.toArray()));
    }

    /** How many there are, whatever page is asked for. */
    public int count(CaseQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        return database.read(sql -> sql.one(
                        "SELECT count(*) FROM desk_case c JOIN desk_version v ON v.case_id = c.id AND"
                                + " v.number = c.version" + where,
                        row -> row.getInt(1),
                        values.toArray())
                .orElse(0));
    }

    private static String where(CaseQuery query, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE c.shelved = ?");
        values.add(query.shelved() ? 1 : 0);
        for (String word :
                query.words().isEmpty() ? new String[0] : query.words().split("\\s+")) {
            where.append(" AND (lower(v.unit) LIKE ? ESCAPE '!' OR lower(v.file_name) LIKE ? ESCAPE '!')");
            String like = "%" + word.toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            values.add(like);
            values.add(like);
        }
        if (!query.verdict().isEmpty()) {
            where.append(" AND (v.verdict = ? OR v.state = ?)");
            values.add(query.verdict());
            values.add(query.verdict());
        }
        if (query.year() != 0) {
            where.append(" AND v.year = ?");
            values.add(query.year());
        }
        if (!query.rule().isEmpty()) {
            where.append(" AND EXISTS (SELECT 1 FROM desk_finding r WHERE r.case_id = c.id AND r.number = c.version"
                    + " AND r.rule = ?)");
            values.add(query.rule());
        }
        return where.toString();
    }

    /** The other cases of a unit on a year, the newest first: what a corrected report may belong to. */
    public List<Case> sameReport(String unit, int year, int except) {
        return database.read(sql -> sql.list(
                CASE + " WHERE v.unit = ? AND v.year = ? AND c.id <> ? ORDER BY c.id DESC LIMIT 20",
                Cases::row,
                unit,
                year,
                except));
    }

    /** How often each rule fired on the last versions of the cases that are not shelved. */
    public List<RuleHits> hits() {
        return database.read(sql -> sql.list(
                "SELECT f.rule, count(DISTINCT f.case_id), count(*),"
                        + " sum(CASE WHEN d.state = 'confirmed' THEN 1 ELSE 0 END),"
                        + " sum(CASE WHEN d.state = 'waived' THEN 1 ELSE 0 END)"
                        + " FROM desk_finding f JOIN desk_case c ON c.id = f.case_id AND c.version = f.number"
                        + " LEFT JOIN desk_decision d ON d.case_id = f.case_id AND d.fingerprint = f.fingerprint"
                        + " WHERE c.shelved = 0 GROUP BY f.rule ORDER BY f.rule",
                row -> new RuleHits(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))));
    }

    /** The years that cases report on, the last first. */
    public List<Integer> years() {
        return database.read(sql -> sql.list(
                "SELECT DISTINCT year FROM desk_version WHERE year > 0 ORDER BY year DESC", row -> row.getInt(1)));
    }

    /** All versions of a case, the first first. */
    public List<CaseVersion> versions(int id) {
        return database.read(sql -> sql.list(
                "SELECT " + VERSION + " FROM desk_version v WHERE v.case_id = ? ORDER BY v.number",
                row -> version(row, 0),
                id));
    }

    /** What the audit said of a version, before any decision; empty while it goes on. */
    public Optional<AuditedReport> result(int id, int number) {
        return database.read(sql -> sql.one(
                        "SELECT result FROM desk_version WHERE case_id = ? AND number = ?",
                        row -> row.getString(1),
                        id,
                        number))
                .filter(text -> !text.isEmpty())
                .map(ResultJson::read);
    }

    /** Puts a case out of the way, or back. */
    public void shelve(int id, String who, boolean shelved) {
        database.write(sql -> {
            if (sql.update("UPDATE desk_case SET shelved = ? WHERE id = ?", shelved ? 1 : 0, id) == 0) {
                throw unknown();
            }
            return trail.add(sql, who, shelved ? Trail.Action.SHELVED : Trail.Action.UNSHELVED, id, "", "");
        });
    }

    /** Queues the last version of a case again; decisions stand. */
    public void reaudit(int id, String who) {
        database.write(sql -> {
            int changed = sql.update(
                    "UPDATE desk_version SET state = 'queued', tries = 0 WHERE case_id = ? AND number = ?"
                            + " AND state IN ('audited', 'not-assessable')",
                    id,
                    version(sql, id));
            return changed == 0 ? 0 : trail.add(sql, who, Trail.Action.REAUDITED, id, "", "");
        });
    }

    /**
     * How many reports were last judged by other rules than these; those out of the way do not count.
     *
     * @param rules as the program names those in force
     */
    public int outdated(String rules) {
        return database.read(sql -> outdated(sql, rules)).size();
    }

    private static List<Integer> outdated(Sql sql, String rules) {
        return sql.list(
                "SELECT c.id FROM desk_case c JOIN desk_version v ON v.case_id = c.id AND v.number = c.version"
                        + " WHERE c.shelved = 0 AND v.state IN ('audited', 'not-assessable') AND v.rules <> ?"
                        + " ORDER BY c.id",
                row -> row.getInt(1),
                rules);
    }

    /** Queues them all again; decisions stand. */
    public void reauditOutdated(String rules, String who) {
        database.read(sql -> outdated(sql, rules)).forEach(id -> reaudit(id, who));
    }

    private static Case row(ResultSet row) throws SQLException {
        return new Case(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4) != 0,
                version(row, BEFORE_VERSION),
                new DecisionCounts(row.getInt(5), row.getInt(6)));
    }

    private static CaseVersion version(ResultSet row, int before) throws SQLException {
        return new CaseVersion(
                row.getInt(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                row.getInt(before + 4),
                row.getString(before + 5),
                row.getString(before + 6),
                CaseState.of(row.getString(before + 7)),
                row.getString(before + 8),
                row.getString(before + 9),
                row.getInt(before + 10),
                row.getString(before + 11),
                row.getString(before + 12),
                row.getInt(before + 13),
                row.getInt(before + 14),
                row.getInt(before + 15),
                row.getString(before + 16));
    }
}
