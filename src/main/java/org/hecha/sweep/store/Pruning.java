package org.hecha.sweep.store;

/** Forgets what old sweeps left; reports and findings with their history stay. For one thread. */
public final class Pruning implements AutoCloseable {

    private final Sql sql;

    Pruning(Sql sql) {
        this.sql = sql;
    }

    /**
     * Forgets inputs, events and web addresses of all but the last sweeps, and facts, verdicts and rule books that nothing
     * refers to.
     *
     * @param keep number of sweeps that stay
     * @return number of sweeps forgotten
     */
    public int prune(int keep) {
        int sweeps = forgetSweeps(oldest(keep));
        forgetFacts();
        forgetRulebooks();
        sql.commit();
        sql.alone("VACUUM");
        return sweeps;
    }

    /** The first sweep that stays. */
    private int oldest(int keep) {
        int last = sql.one("SELECT coalesce(max(id), 0) FROM sweep", row -> row.getInt(1))
                .orElse(0);
        return Math.max(0, last - keep + 1);
    }

    private int forgetSweeps(int oldest) {
        sql.update("DELETE FROM input WHERE sweep < ?", oldest);
        sql.update("DELETE FROM event WHERE sweep < ?", oldest);
        sql.update("DELETE FROM page WHERE sweep < ?", oldest);
        return sql.update("DELETE FROM sweep WHERE id < ?", oldest);
    }

    /** Those of bytes that no input and no report has, with all that was made of them. */
    private void forgetFacts() {
        sql.update("DELETE FROM facts WHERE sha256 NOT IN (SELECT sha256 FROM input)"
                + " AND sha256 NOT IN (SELECT sha256 FROM report)");
        sql.update("DELETE FROM verdict WHERE facts_hash NOT IN (SELECT facts_hash FROM facts)"
                + " AND facts_hash NOT LIKE 'absent %'");
        sql.update("DELETE FROM profile WHERE facts_hash NOT IN (SELECT facts_hash FROM facts)");
        sql.update("DELETE FROM wording WHERE facts_hash NOT IN (SELECT facts_hash FROM facts)");
        sql.update("DELETE FROM comparison WHERE facts_hash NOT IN (SELECT facts_hash FROM facts)");
        sql.update("DELETE FROM stamp WHERE sha256 NOT IN (SELECT sha256 FROM facts)");
    }

    private void forgetRulebooks() {
        sql.update("DELETE FROM rulebook WHERE rules_key NOT IN (SELECT rules_key FROM sweep)"
                + " AND rules_key NOT IN (SELECT substr(beside_key, 1, 64) FROM verdict)"
                + " AND rules_key NOT IN (SELECT rules_key FROM verdict)"
                + " AND rules_key NOT IN (SELECT rules_key FROM report)");
    }

    @Override
    public void close() {
        sql.close();
    }
}
