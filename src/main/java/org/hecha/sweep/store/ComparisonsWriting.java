package org.hecha.sweep.store;

/** Writes what a sweep keeps to hold reports against each other. Nothing of it stands before {@link Writing} commits it. */
public final class ComparisonsWriting extends Comparisons {

    private final Sql sql;

    ComparisonsWriting(Sql sql) {
        super(sql);
        this.sql = sql;
    }

    /**
     * Keeps what others can be held against.
     *
     * @param key what made it
     * @param wording what of the wording is counted
     */
    public void putProfile(String factsHash, String key, byte[] figures, byte[] prose, byte[] wording) {
        sql.batch(
                "INSERT INTO profile (facts_hash, profile_key, figures, prose) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (facts_hash) DO UPDATE SET profile_key = excluded.profile_key,"
                        + " figures = excluded.figures, prose = excluded.prose",
                factsHash,
                key,
                figures,
                prose);
        sql.batch(
                "INSERT INTO wording (facts_hash, profile_key, places) VALUES (?, ?, ?) ON CONFLICT (facts_hash)"
                        + " DO UPDATE SET profile_key = excluded.profile_key, places = excluded.places",
                factsHash,
                key,
                wording);
    }

    /** Keeps what came of holding a report's wording against that of others. */
    public void putComparison(String factsHash, String key, byte[] result) {
        sql.batch(
                "INSERT INTO comparison (facts_hash, profile_key, result) VALUES (?, ?, ?) ON CONFLICT (facts_hash)"
                        + " DO UPDATE SET profile_key = excluded.profile_key, result = excluded.result",
                factsHash,
                key,
                result);
    }

    /** Keeps a value under a name. */
    public void putMark(String name, String value) {
        sql.update(
                "INSERT INTO mark (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }
}
