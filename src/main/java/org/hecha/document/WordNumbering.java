package org.hecha.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the automatic numbers of a binary Word document; ask for every paragraph, in reading order. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;

    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Integer> restarted = new HashSet<>();

    /** The number before a paragraph as Word shows it, without the blank after it; empty if there is none. */
    String label(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
            return "";
        }
        HWPFList list;
        String pattern;
        try {
            list = paragraph.getList();
            pattern = list.getNumberText((char) level);
        } catch (RuntimeException noSuchList) {
            return ""; // a style that points to a list which the file does not have
        }
        if (pattern == null) {
            return "";
        }
        int[] numbers = count(paragraph, list, level);
        String label = written(pattern, list, level, numbers).strip();
        return WordListFormat.isBullet(label) ? "" : label;
    }

    private int[] count(Paragraph paragraph, HWPFList list, int level) {
        int[] numbers = counters.computeIfAbsent(list.getLsid(), id -> unused());
        boolean restarts = list.isStartAtOverridden((char) level);
        if (restarts && restarted.add(paragraph.getIlfo() * LEVELS + level)) {
            numbers[level] = UNUSED;
        }
        numbers[level] = numbers[level] == UNUSED ? list.getStartAt((char) level) : numbers[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            numbers[deeper] = UNUSED;
        }
        return numbers;
    }

    private static int[] unused() {
        int[] numbers = new int[LEVELS];
        Arrays.fill(numbers, UNUSED);
        return numbers;
    }

    /** The pattern with its placeholders, characters 0 to 8 for the levels, replaced by their numbers. */
    private static String written(String pattern, HWPFList list, int level, int[] numbers) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= LEVELS) {
                label.append(c);
            } else {
                int number = numbers[c] == UNUSED ? list.getStartAt(c) : numbers[c];
                ListNumber format = WordListFormat.of(list.getNumberFormat(c));
                label.append((isLegal(list, level) ? ListNumber.DECIMAL : format).of(number));
            }
        }
        return label.toString();
    }

    /** Whether the level writes all numbers as Arabic ones. */
    private static boolean isLegal(HWPFList list, int level) {
        return list.getListData().getLevel(level + 1).isLegalNumbering();
    }
}
