package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.prose.ChineseNumber;

/**
 * Finds numbers of items in running prose that do not follow one another. 一是 may go on from paragraph to paragraph; other
 * numbers are looked at within one, since paragraphs that begin with them are headings.
 */
final class OrdinalFinder {

    private static final String DIGITS = "一二三四五六七八九";

    private static final String BEFORE = "(?<=^|[。；：，、;:,\\s])";

    /** 一是, 一要, and no 一是一. */
    private static final Pattern POINT = Pattern.compile(BEFORE + "([一二三四五六七八九十]{1,3})(?=[是要](?![一二三四五六七八九十]))");

    private static final Pattern BRACKETED =
            Pattern.compile("(?<=^|[。；：])[（(]([一二三四五六七八九十]{1,3})[）)](?=[\u4e00-\u9fff]{2})(?!项|款|条)");

    private static final Pattern ORDER = Pattern.compile("(?<=^|[。；：])第([一二三四五六七八九十]{1,3})(?=[，,、：是])");

    private static final Pattern ARABIC = Pattern.compile("(?<=^|[。；：])([0-9]{1,2})(?=[.．、][\u4e00-\u9fff])");

    private static final List<Pattern> INLINE = List.of(BRACKETED, ORDER, ARABIC);

    private OrdinalFinder() {}

    static List<OrdinalBreak> find(List<ProseText> prose) {
        List<OrdinalBreak> breaks = new ArrayList<>();
        String section = "";
        int[] last = {0};
        for (ProseText paragraph : prose) {
            if (!paragraph.own()) {
                continue;
            }
            if (!paragraph.section().equals(section)) {
                section = paragraph.section();
                last[0] = 0;
            }
            scan(POINT, paragraph, last, breaks);
            for (Pattern inline : INLINE) {
                scan(inline, paragraph, new int[] {0}, breaks);
            }
        }
        return breaks;
    }

    /** @param last the number before, 0 if none; afterwards the last one of the paragraph */
    private static void scan(Pattern pattern, ProseText paragraph, int[] last, List<OrdinalBreak> breaks) {
        Matcher item = pattern.matcher(paragraph.text());
        while (item.find()) {
            int number = number(item.group(1));
            boolean follows = number == 1 || last[0] == 0 || number == last[0] + 1;
            if (!follows) {
                String previous = written(last[0], item.group(1));
                breaks.add(new OrdinalBreak(
                        previous,
                        item.group(1),
                        written(last[0] + 1, item.group(1)),
                        number == last[0],
                        paragraph.section(),
                        true,
                        Certainty.CERTAIN,
                        paragraph.at(item.start(1), item.end(1))));
            }
            last[0] = number;
        }
    }

    private static int number(String raw) {
        return Character.isDigit(raw.charAt(0)) ? Integer.parseInt(raw) : ChineseNumber.parse(raw);
    }

    private static String written(int number, String alike) {
        return Character.isDigit(alike.charAt(0)) ? Integer.toString(number) : chinese(number);
    }

    /** Up to 99. */
    private static String chinese(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10 - 1, number % 10));
    }
}
