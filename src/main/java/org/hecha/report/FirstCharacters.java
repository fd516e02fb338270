package org.hecha.report;

import java.util.BitSet;
import java.util.regex.Matcher;

/** The characters that the matches of a pattern begin with: it is tried nowhere else, which is all its cost on most prose. */
final class FirstCharacters {

    private final BitSet characters = new BitSet();

    /** @param characters every one that a match can begin with */
    FirstCharacters(String characters) {
        characters.chars().forEach(this.characters::set);
    }

    /**
     * The next match, as {@link Matcher#find()} would find it.
     *
     * @param matcher over the text; what it matched last is not matched again
     * @param from the end of its last match, 0 at first
     */
    boolean next(Matcher matcher, String text, int from) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = from; i < text.length(); i++) {
            if (characters.get(text.charAt(i))
                    && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
