package org.hecha.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;

/**
 * What a report says in its own words: the prose of its sections, without the form's headings and without the last section,
 * which says the same everywhere.
 *
 * @param parts the sections
 * @param names how the report names its unit: copying a report begins with replacing that
 * @param phrases what does not count
 * @param text the prose stripped for comparison; where its characters stood is told by {@link #stripped}
 */
record Prose(List<Part> parts, List<String> names, SetPhrases phrases, String text) {

    private static final Set<String> SAID_EVERYWHERE = Set.of("other", "fees");
    /** Shorter paragraphs are headings. */
    private static final int HEADING = 18;
    /** Longer prose is not that of a report; its end is not compared. */
    private static final int LONGEST = 60_000;

    private static final String SELF = "局镇乡县区市州省委厅办院处站街";

    /** A section's key and prose. */
    record Part(String section, String text) {}

    static Prose of(ReportFacts facts, UnitKey key, SetPhrases phrases) {
        List<Part> parts = new ArrayList<>();
        for (Section section : facts.all(Section.class)) {
            if (section.own()
                    && !SAID_EVERYWHERE.contains(section.section())
                    && !section.text().isBlank()) {
                parts.add(new Part(section.section(), section.text()));
            }
        }
        List<String> names = new ArrayList<>();
        if (key.core().length() >= 2) {
            names.add(key.above() + key.core());
            names.add(key.core());
        }
        Prose whole = new Prose(List.copyOf(parts), names, phrases, "");
        return new Prose(whole.parts(), names, phrases, whole.stripped().text());
    }

    /** The prose stripped for comparison: ideographs only; numbers, marks, set phrases and the unit's names are left out. */
    StrippedProse stripped() {
        StringBuilder text = new StringBuilder();
        List<int[]> origins = new ArrayList<>();
        for (int i = 0; i < parts.size() && text.length() < LONGEST; i++) {
            strip(i, text, origins);
        }
        return new StrippedProse(this, text.toString(), origins);
    }

    private void strip(int part, StringBuilder text, List<int[]> origins) {
        String raw = parts.get(part).text();
        String words = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        boolean[] dropped = new boolean[words.length()];
        phrases.mark(words, dropped);
        for (String name : names) {
            for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
                for (int i = at; i < at + name.length(); i++) {
                    dropped[i] = true;
                }
            }
        }
        dropHeadings(words, dropped);
        int paragraph = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            paragraph += c == '\n' ? 1 : 0;
            if (!dropped[i] && c >= '\u4e00' && c <= '\u9fff' && !isOfSelf(words, i)) {
                text.append(c);
                origins.add(new int[] {part, i, paragraph});
            }
        }
    }

    private static void dropHeadings(String words, boolean[] dropped) {
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf('\n', start);
            end = end < 0 ? words.length() : end;
            if (end - start <= HEADING) {
                for (int i = start; i < end; i++) {
                    dropped[i] = true;
                }
            }
            start = end + 1;
        }
    }

    /** 我局 and 我镇 are one word for two kinds of unit. */
    private static boolean isOfSelf(String words, int i) {
        return i > 0
                && (words.charAt(i - 1) == '我' || words.charAt(i - 1) == '全')
                && SELF.indexOf(words.charAt(i)) >= 0;
    }
}
