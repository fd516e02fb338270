package org.hecha.across;

import java.util.List;

/**
 * Prose stripped for comparison, with where each character stood.
 *
 * @param prose what it was
 * @param text what is left
 * @param origins of each character of {@code text} the number of the part and the offset in it
 */
record StrippedProse(Prose prose, String text, List<int[]> origins) {

    int length() {
        return text.length();
    }

    String section(int at) {
        return prose.parts().get(origins.get(at)[0]).section();
    }

    /** Whether the characters from one to before another stood in one section. */
    boolean together(int from, int to) {
        return from < to && origins.get(from)[0] == origins.get(to - 1)[0];
    }

    /** The words as they stood, marks and numbers included. */
    String words(int from, int to) {
        int[] first = origins.get(from);
        int[] last = origins.get(to - 1);
        String raw = prose.parts().get(first[0]).text();
        return first[0] == last[0] ? raw.substring(first[1], last[1] + 1) : raw.substring(first[1]);
    }
}
