package org.hecha.prose;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression with the characters that its matches begin with: it is tried nowhere else, which is all its cost on
 * most prose. Finds what {@link Matcher#find()} finds.
 */
public final class StartPattern {

    /** The letters, digits and marks of addresses and paths. */
    public static final String OF_ADDRESSES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    private final Pattern pattern;
    private final BitSet characters = new BitSet();
    private final BitSet before = new BitSet();

    private StartPattern(String regex, String characters, String before) {
        this.pattern = Pattern.compile(regex);
        characters.chars().forEach(this.characters::set);
        before.chars().forEach(this.before::set);
    }

    /** @param characters every one that a match can begin with */
    public static StartPattern of(String regex, String characters) {
        return new StartPattern(regex, characters, "");
    }

    /** @param before every one that can stand before a match; a match may also begin the text */
    public static StartPattern of(String regex, String characters, String before) {
        return new StartPattern(regex, characters, before);
    }

    /** The first match; null if there is none. */
    public @Nullable Matcher firstIn(String text) {
        return next(pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false), text, 0);
    }

    /** The match after the one that the matcher has found, which it then holds; null if there is none. */
    public @Nullable Matcher next(Matcher found, String text) {
        return next(found, text, found.end());
    }

    /** The same, from another place on. */
    public @Nullable Matcher next(Matcher matcher, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (mayBeginAt(text, i) && matcher.region(i, text.length()).lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    public boolean isIn(String text) {
        return firstIn(text) != null;
    }

    /** Whether a match begins the text. */
    public boolean begins(String text) {
        return pattern.matcher(text).lookingAt();
    }

    boolean mayBeginAt(String text, int at) {
        return characters.get(text.charAt(at)) && (at == 0 || before.isEmpty() || before.get(text.charAt(at - 1)));
    }

    Pattern pattern() {
        return pattern;
    }
}
