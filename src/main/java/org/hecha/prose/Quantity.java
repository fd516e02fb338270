package org.hecha.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, or the gap where one is due.
 *
 * @param start offset of its first character
 * @param end offset after it, unit included
 * @param value the number; null for a gap and for 若干, 数百
 * @param low the least that it can mean; null where {@code value} is
 * @param high the most that it can mean; null where there is no bound
 * @param vague whether it is not meant exactly: 余, 多, 近, 约, 以上, 若干, a range
 * @param uom the unit of measure: 条, 件, %; empty where none stands
 * @param gap whether the number itself is missing
 */
public record Quantity(
        int start,
        int end,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean vague,
        String uom,
        boolean gap) {

    static Quantity exact(int start, int end, BigDecimal value, String uom) {
        return new Quantity(start, end, value, value, value, false, uom, false);
    }

    static Quantity indefinite(int start, int end, String uom) {
        return new Quantity(start, end, null, null, null, true, uom, false);
    }

    static Quantity gap(int start, int end, boolean vague, String uom) {
        return new Quantity(start, end, null, null, null, vague, uom, true);
    }

    /** Whether it is a share of a hundred or a thousand, not a count. */
    public boolean isRate() {
        return uom.equals("%") || uom.equals("‰");
    }
}
