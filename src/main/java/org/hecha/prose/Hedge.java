package org.hecha.prose;

import java.math.BigDecimal;

/** How exactly a number is meant, by the words about it: 近300件, 余, 以上. */
final class Hedge {

    private static final String[] BEFORE = {
        "不少于", "不低于", "至少", "超过", "突破", "超", "逾", "大约", "将近", "接近", "大概", "近", "约", "不超过", "不到", "不足", "至多"
    };
    private static final String[] AFTER = {"左右", "上下", "以上", "以下", "以内", "之多"};
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal AND_A_TWENTIETH = new BigDecimal("1.05");

    private Hedge() {}

    /**
     * The quantity with the words about it.
     *
     * @param at where the number begins
     * @param end after the unit of measure
     * @param more whether 余 or 多 stands between them
     */
    static Quantity bounded(String text, int at, int end, BigDecimal value, boolean more, String uom) {
        String before = wordBefore(text, at);
        String after = wordAfter(text, end);
        BigDecimal low = value;
        BigDecimal high = value;
        boolean unbounded = false;
        if (more) {
            high = value.add(step(value)).max(value.multiply(AND_A_TWENTIETH));
        }
        switch (before) {
            case "约", "大约", "大概" -> {
                low = low.subtract(value.multiply(TENTH));
                high = high.add(value.multiply(TENTH));
            }
            case "近", "将近", "接近", "不到", "不足" -> low = low.subtract(value.multiply(TENTH));
            case "不超过", "至多" -> low = BigDecimal.ZERO;
            case "" -> {}
            default -> unbounded = true;
        }
        switch (after) {
            case "左右", "上下" -> {
                low = low.subtract(value.multiply(TENTH));
                high = high.add(value.multiply(TENTH));
            }
            case "以上", "之多" -> unbounded = true;
            case "以下", "以内" -> low = BigDecimal.ZERO;
            default -> {}
        }
        boolean vague = more || !before.isEmpty() || !after.isEmpty();
        return new Quantity(at, end + after.length(), value, low, unbounded ? null : high, vague, uom, false);
    }

    /** One of the last place that is not 0: 10 for 30, 100 for 5500. */
    private static BigDecimal step(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && QuantityReader.isSpace(text.charAt(end - 1))) {
            end--;
        }
        for (String word : BEFORE) {
            if (text.startsWith(word, end - word.length()) && !isPartOfName(text, end - word.length(), word)) {
                return word;
            }
        }
        return "";
    }

    /** 最近3次, 预约5件 end in 近 and 约 but do not say about how many. */
    private static boolean isPartOfName(String text, int at, String word) {
        if (at <= 0 || word.length() > 1) {
            return false;
        }
        char c = text.charAt(at - 1);
        return (word.equals("近") && "最附临就靠".indexOf(c) >= 0) || (word.equals("约") && "预合条节契".indexOf(c) >= 0);
    }

    private static String wordAfter(String text, int end) {
        for (String word : AFTER) {
            if (text.startsWith(word, end)) {
                return word;
            }
        }
        return "";
    }

    /** 83.4万件 may be 834102: rounded or cut off at the last place given. */
    static Quantity rounded(Quantity exact, BigDecimal place) {
        BigDecimal low = exact.low();
        BigDecimal high = exact.high();
        return new Quantity(
                exact.start(),
                exact.end(),
                exact.value(),
                low == null ? null : low.subtract(place),
                high == null ? null : high.add(place),
                exact.vague(),
                exact.uom(),
                exact.gap());
    }
}
