package org.hecha.form;

import java.util.List;

/**
 * Words that a report should not hold, from {@code rules/words/**.csv}: a misspelling, planted advertising, or the tone of
 * a letter to a superior.
 *
 * <p>Texts are held against it in folded form: without blanks inside words, letters and digits half-width and lower-case,
 * Chinese marks.
 *
 * @param kind what is wrong with it
 * @param wrong the words as they stand in a report, at least two characters
 * @param right what should stand instead; empty where nothing should
 * @param precededBy what must stand directly before, one of them: words or a {@linkplain #START sign}; empty for anything
 * @param followedBy what must stand directly behind, in the same way
 * @param notIn longer words in which {@code wrong} is no fault
 * @param group for the rule author's overview: 同音, 法名机构名, …
 * @param source why it is wrong
 * @param example a sentence that holds it
 */
public record WordEntry(
        Kind kind,
        String wrong,
        String right,
        List<String> precededBy,
        List<String> followedBy,
        List<String> notIn,
        String group,
        String source,
        String example) {

    /** What is wrong with the words. */
    public enum Kind {
        /** Misspelt: {@code words/*.csv}. */
        TYPO,
        /** Advertising of gambling, pornography or fraud: {@code words/planted/*.csv}. */
        PLANTED,
        /** Addressed to a superior: {@code words/tone/*.csv}. */
        TONE
    }

    /** In {@code precededBy}: the beginning of the paragraph. */
    public static final String START = "^";
    /** In {@code followedBy}: the end of the paragraph. */
    public static final String END = "$";
    /** In both: a mark, or the paragraph's border. */
    public static final String BREAK = "~";
    /** In both: an Arabic digit. */
    public static final String DIGIT = "#";

    public WordEntry {
        precededBy = List.copyOf(precededBy);
        followedBy = List.copyOf(followedBy);
        notIn = List.copyOf(notIn);
    }

    /** Whether the words, found in a folded text at {@code start}, are a fault there. Costs no more than the entry is long. */
    public boolean isFaultAt(String text, int start) {
        return isInPlace(text, start) && notIn.stream().noneMatch(context -> stands(context, text, start));
    }

    /** Offset of the first fault in a folded text; -1 if there is none. */
    public int firstFaultIn(String text) {
        int at = text.indexOf(wrong);
        while (at >= 0 && !isFaultAt(text, at)) {
            at = text.indexOf(wrong, at + 1);
        }
        return at;
    }

    private boolean isInPlace(String text, int start) {
        int end = start + wrong.length();
        return (precededBy.isEmpty() || precededBy.stream().anyMatch(words -> precedes(words, text, start)))
                && (followedBy.isEmpty() || followedBy.stream().anyMatch(words -> follows(words, text, end)));
    }

    private static boolean precedes(String words, String text, int start) {
        return switch (words) {
            case START -> start == 0;
            case BREAK -> start == 0 || isMark(text.charAt(start - 1));
            case DIGIT -> start > 0 && isDigit(text.charAt(start - 1));
            default -> text.startsWith(words, start - words.length());
        };
    }

    private static boolean follows(String words, String text, int end) {
        return switch (words) {
            case END -> end == text.length();
            case BREAK -> end == text.length() || isMark(text.charAt(end));
            case DIGIT -> end < text.length() && isDigit(text.charAt(end));
            default -> text.startsWith(words, end);
        };
    }

    /** Whether the innocent context stands around the words at {@code start}. */
    private boolean stands(String context, String text, int start) {
        for (int inside = context.indexOf(wrong); inside >= 0; inside = context.indexOf(wrong, inside + 1)) {
            if (text.startsWith(context, start - inside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
