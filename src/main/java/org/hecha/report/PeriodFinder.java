package org.hecha.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.prose.StartPattern;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that says which period the statistics cover. */
final class PeriodFinder {

    private static final StartPattern CUE = StartPattern.of(
            "(统计|数据|汇总|报告)[^。；]{0,12}(期限|时限|时段|时间|周期|期间|范围)|数据[^。；]{0,6}(自|从)|(期限|时限|时段)(为|是|：|自|从)", "统数汇报期时");
    private static final String DATE =
            "([0-9]{4})\\s*[年./]\\s*([0-9]{1,2})\\s*(?:月|[./](?=[0-9]))\\s*(?:([0-9]{1,2})\\s*(?:日|(?<=[./][0-9]{1,2})))?";
    private static final String LAST =
            "(?:([0-9]{4})\\s*[年./])?\\s*([0-9]{1,2})\\s*(?:月|[./](?=[0-9]))\\s*(?:([0-9]{1,2})\\s*(?:日|(?<=[./][0-9]{1,2})))?";
    private static final Pattern PERIOD = Pattern.compile("(?:自|从)?\\s*" + DATE
            + "\\s*(?:起|开始)?\\s*[，,、]?\\s*(?:至|到|—+|－|-+|~|～|─+|–)\\s*" + LAST + "\\s*(?:止|截止|为止)?(\\s*至)?");
    private static final Pattern PIECES = Pattern.compile("(自|从)?[^，。；]{0,16}(起|至)[^，。；]{0,24}(止|日)");
    /** The same, begun by the word that begins a period. */
    private static final Pattern PIECES_FROM = Pattern.compile("(自|从)[^，。；]{0,16}(起|至)[^，。；]{0,24}(止|日)");

    private PeriodFinder() {}

    static List<Period> find(List<ProseText> prose) {
        List<Period> periods = new ArrayList<>();
        for (ProseText paragraph : prose) {
            Matcher cue = CUE.firstIn(paragraph.text());
            while (cue != null) {
                String sentence = paragraph.sentence(cue.start(), cue.end());
                int start = paragraph.text().indexOf(sentence);
                Period period = period(paragraph, sentence, Math.max(start, 0));
                if (period != null) {
                    periods.add(period);
                }
                int from = Math.max(cue.end(), Math.max(start, 0) + sentence.length());
                cue = CUE.next(cue, paragraph.text(), from);
            }
        }
        return periods;
    }

    private static @Nullable Period period(ProseText paragraph, String sentence, int offset) {
        Matcher matcher = PERIOD.matcher(sentence);
        if (matcher.find()) {
            LocalDate from = day(matcher.group(1), matcher.group(2), matcher.group(3), false);
            String lastYear = matcher.group(4) == null ? matcher.group(1) : matcher.group(4);
            LocalDate to = day(lastYear, matcher.group(5), matcher.group(6), true);
            String garbled = matcher.group(7) != null ? "末尾多出“至”" : from == null || to == null ? "日期不存在" : "";
            return period(paragraph, matcher.group(), offset + matcher.start(), from, to, garbled);
        }
        Matcher pieces = PIECES_FROM.matcher(sentence);
        if (!pieces.find()) {
            pieces = PIECES.matcher(sentence);
        }
        if (pieces.find(0) && pieces.group().matches(".*[0-9].*")) {
            return period(paragraph, pieces.group(), offset + pieces.start(), null, null, "起止日期残缺");
        }
        return null;
    }

    private static Period period(
            ProseText paragraph,
            String raw,
            int start,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String garbled) {
        return new Period(
                raw.strip(),
                from,
                to,
                garbled,
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(start, start + raw.length()));
    }

    private static @Nullable LocalDate day(String year, String month, @Nullable String day, boolean last) {
        LocalDate first = DateFinder.date(year, month, day == null ? "1" : day);
        return day == null && last && first != null ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    }
}
