package org.hecha.across;

import java.util.List;

/**
 * Prose stripped for comparison, with where each character stood.
 *
 * @param prose what it was
 * @param text what is left
 * @param origins of each character of {@code text} the number of the part, the offset in it and the number of the paragraph
 */
record StrippedProse(Prose prose, String text, List<int[]> origins) {

    private static final String BEFORE = "0123456789０１２３４５６７８９（(“《";

    int length() {
        return text.length();
    }

    String section(int at) {
        return prose.parts().get(origins.get(at)[0]).section();
    }

    /** Whether two characters stood in one paragraph. */
    boolean together(int one, int other) {
        int[] first = origins.get(one);
        int[] second = origins.get(other);
        return first[0] == second[0] && first[2] == second[2];
    }

    /** The words as they stood, with marks, numbers and a bracket before them; in one paragraph. */
    String words(int from, int to) {
        int[] first = origins.get(from);
        String raw = prose.parts().get(first[0]).text();
        int start = first[1];
        while (start > 0 && BEFORE.indexOf(raw.charAt(start - 1)) >= 0) {
            start--;
        }
        int last = to - 1;
        while (last > from && !together(from, last)) {
            last--;
        }
        return raw.substring(start, origins.get(last)[1] + 1);
    }
}
