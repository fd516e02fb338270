package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.form.Wording.Doubled;

/** Finds words that stand twice in a row: 的的, 制定制定. */
final class DoubledWords {

    private final List<Doubled> words;

    DoubledWords(List<Doubled> words) {
        this.words = words;
    }

    List<SlipFinder.Hit> in(String text) {
        List<SlipFinder.Hit> hits = new ArrayList<>();
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
        return hits;
    }

    private static boolean isPartOfOthers(String text, int start, int end, Doubled doubled) {
        boolean first = start > 0 && doubled.after().indexOf(text.charAt(start - 1)) >= 0;
        boolean second = end < text.length() && doubled.before().indexOf(text.charAt(end)) >= 0;
        return first || second;
    }
}
