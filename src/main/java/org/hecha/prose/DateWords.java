package org.hecha.prose;

import org.jspecify.annotations.Nullable;

/** Years and spans of time in digits: 2021年度, 2021年1月1日至12月31日, 1—6月. */
final class DateWords {

    private static final String LINKS = "至到-—－–~～起止底末初份度内中间期自从 \u3000";

    private DateWords() {}

    /** The date that begins here, with all that is linked to it; null if none does. */
    static @Nullable Token at(String text, int at) {
        if (!NumberText.isDigit(text.charAt(at)) || (at > 0 && NumberText.isDigit(text.charAt(at - 1)))) {
            return null;
        }
        int i = at;
        int end = at;
        int year = 0;
        int years = 0;
        int firstMonth = 0;
        int lastMonth = 0;
        while (i < text.length()) {
            int digits = i;
            int number = 0;
            while (digits < text.length() && NumberText.isDigit(text.charAt(digits)) && digits - i < 5) {
                number = number * 10 + Character.digit(text.charAt(digits), 10);
                digits++;
            }
            int unit = digits;
            while (unit < text.length() && unit - digits < 2 && QuantityReader.isSpace(text.charAt(unit))) {
                unit++;
            }
            char c = unit < text.length() ? text.charAt(unit) : ' ';
            boolean range = "-—－–~～至".indexOf(c) >= 0 && isMonths(text, unit + 1);
            if (digits == i || (c != '年' && c != '月' && c != '日' && !range)) {
                break;
            }
            if (c == '年' && number >= 1990 && number < 2100) {
                years += number == year ? 0 : 1;
                year = number;
            } else if (c == '月' || range) {
                firstMonth = firstMonth == 0 ? number : firstMonth;
                lastMonth = number;
            } else if (c == '年') {
                return null;
            }
            end = unit + 1;
            i = end;
            while (i < text.length() && LINKS.indexOf(text.charAt(i)) >= 0) {
                i++;
            }
        }
        return end == at
                ? null
                : new Token(at, withTail(text, end), WordGroup.TIME, key(year, years, firstMonth, lastMonth));
    }

    private static String key(int year, int years, int firstMonth, int lastMonth) {
        if (years > 1) {
            return "cumulative";
        }
        // To the end of December is the whole year; 截至12月31日 says so itself.
        boolean whole = lastMonth == 0 || (lastMonth == 12 && (firstMonth == 1 || firstMonth == 12));
        if (!whole) {
            return "part-year";
        }
        return year == 0 ? "this-year" : String.valueOf(year);
    }

    private static int withTail(String text, int end) {
        int i = end;
        while (i < text.length() && "度底末止份内间".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isMonths(String text, int at) {
        int i = at;
        while (i < text.length() && NumberText.isDigit(text.charAt(i))) {
            i++;
        }
        return i > at && i - at <= 2 && i < text.length() && text.charAt(i) == '月';
    }
}
