package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.document.Block;
import org.hecha.document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that may be a heading.
 *
 * @param paragraph as it stands
 * @param numeral the number at its head; null if it has none
 * @param headline the words after the number, up to the first stop
 * @param rest what follows them: the text of a run-in heading
 * @param match the prescribed section that the headline means; null if it means none
 */
record HeadingCandidate(
        Paragraph paragraph,
        @Nullable Numeral numeral,
        String headline,
        String rest,
        SectionTitles.@Nullable Match match) {

    /** A heading is no longer than this; a longer paragraph counts as one up to its first stop. */
    static final int LONGEST = 45;

    /** A wording this near is beyond doubt. */
    static final int SURE_WORDING = 80;

    /** So near must a heading without number come. */
    static final int SURE_TITLE = 95;

    /** Where a headline ends. */
    private static final String STOPS = "。：:；;？！";

    /** A line of a table of contents is no longer, its dots included. */
    private static final int LONGEST_LINE = 300;

    private static final Pattern CONTENTS_LINE = Pattern.compile(".*([.．·…]{3,}|\\t)\\s*\\d{1,3}\\s*$");

    /** All paragraphs that may be headings, in reading order. */
    static List<HeadingCandidate> all(List<Block> blocks, SectionTitles titles) {
        List<HeadingCandidate> found = new ArrayList<>();
        Set<Paragraph> scattered = ScatteredTables.find(blocks, titles);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph
                    && OutlineReader.isBody(paragraph)
                    && !scattered.contains(paragraph)) {
                of(paragraph, titles).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean endsInDigit(String shown) {
        int last = shown.length() - 1;
        while (last > 0 && Character.isWhitespace(shown.charAt(last))) {
            last--;
        }
        return last >= 0 && Character.isDigit(shown.charAt(last));
    }

    int level() {
        return numeral == null ? 0 : numeral.style().level();
    }

    boolean means(int wording) {
        return match != null && match.wording() >= wording;
    }

    boolean isShort() {
        return !headline.isEmpty() && headline.length() <= LONGEST;
    }

    private static Optional<HeadingCandidate> of(Paragraph paragraph, SectionTitles titles) {
        String shown = paragraph.shown();
        if (shown.length() <= LONGEST_LINE
                && endsInDigit(shown)
                && CONTENTS_LINE.matcher(shown).matches()) {
            return Optional.empty();
        }
        Numeral numeral = Numeral.of(shown).orElse(null);
        if (numeral == null && shown.length() > LONGEST) {
            return Optional.empty();
        }
        String words = shown.substring(numeral == null ? 0 : numeral.end());
        String headline = headline(words);
        String rest = words.substring(Math.min(words.length(), headline.length()));
        boolean tooLong = headline.length() > LONGEST;
        SectionTitles.Match match = tooLong ? null : match(titles, numeral, headline);
        return Optional.of(new HeadingCandidate(paragraph, numeral, strip(headline), rest, match));
    }

    /** A heading numbered 一、 may be worded freely; any other heads a section only by a prescribed title. */
    private static SectionTitles.@Nullable Match match(
            SectionTitles titles, @Nullable Numeral numeral, String headline) {
        int level = numeral == null ? 0 : numeral.style().level();
        return (switch (level) {
                    case 0 -> titles.match(headline, SURE_TITLE);
                    case 1 -> titles.match(headline);
                    default -> titles.match(headline, SURE_WORDING);
                })
                .orElse(null);
    }

    private static String strip(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isBlank(words.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What follows a headline, without the stop that parts it from it. */
    static String withoutFirstStop(String rest) {
        int stop = stop(rest);
        return stop < 0 ? rest : rest.substring(0, stop) + rest.substring(stop + 1);
    }

    /** Offset of the first stop; -1 if there is none. */
    private static int stop(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (STOPS.indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The words of a heading: up to the first stop, behind which the text of a run-in heading follows. */
    private static String headline(String words) {
        int stop = stop(words);
        return stop < 0 ? words : words.substring(0, stop);
    }
}
