package org.hecha.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds gaps inside words that have none: 政 府. */
final class BrokenWords {

    /** A paragraph with more gaps is laid out with them. */
    private static final int MOST = 3;

    private final Set<String> words;

    BrokenWords(List<String> words) {
        this.words = new HashSet<>(words);
    }

    List<SlipFinder.Hit> in(String text) {
        List<SlipFinder.Hit> hits = new ArrayList<>();
        int gaps = 0;
        for (int at = 1; at < text.length() - 1; at++) {
            if (!isBlank(text.charAt(at)) || isBlank(text.charAt(at - 1))) {
                continue;
            }
            int end = at;
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && isIdeograph(text.charAt(at - 1)) && isIdeograph(text.charAt(end))) {
                gaps++;
                String word = "" + text.charAt(at - 1) + text.charAt(end);
                if (words.contains(word) && end - at <= 2) {
                    hits.add(new SlipFinder.Hit(Slip.Kind.STRAY_SPACE, at - 1, end + 1, word));
                }
            }
        }
        return gaps > MOST ? List.of() : hits;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\u3000' || character == '\u00a0';
    }

    private static boolean isIdeograph(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }
}
