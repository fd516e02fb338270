package org.hecha.workbench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kept report of another year or another unit: its text with the years moved and the unit renamed. */
final class KeptText {

    private static final Pattern TITLE = Pattern.compile("(?m)^#\\s+(\\S+?)(20[0-9]{2})年");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?=年)");
    private static final Pattern ABOVE = Pattern.compile("^.*(?:省|市|县|区|旗)(?=..)");

    private KeptText() {}

    /**
     * @param text in Markdown, with the title on its first line
     * @param year the year that it is to be of; 0 to leave it
     * @param unit the unit whose it is to be; empty to leave it
     */
    static String of(String text, int year, String unit) throws WritingException {
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new WritingException("报告的标题里没有单位和年度，不能换年度、换单位");
        }
        String moved = year > 0 ? moved(text, Integer.parseInt(title.group(2)), year) : text;
        return unit.isEmpty() ? moved : renamed(moved, title.group(1), unit);
    }

    /** Last year, this one and the next are spoken of by the report; years far from it are those of laws. */
    private static String moved(String text, int from, int to) {
        return YEAR.matcher(text).replaceAll(found -> {
            int year = Integer.parseInt(found.group(1));
            return String.valueOf(Math.abs(year - from) <= 1 ? year - from + to : year);
        });
    }

    private static String renamed(String text, String from, String to) {
        String bare = from.replaceAll("人民政府$", "");
        String other = to.replaceAll("人民政府$", "");
        String shortName = ABOVE.matcher(bare).replaceAll("");
        String otherShort = ABOVE.matcher(other).replaceAll("");
        return text.replace(from, to).replace(bare, other).replace(shortName, otherShort);
    }
}
