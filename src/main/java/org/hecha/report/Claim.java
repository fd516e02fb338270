package org.hecha.report;

import java.math.BigDecimal;
import java.util.List;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose, or the gap where one is due.
 *
 * @param counted what is counted, as it stands before the number: 主动公开政府信息
 * @param raw the number or gap as it stands, with its unit: 30余条
 * @param meaning {@link Meaning#NUMBER}, {@link Meaning#BLANK}, or {@link Meaning#NOT_A_NUMBER} for 若干, 数百
 * @param value the number; null unless {@code meaning} is {@link Meaning#NUMBER}
 * @param vague whether the number is only about right: 余, 多, 近, 约, 以上, 若干
 * @param uom the unit of measure: 条, 件, %
 * @param measures keys of the measures that it counts, from {@code rules/words/measures.yaml}; empty if it is not understood
 * @param ours whether it is of the report's own unit and year, as far as the words say
 * @param said whether words say 0: 未收到申请
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
        List<String> measures,
        boolean ours,
        boolean said,
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

    /** The number; 0 where there is none. */
    BigDecimal number() {
        return value == null ? BigDecimal.ZERO : value;
    }
}
