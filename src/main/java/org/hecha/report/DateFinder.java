package org.hecha.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.document.Place;
import org.hecha.prose.ChineseNumber;
import org.hecha.prose.StartPattern;
import org.jspecify.annotations.Nullable;

/** Finds full dates: of signature, of publication, and those mentioned. */
final class DateFinder {

    private static final String NUMBER = "([0-9０-９]{1,4}|[〇○零一二三四五六七八九十]{1,4})";
    private static final StartPattern DATE = StartPattern.of(
            NUMBER + "\\s*年\\s*" + NUMBER + "\\s*月\\s*" + NUMBER + "\\s*日", "0123456789０１２３４５６７８９〇○零一二三四五六七八九十");
    private static final Pattern STAMP = Pattern.compile("([12][0-9]{3})[-年/.]([0-9]{1,2})[-月/.]([0-9]{1,2})");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:(?:发布|公布|发文|公开|生成|成文)(?:日期|时间)|(?:^|[\\s|])(?:日期|时间))\\s*[:：]?\\s*(" + STAMP.pattern() + ")");

    /** Nothing but such a date, behind it at most a time. */
    private static final Pattern STAMPED_LINE =
            Pattern.compile("(.{0,30}?)" + STAMP.pattern() + "(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\\s*");

    /** Characters of the line of a signature, the blanks that push it to the right included. */
    private static final int LONGEST_SIGNATURE = 300;

    private DateFinder() {}

    static List<DateMention> find(List<ProseText> prose, Map<String, String> properties) {
        List<DateMention> dates = new ArrayList<>();
        Matcher stamp = STAMP.matcher(properties.getOrDefault("published", ""));
        if (stamp.find()) {
            dates.add(new DateMention(
                    DateMention.Role.PUBLISHED,
                    stamp.group(),
                    date(stamp.group(1), stamp.group(2), stamp.group(3)),
                    "",
                    true,
                    Certainty.CERTAIN,
                    Place.DOCUMENT));
        }
        for (ProseText paragraph : prose) {
            String text = paragraph.text();
            Matcher published = PUBLISHED.matcher(text);
            if ((text.contains("日期") || text.contains("时间")) && published.find()) {
                LocalDate date = date(published.group(2), published.group(3), published.group(4));
                dates.add(mention(paragraph, DateMention.Role.PUBLISHED, published.start(1), published.end(1), date));
            }
            Matcher stamped = STAMPED_LINE.matcher(text);
            if (text.length() <= LONGEST_SIGNATURE
                    && endsInDigit(text)
                    && stamped.matches()
                    && signs(paragraph, stamped.group(1))) {
                LocalDate date = date(stamped.group(2), stamped.group(3), stamped.group(4));
                dates.add(mention(paragraph, DateMention.Role.SIGNED, stamped.start(2), stamped.end(4), date));
            }
            boolean mayHoldDate = text.indexOf('月') >= 0 && text.indexOf('日') >= 0;
            for (Matcher matcher = mayHoldDate ? DATE.firstIn(text) : null;
                    matcher != null;
                    matcher = DATE.next(matcher, text)) {
                LocalDate date = date(matcher.group(1), matcher.group(2), matcher.group(3));
                if (matcher.group(1).length() == 4) {
                    DateMention.Role role =
                            isSignature(paragraph, matcher) ? DateMention.Role.SIGNED : DateMention.Role.MENTIONED;
                    dates.add(mention(paragraph, role, matcher.start(), matcher.end(), date));
                }
            }
        }
        return dates;
    }

    private static boolean endsInDigit(String text) {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) <= ' ') {
            last--;
        }
        return last >= 0 && text.charAt(last) >= '0' && text.charAt(last) <= '9';
    }

    /** A date signs the report where nothing but the unit's name and marks stands on its line, behind the preface. */
    private static boolean isSignature(ProseText paragraph, Matcher date) {
        if (paragraph.text().length() > LONGEST_SIGNATURE) {
            return false;
        }
        String rest =
                paragraph.text().substring(0, date.start()) + paragraph.text().substring(date.end());
        return signs(paragraph, rest);
    }

    private static boolean signs(ProseText paragraph, String besideDate) {
        String words = Label.fold(besideDate);
        return paragraph.own() && (words.isEmpty() ? !paragraph.preface() : UnitName.isUnit(words));
    }

    private static DateMention mention(
            ProseText paragraph, DateMention.Role role, int start, int end, @Nullable LocalDate date) {
        return new DateMention(
                role,
                paragraph.text().substring(start, end),
                date,
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(start, end));
    }

    /** The day, or null where the calendar has none such. */
    static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumber.parse(digits);
    }
}
