package org.hecha.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.report.SlipFinder.Slips;

/**
 * Finds gaps inside words that cannot hold one, in running prose. Titles, signatures and lines that were stretched to
 * the margin have gaps too, but in many places or without marks of sentences.
 */
final class StrayGaps {

    private static final int SHORTEST_PROSE = 20;

    /** More gaps than this in one paragraph: the line was stretched. */
    private static final int MOST = 3;

    private static final Pattern GAP =
            Pattern.compile("(?<=[\\u4e00-\\u9fff])[ \\u3000\\u00A0\\t]{1,3}(?=[\\u4e00-\\u9fff])");

    private record Gap(ProseText paragraph, int start, int end, String word) {}

    private final Set<String> whole;
    private final int longest;

    StrayGaps(List<String> whole) {
        this.whole = new HashSet<>(whole);
        this.longest = whole.stream().mapToInt(String::length).max().orElse(0);
    }

    void find(List<ProseText> prose, Slips slips) {
        List<Gap> all = new ArrayList<>();
        for (ProseText paragraph : prose) {
            String text = paragraph.text();
            if (text.length() >= SHORTEST_PROSE && text.indexOf('。') >= 0) {
                all.addAll(gaps(paragraph));
            }
        }
        if (!all.isEmpty()) {
            Gap first = all.get(0);
            slips.add(Slip.Kind.STRAY_GAP, first.paragraph(), first.start(), first.end(), first.word(), all.size());
        }
    }

    private List<Gap> gaps(ProseText paragraph) {
        List<Gap> inWords = new ArrayList<>();
        Matcher matcher = GAP.matcher(paragraph.text());
        int gaps = 0;
        while (matcher.find()) {
            gaps++;
            String word = broken(paragraph.text(), matcher.start(), matcher.end());
            if (!word.isEmpty()) {
                inWords.add(new Gap(paragraph, matcher.start() - 1, matcher.end() + 1, word));
            }
        }
        return gaps > MOST ? List.of() : inWords;
    }

    /** The listed word that the gap stands in; empty if none. */
    private String broken(String text, int start, int end) {
        for (int before = 1; before < longest; before++) {
            for (int after = 1; before + after <= longest; after++) {
                if (start - before >= 0 && end + after <= text.length()) {
                    String word = text.substring(start - before, start) + text.substring(end, end + after);
                    if (whole.contains(word)) {
                        return word;
                    }
                }
            }
        }
        return "";
    }
}
