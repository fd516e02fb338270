package org.hecha.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.report.SlipFinder.Slips;

/** Finds brackets and quotation marks without partner, and marks that cannot stand together. */
final class UnpairedMarks {

    private static final String OPEN = "（《“「『【〔〈";
    private static final String CLOSE = "）》”」』】〕〉";
    private static final Pattern TOGETHER = Pattern.compile("[，、；：。][，、；：]|[，、；：]。|。。(?!。)");

    /** How many paragraphs a quotation may run over. */
    private static final int FARTHEST = 12;

    /** Marks open at once beyond which the text is no prose. */
    private static final int DEEPEST = 40;

    private record Mark(ProseText paragraph, int number, int at, int kind, boolean opens) {}

    private UnpairedMarks() {}

    static void find(List<ProseText> prose, Slips slips) {
        List<Mark> alone = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            together(prose.get(i), slips);
            pair(prose.get(i), i, alone);
        }
        for (int i = 0; i < alone.size(); i++) {
            Mark mark = alone.get(i);
            if (isCounted(mark, alone, i)) {
                int from = mark.opens() ? mark.at() : Math.max(0, mark.at() - 8);
                int to = mark.opens() ? Math.min(mark.paragraph().text().length(), mark.at() + 9) : mark.at() + 1;
                String partner = String.valueOf((mark.opens() ? CLOSE : OPEN).charAt(mark.kind()));
                slips.add(Slip.Kind.UNPAIRED, mark.paragraph(), from, to, partner);
            }
        }
    }

    private static void together(ProseText paragraph, Slips slips) {
        Matcher matcher = TOGETHER.matcher(paragraph.text());
        while (matcher.find()) {
            slips.add(
                    Slip.Kind.DOUBLED_MARK,
                    paragraph,
                    Math.max(0, matcher.start() - 4),
                    matcher.end(),
                    matcher.group());
        }
    }

    /** One mark a paragraph is enough, and none whose partner may stand in a paragraph near by. */
    private static boolean isCounted(Mark mark, List<Mark> alone, int index) {
        if (index > 0 && alone.get(index - 1).number() == mark.number()) {
            return false;
        }
        return alone.stream()
                .noneMatch(other -> other.kind() == mark.kind()
                        && other.opens() != mark.opens()
                        && other.number() != mark.number()
                        && Math.abs(other.number() - mark.number()) <= FARTHEST);
    }

    private static void pair(ProseText paragraph, int number, List<Mark> alone) {
        Deque<Mark> open = new ArrayDeque<>();
        String text = paragraph.text();
        List<Mark> left = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == '(' ? '（' : text.charAt(i) == ')' ? '）' : text.charAt(i);
            int kind = OPEN.indexOf(c);
            if (kind >= 0) {
                if (open.size() >= DEEPEST) {
                    return;
                }
                open.push(new Mark(paragraph, number, i, kind, true));
                continue;
            }
            int closed = CLOSE.indexOf(c);
            if (closed < 0 || (c == '）' && isNumbering(text, i))) {
                continue;
            }
            Mark partner = open.stream()
                    .filter(mark -> mark.kind() == closed)
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                left.add(new Mark(paragraph, number, i, closed, false));
            } else {
                while (open.element().at() != partner.at()) {
                    left.add(open.pop());
                }
                open.pop();
            }
        }
        left.addAll(open);
        left.sort((a, b) -> Integer.compare(a.at(), b.at()));
        alone.addAll(left);
    }

    /** 1） and 一）, whose bracket has no partner. */
    private static boolean isNumbering(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 3 && "0123456789一二三四五六七八九十".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return from < at && (from == 0 || "。；;：:，,、 \u3000\n".indexOf(text.charAt(from - 1)) >= 0);
    }
}
