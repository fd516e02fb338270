package org.hecha.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Sql;

/**
 * Who is signed in, and which programs may call for whom. A pass is 256 random bits; the store has only its digest, so that
 * who reads the store cannot use it.
 */
public final class Passes {

    /** How long somebody who is signed in may do nothing. */
    public static final Duration IDLE = Duration.ofHours(2);

    /** After how long he must sign in again in any case. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int BYTES = 32;
    private static final int TOKENS = 20;

    /** What a pass is for. */
    public enum Kind {
        /** A browser, after its user signed in. */
        SESSION,
        /** A program that calls for a user. */
        TOKEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A token, without its secret.
     *
     * @param id first digits of its digest
     * @param label what it is for
     * @param created when, ISO 8601 in UTC
     * @param seen when it was used last, within a minute
     * @param ends when it no longer holds
     */
    public record Token(String id, String label, String created, String seen, String ends) {}

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    Passes(Database database, DeskClock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Lets a browser in.
     *
     * @param before secret of the session that it had; it is over; empty if none
     * @return the secret, to be told to the browser and nobody else
     */
    public String signIn(String name, String before) {
        String secret = secret();
        database.write(sql -> {
            String now = clock.now();
            sql.update("DELETE FROM desk_pass WHERE ends < ?", now);
            sql.update("DELETE FROM desk_pass WHERE digest = ? AND kind = 'session'", digest(before));
            insert(sql, secret, Kind.SESSION, name, "", LONGEST);
            return trail.add(sql, name, Trail.Action.SIGNED_IN, 0, name, "");
        });
        return secret;
    }

    public void signOut(String name, String secret) {
        database.write(sql -> {
            sql.update("DELETE FROM desk_pass WHERE digest = ? AND kind = 'session'", digest(secret));
            return trail.add(sql, name, Trail.Action.SIGNED_OUT, 0, name, "");
        });
    }

    /**
     * Makes a token.
     *
     * @return its secret; it cannot be told again
     */
    public String token(String name, String label, int days) {
        String plain = FileNames.plain(label);
        if (days < 1 || days > 366) {
            throw new DeskException(DeskException.Kind.INVALID, "令牌的有效期应为 1 到 366 天。");
        }
        String secret = secret();
        database.write(sql -> {
            int has = sql.one(
                            "SELECT count(*) FROM desk_pass WHERE name = ? AND kind = 'token'",
                            row -> row.getInt(1),
                            name)
                    .orElse(0);
            if (has >= TOKENS) {
                throw new DeskException(DeskException.Kind.INVALID, "令牌已有 " + TOKENS + " 个，请先撤销不用的。");
            }
            insert(sql, secret, Kind.TOKEN, name, plain, Duration.ofDays(days));
            return trail.add(sql, name, Trail.Action.TOKEN_MADE, 0, plain, days + " 天");
        });
        return secret;
    }

    /** A user's tokens, the newest first. */
    public List<Token> tokens(String name) {
        return database.read(sql -> sql.list(
                "SELECT digest, label, created, seen, ends FROM desk_pass WHERE name = ? AND kind = 'token'"
                        + " ORDER BY created DESC, digest",
                row -> new Token(
                        row.getString(1).substring(0, 12),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                name));
    }

    public void revoke(String name, String id) {
        database.write(sql -> {
            int gone = id.matches("[0-9a-f]{12}")
                    ? sql.update(
                            "DELETE FROM desk_pass WHERE name = ? AND kind = 'token' AND digest LIKE ?", name, id + "%")
                    : 0;
            if (gone == 0) {
                throw new DeskException(DeskException.Kind.UNKNOWN, "没有这个令牌。");
            }
            return trail.add(sql, name, Trail.Action.TOKEN_REMOVED, 0, id, "");
        });
    }

    private void insert(Sql sql, String secret, Kind kind, String name, String label, Duration holds) {
        String now = clock.now();
        sql.update(
                "INSERT INTO desk_pass (digest, kind, name, label, created, seen, ends) VALUES (?, ?, ?, ?, ?, ?, ?)",
                digest(secret),
                kind.key(),
                name,
                label,
                now,
                now,
                clock.in(holds));
    }

    /** Whose it is, if it still holds; that he was seen is noted now and then. */
    public Optional<User> holder(Kind kind, String secret) {
        String digest = digest(secret);
        Optional<Held> held = database.read(sql -> sql.one(
                "SELECT p.name, p.seen, u.roles, u.created FROM desk_pass p JOIN desk_user u ON u.name = p.name"
                        + " WHERE p.digest = ? AND p.kind = ? AND p.ends > ?",
                row -> new Held(Users.user(row.getString(1), row.getString(3), row.getString(4)), row.getString(2)),
                digest,
                kind.key(),
                clock.now()));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        String seen = held.get().seen;
        if (kind == Kind.SESSION && seen.compareTo(clock.in(IDLE.negated())) < 0) {
            return Optional.empty();
        }
        if (seen.compareTo(clock.in(SEEN_EVERY.negated())) < 0) {
            database.write(sql -> sql.update("UPDATE desk_pass SET seen = ? WHERE digest = ?", clock.now(), digest));
        }
        return Optional.of(held.get().user);
    }

    private record Held(User user, String seen) {}

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
