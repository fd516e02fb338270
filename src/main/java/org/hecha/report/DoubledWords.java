package org.hecha.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.SlipWords;
import org.hecha.report.SlipFinder.Slips;

/**
 * Finds words written twice. Which words cannot stand twice, and where two words meet that only look like it, the list
 * says; longer runs of characters cannot stand twice anywhere but where a heading runs into its text.
 */
final class DoubledWords {

    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 12;

    private static final Pattern UNTIL =
            Pattern.compile("至[ \\u3000]*(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日[ \\u3000]*至(?=[，。；,;、]|止|期间|$)");

    private final Map<String, SlipWords.Doubled> words = new HashMap<>();

    DoubledWords(List<SlipWords.Doubled> words) {
        words.forEach(word -> this.words.put(word.word(), word));
    }

    void find(ProseText paragraph, Slips slips) {
        String text = paragraph.text();
        if (isOverprinted(text)) {
            return;
        }
        int i = 0;
        while (i + 1 < text.length()) {
            int end = end(text, i);
            if (end > i) {
                slips.add(Slip.Kind.DOUBLED_WORD, paragraph, i, end, text.substring(i, i + (end - i) / 2));
                i = end;
            } else {
                i++;
            }
        }
        if (text.contains("日至")) {
            Matcher until = UNTIL.matcher(text);
            while (until.find()) {
                slips.add(Slip.Kind.DOUBLED_UNTIL, paragraph, until.start(), until.end(), "");
            }
        }
    }

    /** Where the doubling that begins here ends; {@code start} if none does. */
    private int end(String text, int start) {
        if (!Character.isIdeographic(text.charAt(start))) {
            return start;
        }
        for (int length = 1; length <= 2; length++) {
            if (isDoubled(text, start, length)) {
                SlipWords.Doubled word = words.get(text.substring(start, start + length));
                int end = start + 2 * length;
                if (word != null && !isAllowed(word, text, start, end)) {
                    return end;
                }
            }
        }
        boolean inSentence = start > 0 && Character.isIdeographic(text.charAt(start - 1));
        for (int length = SHORTEST_RUN; inSentence && length <= LONGEST_RUN; length++) {
            if (isDoubled(text, start, length) && isWords(text, start, start + length)) {
                return start + 2 * length;
            }
        }
        return start;
    }

    private static boolean isDoubled(String text, int start, int length) {
        return start + 2 * length <= text.length()
                && text.charAt(start) == text.charAt(start + length)
                && text.regionMatches(start, text, start + length, length);
    }

    private static boolean isAllowed(SlipWords.Doubled word, String text, int start, int end) {
        return (start > 0 && word.before().indexOf(text.charAt(start - 1)) >= 0)
                || (end < text.length() && word.after().indexOf(text.charAt(end)) >= 0);
    }

    private static boolean isWords(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(Character::isIdeographic)
                && text.substring(start, end).chars().distinct().count() > 2;
    }

    /** Some files print bold by printing each character twice. */
    private static boolean isOverprinted(String text) {
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && Character.isIdeographic(text.charAt(i))) {
                pairs++;
            }
        }
        return pairs > 3 && pairs * 10 > text.length();
    }
}
