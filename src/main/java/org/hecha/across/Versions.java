package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hecha.report.Certainty;

/** Two reports of one name and year: the same report twice, or those of two units of one name. */
final class Versions {

    private static final Pattern STOP = Pattern.compile("(?<=[。！？；])|\n");
    /** Marks and spaces differ between a page and a file of the same report. */
    private static final Pattern NO_WORDS = Pattern.compile("[^\\u4e00-\\u9fff0-9A-Za-z.%]+");
    /** Shorter sentences are headings and numbers of lists. */
    private static final int SHORTEST = 6;
    /** So many hundredths of the figures above 0, or of the wording, make it the same report. */
    private static final int ALIKE = 50;

    private Versions() {}

    /** Whether one is the other, perhaps corrected. */
    static boolean areOne(Profile one, Profile other) {
        int[] counts = new int[2];
        Set<String> cells = new TreeSet<>();
        one.figures().each((cell, value) -> cells.add(cell));
        other.figures().each((cell, value) -> cells.add(cell));
        for (String cell : cells) {
            BigDecimal first = one.figures().value(cell);
            BigDecimal second = other.figures().value(cell);
            boolean both = first != null && second != null && first.compareTo(second) == 0;
            boolean above = (first != null && first.signum() > 0) || (second != null && second.signum() > 0);
            counts[0] += above ? 1 : 0;
            counts[1] += above && both ? 1 : 0;
        }
        if (counts[0] >= 4 && 100 * counts[1] >= ALIKE * counts[0]) {
            return true;
        }
        Set<String> sentences = sentences(one);
        Set<String> others = sentences(other);
        long same = sentences.stream().filter(others::contains).count();
        return 100 * same >= (long) ALIKE * Math.max(1, Math.min(sentences.size(), others.size()));
    }

    private static Set<String> sentences(Profile profile) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Prose.Part part : profile.prose().parts()) {
            for (String sentence : STOP.split(part.text(), -1)) {
                String words = NO_WORDS.matcher(sentence).replaceAll("");
                if (words.length() >= SHORTEST) {
                    sentences.add(words);
                }
            }
        }
        return sentences;
    }

    /** What is different now. */
    static ChangedReport changed(OwnFigures own, Profile now, Profile before) {
        List<String> figures = new ArrayList<>();
        Certainty certainty = now.certainty().and(before.certainty());
        for (OwnFigures.Cell cell : own.cells()) {
            BigDecimal value = cell.figure().value();
            BigDecimal earlier = before.figures().value(cell.name());
            if (value != null && earlier != null && value.compareTo(earlier) != 0) {
                figures.add(cell.figure().cellName() + "由 " + earlier.toPlainString() + " 改为 " + value.toPlainString());
                certainty = certainty
                        .and(cell.figure().certainty())
                        .and(before.figures().certainty(cell.name()));
            }
        }
        Set<String> added = new LinkedHashSet<>(sentences(now));
        Set<String> removed = new LinkedHashSet<>(sentences(before));
        Set<String> same = new LinkedHashSet<>(added);
        same.retainAll(removed);
        added.removeAll(same);
        removed.removeAll(same);
        return new ChangedReport(before.source(), figures, List.copyOf(added), List.copyOf(removed), certainty);
    }
}
