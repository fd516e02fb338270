package org.hecha.report;

import java.math.BigDecimal;
import java.util.List;
import org.hecha.document.Place;

/**
 * A share or a difference that the prose states, with the numbers it can be computed from.
 *
 * @param kind {@code share} of a whole, or {@code change} against the year before
 * @param claim what is stated: 33.9%, 3件
 * @param stated its value; less than 0 for a decrease
 * @param computed what the numbers give; where several numbers could be meant, each
 * @param from the numbers it is computed from, in the order of the computation: 3件, 10件
 * @param fits whether one of {@code computed} is {@code stated} within the decimals given
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place of the claim
 */
public record Rate(
        String kind,
        Claim claim,
        BigDecimal stated,
        List<BigDecimal> computed,
        List<Claim> from,
        boolean fits,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return claim.raw();
    }

    /** What the numbers give, with the decimals of the statement: 33.9. */
    public String result() {
        return computed.get(0).abs().toPlainString();
    }

    /** Whether the numbers rose while the words say that they fell, or the reverse. */
    public boolean isReversed() {
        return kind.equals("change") && computed.get(0).signum() * stated.signum() < 0;
    }
}
