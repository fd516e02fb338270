package org.hecha.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest differing letters; empty if even that one is nothing like the word. */
    static Optional<String> to(String word, Collection<String> candidates) {
        int tolerated = Math.max(2, word.length() / 2);
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(best -> distance(word, best) <= tolerated);
    }

    /** A question to put behind a message: 是否应为 Section？ Empty if nothing is near. */
    static String question(String word, Collection<String> candidates) {
        return to(word, candidates).map(near -> "是否应为 " + near + "？").orElse("");
    }

    /** Number of letters to insert, delete or change, case aside. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
