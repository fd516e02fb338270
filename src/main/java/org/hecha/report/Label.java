package org.hecha.report;

import java.text.Normalizer;

/**
 * How labels and headings are compared: by what is left of them without width, white space and marks. Reports write one
 * label in many ways (1.属于国家秘密, １、属于 国家秘密), and readers of pages lose or split characters.
 */
final class Label {

    private Label() {}

    /** Letters, digits and ideographs of the text, half-width, radicals folded to ideographs. */
    static String fold(String text) {
        if (isFolded(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char wide = text.charAt(i);
            char c = wide >= '\uFF01' && wide <= '\uFF5E' ? (char) (wide - 0xFEE0) : wide;
            if (c >= '\u2E80' && c <= '\u2FDF') {
                kept.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (Character.isLetterOrDigit(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Figures of a table, and most of its labels. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= '\u4e00' && c <= '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    /** How near two folded texts are: 100 for equal, 0 for nothing in common. */
    static int likeness(String a, String b) {
        return likeness(a, b, 1);
    }

    /**
     * The same where only nearness counts.
     *
     * @param atLeast below this, 0 is as good an answer; most pairs are told apart by their lengths alone
     */
    static int likeness(String a, String b, int atLeast) {
        if (a.equals(b)) {
            return 100;
        }
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (shorter * 100 < longer * atLeast || shorter * 100 < longer * 25) {
            return 0;
        }
        int most = longer * (100 - atLeast) / 100;
        int distance = distance(a, b, most);
        return distance > most ? 0 : 100 - (100 * distance + longer - 1) / longer;
    }

    /** Characters to insert, delete or replace to make one text of the other; any number above {@code most} if more. */
    private static int distance(String a, String b, int most) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = above[0];
            int least = i;
            char here = a.charAt(i - 1);
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (here == b.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(replaced, Math.min(above[j], above[j - 1]) + 1);
                least = Math.min(least, above[j]);
            }
            if (least > most) {
                return least;
            }
        }
        return above[b.length()];
    }
}
