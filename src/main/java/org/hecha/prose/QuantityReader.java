package org.hecha.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text that count something. Years, dates, document and telephone numbers, articles of laws, ordinals,
 * addresses and versions count nothing: they have no unit of measure or stand where no count does.
 */
public final class QuantityReader {

    private static final String[] UNITS = {
        "条次", "人次", "件次", "场次", "班次", "项次", "余件", "余条", "条", "件", "次", "篇", "元", "个", "项", "起", "份", "场", "期", "名", "宗",
        "部", "人", "例", "批", "张", "幅", "户", "家", "处", "种", "类", "%", "％", "‰"
    };
    private static final String[] INDEFINITE = {
        "若干", "数十", "数百", "数千", "数万", "几十", "几百", "几千", "上百", "上千", "上万", "近百", "近千", "成百上千", "好几", "十几", "数"
    };

    /** Powers of ten in words, from 万 on, stand for digits that are left out. */
    private static final int ROUNDED = 4;

    private QuantityReader() {}

    /** The quantities of the text in order; gaps are for {@link GapReader}. */
    public static List<Quantity> read(String text) {
        List<Quantity> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Quantity quantity = at(text, i);
            if (quantity != null) {
                found.add(quantity);
                i = quantity.end();
            } else {
                i = after(text, i);
            }
        }
        return found;
    }

    private static @Nullable Quantity at(String text, int at) {
        char c = text.charAt(at);
        if ((c == '百' || c == '千' || c == '万') && text.startsWith("分之", at + 1)) {
            return permille(text, at, c);
        }
        if (c == '若' || c == '数' || c == '几' || c == '上' || c == '成' || c == '好' || c == '近' || c == '十') {
            Quantity indefinite = indefinite(text, at);
            if (indefinite != null) {
                return indefinite;
            }
        }
        return NumberText.mayBegin(c) && mayStand(text, at) ? number(text, at) : null;
    }

    private static @Nullable Quantity permille(String text, int at, char c) {
        NumberText number = NumberText.at(text, at + 3);
        if (number == null) {
            return null;
        }
        int end = number.end();
        BigDecimal value = number.value();
        // 百分之三点五
        if (number.chinese() && end < text.length() && text.charAt(end) == '点') {
            NumberText decimals = NumberText.at(text, end + 1);
            if (decimals != null) {
                int places = decimals.end() - end - 1;
                value = value.add(decimals.value().movePointLeft(places));
                end = decimals.end();
            }
        }
        String uom = c == '百' ? "%" : "‰";
        return Hedge.bounded(text, at, end, c == '万' ? value.movePointLeft(1) : value, false, uom);
    }

    private static @Nullable Quantity indefinite(String text, int at) {
        for (String word : INDEFINITE) {
            if (text.startsWith(word, at)) {
                int end = skipSpaces(text, at + word.length());
                if (end < text.length() && "余多".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                String uom = unit(text, end);
                boolean plain = !word.equals("数") || (at > 0 && "有共达了约".indexOf(text.charAt(at - 1)) >= 0);
                return uom.isEmpty() || !plain ? null : Quantity.indefinite(at, end + uom.length(), normal(uom));
            }
        }
        return null;
    }

    /** Whether a count may begin here, by what stands before it. */
    private static boolean mayStand(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean sign = "第〔[【.．/_@#+-—–－~～至:".indexOf(before) >= 0 || isLetter(before);
        if (sign && before != '至' && !(before == ':' && !isDigitAt(text, at - 2))) {
            return before == '—' && at > 1 && text.charAt(at - 2) == '—';
        }
        if (before == '第' || (at > 1 && before == ' ' && text.charAt(at - 2) == '第')) {
            return false;
        }
        return !(NumberText.isDigit(before) || (before == '至' && at > 1 && isDigitAt(text, at - 2)));
    }

    private static @Nullable Quantity number(String text, int at) {
        NumberText number = NumberText.at(text, at);
        if (number == null) {
            return null;
        }
        NumberText upper = upper(text, number);
        if (upper != null) {
            Quantity range = range(text, at, number, upper);
            if (range != null) {
                return range;
            }
        }
        if (number.chinese() && text.startsWith("分之", number.end())) {
            return fraction(text, at, number);
        }
        int end = skipSpaces(text, number.end());
        boolean more = false;
        BigDecimal value = number.value();
        for (int step = 0; step < 3 && end < text.length(); step++) {
            char c = text.charAt(end);
            if ("余多来几".indexOf(c) >= 0 && !more) {
                more = true;
            } else if (c == '万' || c == '亿' || (!number.chinese() && (c == '千' || c == '百') && step == 0)) {
                value = value.movePointRight(c == '万' ? 4 : c == '亿' ? 8 : c == '千' ? 3 : 2);
            } else {
                break;
            }
            end = skipSpaces(text, end + 1);
        }
        String uom = unit(text, end);
        if (uom.isEmpty()) {
            return more ? null : bare(text, at, number, value);
        }
        if (isNoCount(text, number, end, uom)) {
            return null;
        }
        Quantity exact = Hedge.bounded(text, at, end + uom.length(), tidy(value), more, normal(uom));
        int power = value.precision()
                - value.scale()
                - (number.value().precision() - number.value().scale());
        return power < ROUNDED
                ? exact
                : Hedge.rounded(
                        exact,
                        BigDecimal.ONE.scaleByPowerOfTen(power - number.value().scale()));
    }

    private static @Nullable NumberText upper(String text, NumberText lower) {
        int i = lower.end();
        if (i < text.length() && "-—–－~～至到".indexOf(text.charAt(i)) >= 0) {
            return NumberText.at(text, i + 1);
        }
        return null;
    }

    private static @Nullable Quantity range(String text, int at, NumberText lower, NumberText upper) {
        int end = skipSpaces(text, upper.end());
        String uom = unit(text, end);
        if (uom.isEmpty() || lower.value().compareTo(upper.value()) >= 0) {
            return null;
        }
        int to = end + uom.length();
        return new Quantity(at, to, lower.value(), lower.value(), upper.value(), true, normal(uom), false);
    }

    private static @Nullable Quantity fraction(String text, int at, NumberText parts) {
        NumberText of = NumberText.at(text, parts.end() + 2);
        if (of == null || parts.value().signum() == 0) {
            return null;
        }
        BigDecimal share = of.value().movePointRight(2).divide(parts.value(), MathContext.DECIMAL64);
        return new Quantity(
                at,
                of.end(),
                share,
                share.subtract(BigDecimal.valueOf(3)),
                share.add(BigDecimal.valueOf(3)),
                true,
                "%",
                false);
    }

    /** A number without unit counts only where it is the last word: 行政复议数量为0。 */
    private static @Nullable Quantity bare(String text, int at, NumberText number, BigDecimal value) {
        int from = at;
        while (from > 0 && isSpace(text.charAt(from - 1))) {
            from--;
        }
        boolean told = from > 0 && ("为：:".indexOf(text.charAt(from - 1)) >= 0 || text.startsWith("数是", from - 2));
        int end = skipSpaces(text, number.end());
        boolean last = end == text.length() || "，。；,;、）)".indexOf(text.charAt(end)) >= 0;
        boolean small = number.end() - at <= 7 && !(number.chinese() && value.signum() > 0);
        return told && last && small ? Quantity.exact(at, number.end(), value, "") : null;
    }

    private static boolean isNoCount(String text, NumberText number, int unitStart, String uom) {
        String rest = text.substring(unitStart, Math.min(text.length(), unitStart + 5));
        if (rest.startsWith("个工作日")
                || rest.startsWith("个月")
                || rest.startsWith("个自然日")
                || rest.startsWith("个小时")
                || rest.startsWith("个百分点")) {
            return true;
        }
        if (rest.startsWith("部分") || rest.startsWith("人民") || rest.startsWith("类别") || rest.startsWith("期间")) {
            return true;
        }
        if (!number.chinese()) {
            return false;
        }
        // 办成一件事, 一批, 一起, 一次性, 一人一档: said, not counted.
        boolean idiom =
                rest.startsWith("件事") || rest.startsWith("次性") || rest.startsWith("条龙") || rest.startsWith("户式");
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0 && "批起个种类家处人部".contains(uom);
        boolean zeroPart = number.value().signum() == 0 && (rest.startsWith("部件") || rest.startsWith("件厂"));
        return idiom || one || zeroPart;
    }

    private static BigDecimal tidy(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static String unit(String text, int at) {
        for (String unit : UNITS) {
            if (text.startsWith(unit, at)) {
                return unit;
            }
        }
        return "";
    }

    private static String normal(String uom) {
        return uom.equals("％") ? "%" : uom;
    }

    /** Where to go on after what is no quantity: not within a number that may not count here, such as 第二十条. */
    private static int after(String text, int at) {
        int i = at;
        if (NumberText.isDigit(text.charAt(at))) {
            while (i < text.length() && NumberText.isDigit(text.charAt(i))) {
                i++;
            }
            return i;
        }
        if (NumberText.mayBegin(text.charAt(at)) && !mayStand(text, at)) {
            while (i < text.length() && NumberText.mayBegin(text.charAt(i))) {
                i++;
            }
            return i;
        }
        return at + 1;
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && NumberText.isDigit(text.charAt(at));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int skipSpaces(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 4 && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
    }
}
