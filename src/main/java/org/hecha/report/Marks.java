package org.hecha.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds faulty punctuation (GB/T 15834—2011). */
final class Marks {

    /** Between Chinese characters; numbers, times, addresses and words of an alphabet keep theirs. */
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[\u4e00-\u9fff）》”])[,;:?!](?=[\u4e00-\u9fff（《“]|$)|(?<=[\u4e00-\u9fff])\\.(?=[\u4e00-\u9fff])");

    private static final Pattern DOUBLED = Pattern.compile("[，、；：](?=[，、；：。])|。[。，、；：]+|[？！]。");

    private static final String OPENING = "（《“「『【〔〈";
    private static final String CLOSING = "）》”」』】〕〉";

    /** Numbers of items that end in a bracket only: 1）, 一). */
    private static final Pattern ITEM = Pattern.compile("(?:^|[。；：，、\\s])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$");

    private static final int LOOK_BACK = 5;

    private Marks() {}

    static List<SlipFinder.Hit> halfWidth(String text) {
        if (",;:?!.".chars().noneMatch(mark -> text.indexOf(mark) >= 0)) {
            return List.of();
        }
        List<SlipFinder.Hit> hits = new ArrayList<>();
        Matcher found = HALF_WIDTH.matcher(text);
        while (found.find()) {
            String right =
                    switch (found.group()) {
                        case "," -> "，";
                        case ";" -> "；";
                        case ":" -> "：";
                        case "?" -> "？";
                        case "!" -> "！";
                        default -> "。";
                    };
            hits.add(around(Slip.Kind.HALF_WIDTH, found, text, right));
        }
        return hits;
    }

    /** How many marks of full width there are of the kinds that could be half width. */
    static int fullWidth(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += "，；：？！".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return marks;
    }

    /** How many more quotation marks are opened than closed. */
    static int balance(String text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            balance += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
        }
        return balance;
    }

    static List<SlipFinder.Hit> doubled(String text) {
        if (!hasMarksSideBySide(text)) {
            return List.of();
        }
        List<SlipFinder.Hit> hits = new ArrayList<>();
        Matcher found = DOUBLED.matcher(text);
        while (found.find()) {
            int end = Math.min(text.length(), Math.max(found.end(), found.start() + 2));
            hits.add(new SlipFinder.Hit(Slip.Kind.DOUBLED_MARK, Math.max(0, found.start() - 2), end, ""));
        }
        return hits;
    }

    private static boolean hasMarksSideBySide(String text) {
        boolean mark = false;
        for (int i = 0; i < text.length(); i++) {
            boolean next = "，、；：。？！".indexOf(text.charAt(i)) >= 0;
            if (mark && next) {
                return true;
            }
            mark = next;
        }
        return false;
    }

    /** The first bracket or quotation mark without a partner. */
    static List<SlipFinder.Hit> unpaired(String text) {
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char mark = wide(text.charAt(i));
            int opening = OPENING.indexOf(mark);
            int closing = CLOSING.indexOf(mark);
            if (opening >= 0) {
                open.push(new int[] {opening, i});
            } else if (closing >= 0) {
                if (!open.isEmpty() && open.element()[0] == closing) {
                    open.pop();
                } else if (mark != '）' || !isItem(text, i)) {
                    return List.of(hit(text, i));
                }
            }
        }
        return open.isEmpty() || opensParagraph(open.getLast(), text)
                ? List.of()
                : List.of(hit(text, open.getLast()[1]));
    }

    /** Each paragraph of a long quotation begins with the mark, and the last one ends with it. */
    private static boolean opensParagraph(int[] mark, String text) {
        return OPENING.charAt(mark[0]) == '“' && text.substring(0, mark[1]).isBlank();
    }

    private static char wide(char mark) {
        return switch (mark) {
            case '(' -> '（';
            case ')' -> '）';
            default -> mark;
        };
    }

    private static boolean isItem(String text, int at) {
        return ITEM.matcher(text.substring(Math.max(0, at - LOOK_BACK), at)).find();
    }

    private static SlipFinder.Hit around(Slip.Kind kind, Matcher found, String text, String right) {
        return new SlipFinder.Hit(
                kind, Math.max(0, found.start() - 2), Math.min(text.length(), found.end() + 2), right);
    }

    private static SlipFinder.Hit hit(String text, int at) {
        return new SlipFinder.Hit(Slip.Kind.UNPAIRED, Math.max(0, at - 4), Math.min(text.length(), at + 5), "");
    }
}
