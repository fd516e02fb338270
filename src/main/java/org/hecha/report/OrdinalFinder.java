package org.hecha.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.hecha.prose.ChineseNumber;
import org.hecha.prose.StartPattern;

/**
 * Follows the ordinals inside prose: 一是 二是, （一）（二）, 1. 2., 首先 其次. A list begins at one; it may hold another list of
 * its kind, and it ends with its paragraph, unless paragraphs themselves are its items.
 */
final class OrdinalFinder {

    private static final String DIGITS = "[一二三四五六七八九十]{1,3}";

    /** One group for each kind: its name is what keeps lists of different kinds apart. */
    private static final StartPattern ORDINAL = StartPattern.of(
            "(?:^|(?<=[。；;：:，,、！？\\s\\u3000\\u00A0]))(?:"
                    + "(?<is>" + DIGITS + ")是(?!否)|(?<must>" + DIGITS + ")要(?!求)"
                    + "|第(?<ordinal>" + DIGITS + ")(?=[，,、：:]|是)"
                    + "|(?<first>首先|其次|再次)(?=[，,])"
                    + "|(?<=[。；;：:\\s\\u3000\\u00A0]|^)(?:"
                    + "[（(](?<brackets>" + DIGITS + ")[）)]"
                    + "|[（(](?<digitBrackets>[0-9]{1,2})[）)]"
                    + "|(?<digits>[0-9]{1,2})(?:[.．](?![0-9A-Za-z])|、(?![0-9]))"
                    + "|(?<circled>[①-⑳])))",
            "一二三四五六七八九十第首其再（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
            "。；;：:，,、！？ \t\n\u000b\f\r\u3000\u00a0");

    private static final List<String> KINDS =
            List.of("is", "must", "ordinal", "first", "brackets", "digitBrackets", "digits", "circled");
    private static final Set<String> OVER_PARAGRAPHS = Set.of("is", "must", "ordinal");
    private static final List<String> STEPS = List.of("首先", "其次", "再次");
    private static final String CHINESE = "〇一二三四五六七八九十";

    /**
     * @param raw the number alone: 三 of 三是
     * @param start where it stands
     * @param end where the whole ordinal ends
     */
    private record Mark(int number, String raw, int paragraph, int start, int end) {}

    private final List<OrdinalBreak> breaks = new ArrayList<>();
    private final Map<String, Deque<Mark>> lists = new HashMap<>();

    private OrdinalFinder() {}

    static List<OrdinalBreak> find(List<ProseText> prose) {
        OrdinalFinder finder = new OrdinalFinder();
        finder.read(prose.stream().filter(ProseText::own).toList());
        return finder.breaks;
    }

    private void read(List<ProseText> prose) {
        for (int i = 0; i < prose.size(); i++) {
            ProseText paragraph = prose.get(i);
            Set<String> kept = new HashSet<>();
            int begin =
                    paragraph.text().length() - paragraph.text().stripLeading().length();
            String text = paragraph.text();
            for (Matcher matcher = ORDINAL.firstIn(text); matcher != null; matcher = ORDINAL.next(matcher, text)) {
                String kind = kind(matcher);
                int number = number(kind, matcher.group(kind));
                boolean opens = matcher.start() <= begin;
                if (opens && OVER_PARAGRAPHS.contains(kind)) {
                    kept.add(kind);
                } else if (lists.containsKey(kind)
                        && !kept.contains(kind)
                        && !lists.get(kind).isEmpty()
                        && lists.get(kind).peek().paragraph() != i) {
                    lists.remove(kind);
                }
                if (number > 0) {
                    follow(
                            kind,
                            new Mark(number, matcher.group(kind), i, matcher.start(kind), matcher.end()),
                            paragraph);
                }
            }
            lists.keySet().retainAll(kept);
        }
    }

    private void follow(String kind, Mark mark, ProseText paragraph) {
        Deque<Mark> list = lists.computeIfAbsent(kind, any -> new ArrayDeque<>());
        if (mark.number() == 1) {
            list.push(mark);
            return;
        }
        if (list.isEmpty()) {
            return;
        }
        boolean outer = list.stream().anyMatch(open -> open.number() + 1 == mark.number());
        while (outer && list.element().number() + 1 != mark.number()) {
            list.pop();
        }
        Mark before = list.pop();
        boolean same = before.paragraph() == mark.paragraph();
        boolean repeated = mark.number() == before.number();
        boolean gap = mark.number() > before.number() + 1
                && !(same && mentions(paragraph.text().substring(before.end(), mark.start()), before, mark));
        if (repeated || gap) {
            breaks.add(new OrdinalBreak(
                    before.raw(),
                    mark.raw(),
                    written(kind, before.number() + 1),
                    repeated,
                    paragraph.section(),
                    true,
                    Certainty.CERTAIN,
                    paragraph.at(mark.start(), mark.start() + mark.raw().length())));
        }
        if (mark.number() >= before.number()) {
            list.push(mark);
        }
    }

    /** Whether the words between hold one of the ordinals left out, in whatever form: 二加强, 其二, 第二. */
    private static boolean mentions(String between, Mark after, Mark until) {
        for (int number = after.number() + 1; number < until.number() && number <= 10; number++) {
            String digit = CHINESE.substring(number, number + 1);
            if (between.contains(digit + "是")
                    || between.contains(digit + "要")
                    || between.contains("第" + digit)
                    || between.contains("其" + digit)
                    || between.contains(digit + "、")
                    || between.contains(digit + "）")
                    || between.contains(digit + ")")
                    || between.contains(digit + "则")
                    || between.contains(digit + "来")
                    || between.contains(Integer.toString(number))) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Matcher matcher) {
        for (String kind : KINDS) {
            if (matcher.group(kind) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("an ordinal of no kind: " + matcher.group());
    }

    private static int number(String kind, String digits) {
        return switch (kind) {
            case "first" -> STEPS.indexOf(digits) + 1;
            case "digits", "digitBrackets" -> Integer.parseInt(digits);
            case "circled" -> digits.charAt(0) - '①' + 1;
            default -> ChineseNumber.parse(digits);
        };
    }

    private static String written(String kind, int number) {
        return switch (kind) {
            case "first" -> number <= STEPS.size() ? STEPS.get(number - 1) : "最后";
            case "digits", "digitBrackets" -> Integer.toString(number);
            case "circled" -> Character.toString('①' + number - 1);
            default -> chinese(number);
        };
    }

    /** Up to 99. */
    private static String chinese(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : CHINESE.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : CHINESE.substring(number % 10, number % 10 + 1));
    }
}
