package org.hecha.sweep.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a store knows of holding reports against each other; made anew if it is gone. For one thread. */
public class Comparisons {

    private final Sql sql;

    Comparisons(Sql sql) {
        this.sql = sql;
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

    /**
     * Some reports that a sweep could read behind an ordinal, in order; none behind the last.
     *
     * @param profileKey of the profiles that can be used
     */
    public List<Standing> standingBehind(int sweep, int ordinal, String profileKey) {
        return sql.list(
                "SELECT i.ordinal, i.source, i.sha256, f.facts_hash, p.figures, v.beside_key, c.result"
                        + Knowledge.READ
                        + " LEFT JOIN profile p ON p.facts_hash = f.facts_hash AND p.profile_key = ?"
                        + " LEFT JOIN comparison c ON c.facts_hash = f.facts_hash AND c.profile_key = ?"
                        + Knowledge.BEHIND,
                row -> new Standing(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        orEmpty(row.getBytes(5)),
                        row.getString(6),
                        orEmpty(row.getBytes(7))),
                profileKey,
                profileKey,
                sweep,
                ordinal);
    }

    private static byte[] orEmpty(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    /** The prose of a report's profile, as it was put. */
    public Optional<byte[]> prose(String factsHash) {
        return sql.one("SELECT prose FROM profile WHERE facts_hash = ?", row -> row.getBytes(1), factsHash);
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
}
