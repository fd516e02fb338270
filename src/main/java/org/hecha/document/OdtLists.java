package org.hecha.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Counts the list items and headings of an OpenDocument text and writes their numbers. */
final class OdtLists {

    /** Name under which the numbering of headings is kept. */
    static final String OUTLINE = " outline";

    private static final int LEVELS = 10;
    private static final int UNUSED = Integer.MIN_VALUE;

    /**
     * One level of a list style.
     *
     * @param text pattern of the number with levels as {@code %1%}
     * @param spaced whether a tab or blank stands between number and text
     */
    private record Level(ListNumber format, String text, int start, boolean spaced) {
        static final Level NONE = new Level(ListNumber.NONE, "", 1, false);
    }

    /** A list that is open. */
    static final class OpenList {
        private final String style;
        private final int level;
        private final int[] counts;

        private boolean numberPending;
        private int start = UNUSED;

        OpenList(String style, int level, int[] counts) {
            this.style = style;
            this.level = level;
            this.counts = counts;
        }
    }

    private final Map<String, Level[]> styles = new HashMap<>();
    private final Map<String, int[]> countsById = new HashMap<>();
    private final Map<String, int[]> lastOfStyle = new HashMap<>();
    private final Deque<OpenList> open = new ArrayDeque<>();
    private final int[] outline = fresh();

    /** Reads a list style or the outline style, which has just started. */
    void define(String name, XmlPart xml) throws IOException, SAXException {
        Level[] levels = new Level[LEVELS];
        Arrays.fill(levels, Level.NONE);
        int element = xml.depth();
        int at = -1;
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "list-level-style-number", "outline-level-style" -> {
                    at = xml.number("level", 0) - 1;
                    if (at >= 0 && at < LEVELS) {
                        levels[at] = level(xml, at);
                    }
                }
                case "list-level-style-bullet", "list-level-style-image" -> at = -1;
                case "list-level-label-alignment" -> {
                    if (at >= 0 && at < LEVELS && "nothing".equals(xml.attribute("label-followed-by"))) {
                        Level level = levels[at];
                        levels[at] = new Level(level.format, level.text, level.start, false);
                    }
                }
                default -> {}
            }
        }
        styles.put(name, levels);
    }

    private static Level level(XmlPart xml, int at) {
        boolean repeated = "true".equals(xml.attribute("num-letter-sync"));
        ListNumber format = ListNumber.ofOpenDocument(xml.attributeOrEmpty("num-format"), repeated);
        int start = xml.number("start-value", 1);
        String pattern = xml.attribute("num-list-format");
        if (pattern == null) {
            pattern = pattern(xml, at, format);
        }
        return new Level(format, pattern, start, true);
    }

    /** The pattern of files that do not write it in one piece: prefix, the numbers of some levels, suffix. */
    private static String pattern(XmlPart xml, int at, ListNumber format) {
        StringBuilder pattern = new StringBuilder(xml.attributeOrEmpty("num-prefix"));
        if (format != ListNumber.NONE) {
            int shown = Math.max(1, Math.min(xml.number("display-levels", 1), at + 1));
            for (int level = at - shown + 1; level <= at; level++) {
                pattern.append('%').append(level + 1).append(level < at ? "%." : "%");
            }
        }
        return pattern.append(xml.attributeOrEmpty("num-suffix")).toString();
    }

    /** A {@code text:list} has just started. */
    void openList(XmlPart xml) {
        String named = xml.attributeOrEmpty("style-name");
        OpenList outer = open.peek();
        if (outer != null) {
            open.push(new OpenList(named.isEmpty() ? outer.style : named, outer.level + 1, outer.counts));
            return;
        }
        int[] counts = null;
        String continued = xml.attribute("continue-list");
        if (continued != null) {
            counts = countsById.get(continued);
        } else if ("true".equals(xml.attribute("continue-numbering"))) {
            counts = lastOfStyle.get(named);
        }
        counts = counts == null ? fresh() : counts;
        String id = xml.attribute("id");
        if (id != null) {
            countsById.put(id, counts);
        }
        lastOfStyle.put(named, counts);
        open.push(new OpenList(named, 0, counts));
    }

    void closeList() {
        open.pop();
    }

    /** An item of the innermost list has just started. */
    void openItem(XmlPart xml, boolean numbered) {
        OpenList list = open.peek();
        if (list != null) {
            list.numberPending = numbered;
            list.start = xml.number("start-value", UNUSED);
        }
    }

    /** Items of another story (a note in a list item) do not belong to the lists around it. */
    Deque<OpenList> suspend() {
        Deque<OpenList> suspended = new ArrayDeque<>(open);
        open.clear();
        return suspended;
    }

    void resume(Deque<OpenList> suspended) {
        open.clear();
        open.addAll(suspended);
    }

    /** The number of the paragraph that stands here; empty if it is not the first of an item. */
    String next() {
        OpenList list = open.peek();
        if (list == null || !list.numberPending) {
            return "";
        }
        list.numberPending = false;
        return next(list.style, Math.min(list.level, LEVELS - 1), list.counts, list.start);
    }

    /** Whether a list is open here, whose numbers headings take instead of those of the outline. */
    boolean isInList() {
        return !open.isEmpty();
    }

    /**
     * The number of a heading outside lists.
     *
     * @param level from 1
     * @param start the number that it says to begin from; null to count on
     */
    String nextHeading(int level, @Nullable Integer start) {
        int at = Math.max(0, Math.min(level, LEVELS) - 1);
        return next(OUTLINE, at, outline, start == null ? UNUSED : start);
    }

    private String next(String style, int at, int[] counts, int start) {
        Level[] levels = styles.get(style);
        if (levels == null) {
            return "";
        }
        if (start != UNUSED) {
            counts[at] = start;
        } else {
            counts[at] = counts[at] == UNUSED ? levels[at].start : counts[at] + 1;
        }
        Arrays.fill(counts, at + 1, LEVELS, UNUSED);
        return written(levels, at, counts);
    }

    private static String written(Level[] levels, int at, int[] counts) {
        StringBuilder label = new StringBuilder();
        String pattern = levels[at].text;
        int i = 0;
        while (i < pattern.length()) {
            int end = pattern.charAt(i) == '%' ? pattern.indexOf('%', i + 1) : -1;
            int shown = end < 0 ? -1 : level(pattern.substring(i + 1, end));
            if (shown < 0) {
                label.append(pattern.charAt(i));
                i++;
                continue;
            }
            int number = counts[shown] == UNUSED ? levels[shown].start : counts[shown];
            label.append(levels[shown].format.of(number));
            i = end + 1;
        }
        boolean runsOn = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return levels[at].spaced && runsOn ? label.append(' ').toString() : label.toString();
    }

    private static int level(String digits) {
        return digits.matches("[1-9]|10") ? Integer.parseInt(digits) - 1 : -1;
    }

    private static int[] fresh() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, UNUSED);
        return counts;
    }
}
