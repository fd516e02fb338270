package org.hecha.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hecha.document.Place;

/**
 * A number of the prose with the numbers given as its parts: 共105条，其中….
 *
 * @param whole the number
 * @param parts its parts, of the same unit of measure
 * @param sum of the parts
 * @param all whether the words give all parts: 分别为, or the last is 其他
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place of the whole
 */
public record ClaimParts(
        Claim whole,
        List<Claim> parts,
        BigDecimal sum,
        boolean all,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return whole.raw();
    }

    /** The sum less the whole. */
    public BigDecimal difference() {
        return sum.subtract(whole.number());
    }

    /** The parts added up in words: 14 + 11 + 60. */
    public String addition() {
        return parts.stream().map(part -> part.number().toPlainString()).collect(Collectors.joining(" + "));
    }
}
