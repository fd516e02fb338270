package org.hecha.prose;

import java.util.BitSet;
import java.util.regex.Matcher;

/** The characters that the matches of a pattern begin with: it is tried nowhere else, which is all its cost on most prose. */
public final class FirstCharacters {

    /** The letters, digits and marks of addresses and paths. */
    public static final String OF_ADDRESSES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    private final BitSet characters = new BitSet();
    private final BitSet before = new BitSet();

    /** @param characters every one that a match can begin with */
    public FirstCharacters(String characters) {
        this(characters, "");
    }

    /** @param before every one that can stand before a match, if not any can; a match may begin the text */
    public FirstCharacters(String characters, String before) {
        characters.chars().forEach(this.characters::set);
        before.chars().forEach(this.before::set);
    }

    /**
     * The next match, as {@link Matcher#find()} would find it.
     *
     * @param matcher over the text; what it matched last is not matched again
     * @param from the end of its last match, 0 at first
     */
    public boolean next(Matcher matcher, String text, int from) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = from; i < text.length(); i++) {
            if (characters.get(text.charAt(i))
                    && (i == 0 || before.isEmpty() || before.get(text.charAt(i - 1)))
                    && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
