package org.hecha.report;

import java.math.BigDecimal;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose, or the gap where one is due.
 *
 * @param counted what is counted, as it stands before the number: 主动公开政府信息
 * @param raw the number or gap as it stands, with its unit: 30余条
 * @param meaning {@link Meaning#NUMBER} or {@link Meaning#BLANK}
 * @param value the number; null for a gap
 * @param vague whether the number is only about right: 余, 多, 近
 * @param uom the unit of measure: 条, 件, %
 * @param sentence the sentence it stands in
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place the characters of {@code raw}
 */
public record Claim(
        String counted,
        String raw,
        Meaning meaning,
        @Nullable BigDecimal value,
        boolean vague,
        String uom,
        String sentence,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }

    public boolean isBlank() {
        return meaning == Meaning.BLANK;
    }
}
