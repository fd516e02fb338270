package org.hecha.report;

import java.util.Arrays;
import org.hecha.document.page.LookAlikes;

/**
 * A text as word lists are written: radicals and forms of vertical setting as the characters meant, letters and digits
 * half-width and lower-case, marks full-width, single blanks and invisible characters left out. What is found in it can
 * be shown in the text as it stands.
 */
final class FoldedText {

    private static final String HALF_MARKS = ",:;!?()";
    private static final String FULL_MARKS = "，：；！？（）";

    private final String text;
    private final int[] offsets;

    private FoldedText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static FoldedText of(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() + 1];
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isInvisible(c) || (isBlank(c) && !besideBlank(raw, i))) {
                continue;
            }
            String meant = meant(c);
            if (folded.length() + meant.length() >= offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * offsets.length + meant.length());
            }
            Arrays.fill(offsets, folded.length(), folded.length() + meant.length(), i);
            folded.append(meant);
        }
        offsets[folded.length()] = raw.length();
        return new FoldedText(folded.toString(), offsets);
    }

    String text() {
        return text;
    }

    /** Offset in the raw text of the folded text's character. */
    int start(int folded) {
        return offsets[folded];
    }

    /** Offset in the raw text after the character before {@code folded}. */
    int end(int folded) {
        return offsets[folded - 1] + 1;
    }

    private static String meant(char c) {
        if (c < 0x80) {
            int mark = HALF_MARKS.indexOf(c);
            return String.valueOf(mark >= 0 ? FULL_MARKS.charAt(mark) : lower(c));
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            char half = (char) (c - 0xFEE0);
            return String.valueOf(Character.isLetterOrDigit(half) ? lower(half) : c);
        }
        boolean mayLookAlike = (c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uFE10' && c <= '\uFE4F');
        return mayLookAlike ? LookAlikes.replaced(String.valueOf(c)) : String.valueOf(c);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** Two blanks and more part words; a line break always does. */
    private static boolean besideBlank(String raw, int at) {
        return (at > 0 && isGap(raw.charAt(at - 1))) || (at + 1 < raw.length() && isGap(raw.charAt(at + 1)));
    }

    private static boolean isGap(char c) {
        return isBlank(c) || c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
