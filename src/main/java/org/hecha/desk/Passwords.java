package org.hecha.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hecha.desk.DeskException.Kind;

/**
 * Passwords: which are good enough, and how they are kept. Argon2id with 19 MiB and two passes, as OWASP's cheat sheet has it;
 * never more than a few at a time, so that whoever tries many cannot take all memory.
 */
final class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int KIBIBYTES = 19_456;
    private static final int DIGEST_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(KIBIBYTES, 2, 1, DIGEST_BYTES, Argon2.ID);
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    /** What the password of nobody is held against: a name that does not exist takes as long as one that does. */
    private static final String NOBODY = hashed("nobody's password");

    private Passwords() {}

    /** @throws DeskException {@link Kind#INVALID} if it is easily guessed */
    static void require(String name, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new DeskException(Kind.INVALID, "密码应为 " + SHORTEST + " 到 " + LONGEST + " 个字符。");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean dull = lower.chars().distinct().count() < 5
                || lower.contains(name.toLowerCase(Locale.ROOT))
                || "0123456789012345678901234567890".contains(lower)
                || lower.matches("(?:password|passw0rd|qwerty|admin|abc|hecha)[\\d!@#]*");
        if (dull) {
            throw new DeskException(Kind.INVALID, "密码过于简单或含有用户名，请另选一个。");
        }
    }

    static String hash(String password) {
        return withinLimit(() -> hashed(password));
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** @param kept empty for nobody's, which no password is */
    static boolean matches(String password, String kept) {
        String shortened = password.length() > LONGEST ? "" : password;
        boolean same = withinLimit(() -> {
            String hash = kept.isEmpty() ? NOBODY : kept;
            return Password.check(shortened, hash).with(Argon2Function.getInstanceFromHash(hash));
        });
        return same && !kept.isEmpty() && !shortened.isEmpty();
    }

    private static <T> T withinLimit(Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
