package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hecha.form.Wording.Doubled;

/**
 * Finds words that stand twice in a row: 的的, 制定制定. Which short words cannot, a list says; longer runs of characters
 * cannot inside a sentence, though at its beginning a heading may run into its text.
 */
final class DoubledWords {

    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 12;

    private final List<Doubled> words;

    DoubledWords(List<Doubled> words) {
        this.words = words;
    }

    List<SlipFinder.Hit> in(String text) {
        List<SlipFinder.Hit> hits = new ArrayList<>();
        if (isOverprinted(text)) {
            return hits;
        }
        for (Doubled doubled : words) {
            String word = doubled.word();
            int length = word.length();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + 2 * length;
                if (text.startsWith(word, at + length) && !isPartOfOthers(text, at, end, doubled)) {
                    hits.add(new SlipFinder.Hit(Slip.Kind.DOUBLED_WORD, at, end, word));
                    break;
                }
            }
        }
        run(text).ifPresent(hits::add);
        return hits;
    }

    /** The first run of several words that follows itself: 依申请公开依申请公开. */
    private static Optional<SlipFinder.Hit> run(String text) {
        for (int i = 1; i + 2 * SHORTEST_RUN <= text.length(); i++) {
            if (!Character.isIdeographic(text.charAt(i)) || !Character.isIdeographic(text.charAt(i - 1))) {
                continue;
            }
            for (int length = SHORTEST_RUN; length <= LONGEST_RUN && i + 2 * length <= text.length(); length++) {
                if (text.charAt(i) == text.charAt(i + length)
                        && text.regionMatches(i, text, i + length, length)
                        && isWords(text.substring(i, i + length))) {
                    String once = text.substring(i, i + length);
                    return Optional.of(new SlipFinder.Hit(Slip.Kind.DOUBLED_WORD, i, i + 2 * length, once));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWords(String run) {
        return run.chars().allMatch(Character::isIdeographic)
                && run.chars().distinct().count() > 2;
    }

    /** Some files make characters bold by printing each of them twice. */
    private static boolean isOverprinted(String text) {
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && Character.isIdeographic(text.charAt(i))) {
                pairs++;
            }
        }
        return pairs > 3 && pairs * 4 > text.length();
    }

    private static boolean isPartOfOthers(String text, int start, int end, Doubled doubled) {
        boolean first = start > 0 && doubled.after().indexOf(text.charAt(start - 1)) >= 0;
        boolean second = end < text.length() && doubled.before().indexOf(text.charAt(end)) >= 0;
        return first || second;
    }
}
