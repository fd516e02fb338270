package org.hecha.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Sql;

/**
 * What inspectors decided of findings. A decision belongs to a finding's fingerprint within its case, so that it holds for
 * later audits and corrected files too. Who decides says which decision he saw last: if somebody else has decided meanwhile,
 * that stands and is told.
 */
public final class Decisions {

    private static final String COLUMNS =
            "fingerprint, version, state, reason, until_day, note, decided, decided_by FROM desk_decision";

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;

    Decisions(Database database, DeskClock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /** All decisions of a case by fingerprint; findings without one have not been decided. */
    public Map<String, Decision> of(int caseId) {
        return database.read(sql -> of(sql, caseId));
    }

    private static Map<String, Decision> of(Sql sql, int caseId) {
        Map<String, Decision> all = new LinkedHashMap<>();
        sql.list("SELECT " + COLUMNS + " WHERE case_id = ? ORDER BY fingerprint", Decisions::decision, caseId)
                .forEach(decision -> all.put(decision.fingerprint(), decision));
        return all;
    }

    /**
     * Writes what nobody else has decided meanwhile.
     *
     * @param who name of the user
     * @return what was written, and the other's decisions where it was not
     * @throws DeskException {@link DeskException.Kind#UNKNOWN} if the case has no such finding
     */
    public Answer decide(int caseId, String who, Collection<Wish> wishes) {
        return database.write(sql -> {
            List<Decision> written = new ArrayList<>();
            List<Decision> refused = new ArrayList<>();
            for (Wish wish : wishes) {
                requireFinding(sql, caseId, wish.fingerprint());
                Decision made = new Decision(
                        wish.fingerprint(),
                        wish.seen() + 1,
                        wish.state(),
                        wish.reason(),
                        wish.until(),
                        wish.note(),
                        clock.now(),
                        who);
                if (put(sql, caseId, made)) {
                    written.add(made);
                    trail.add(sql, who, Trail.Action.DECIDED, caseId, made.fingerprint(), words(made));
                } else {
                    refused.add(find(sql, caseId, wish.fingerprint()).orElse(Decision.none(wish.fingerprint())));
                }
            }
            return new Answer(written, refused);
        });
    }

    private static boolean put(Sql sql, int caseId, Decision made) {
        if (made.version() == 1) {
            return sql.update(
                            "INSERT INTO desk_decision (case_id, fingerprint, version, state, reason, until_day, note,"
                                    + " decided, decided_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)"
                                    + " ON CONFLICT (case_id, fingerprint) DO NOTHING",
                            caseId,
                            made.fingerprint(),
                            made.state().key(),
                            made.reason(),
                            made.until(),
                            made.note(),
                            made.at(),
                            made.by())
                    == 1;
        }
        return sql.update(
                        "UPDATE desk_decision SET version = ?, state = ?, reason = ?, until_day = ?, note = ?,"
                                + " decided = ?, decided_by = ? WHERE case_id = ? AND fingerprint = ? AND version = ?",
                        made.version(),
                        made.state().key(),
                        made.reason(),
                        made.until(),
                        made.note(),
                        made.at(),
                        made.by(),
                        caseId,
                        made.fingerprint(),
                        made.version() - 1)
                == 1;
    }

    private static void requireFinding(Sql sql, int caseId, String fingerprint) {
        if (sql.one(
                        "SELECT 1 FROM desk_finding WHERE case_id = ? AND fingerprint = ? LIMIT 1",
                        row -> row.getInt(1),
                        caseId,
                        fingerprint)
                .isEmpty()) {
            throw new DeskException(DeskException.Kind.UNKNOWN, "此件没有这条问题，可能已重新审核；请刷新页面。");
        }
    }

    private static Optional<Decision> find(Sql sql, int caseId, String fingerprint) {
        return sql.one(
                "SELECT " + COLUMNS + " WHERE case_id = ? AND fingerprint = ?",
                Decisions::decision,
                caseId,
                fingerprint);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString(1),
                row.getInt(2),
                DecisionState.of(row.getString(3)).orElse(DecisionState.OPEN),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static String words(Decision made) {
        StringBuilder words = new StringBuilder(made.state().label());
        if (made.state() == DecisionState.WAIVED) {
            words.append("，至 ").append(made.until()).append("，理由：").append(made.reason());
        }
        if (!made.note().isEmpty()) {
            words.append("；备注：").append(made.note());
        }
        return words.toString();
    }
}
