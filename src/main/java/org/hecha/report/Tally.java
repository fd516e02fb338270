package org.hecha.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the prose says of a measure, beside what the tables say of it. One number may be several tallies: 收到并办结5件.
 *
 * @param measure key of the measure in {@code rules/words/measures.yaml}: {@code received}
 * @param title what findings call it
 * @param claim the words
 * @param low the least that the words can mean
 * @param high the most; null for no bound
 * @param ours whether it is the report's own unit and year that is spoken of
 * @param loose whether two passages may mean different figures by it
 * @param counterparts the figures of the tables one of which it must equal; empty if there are none, or one is no number
 * @param section key of the section it stands in
 * @param certainty the lowest of the prose and the figures
 * @param place of the claim
 */
public record Tally(
        String measure,
        String title,
        Claim claim,
        BigDecimal low,
        @Nullable BigDecimal high,
        boolean ours,
        boolean loose,
        List<Counterpart> counterparts,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    /**
     * A figure, or several that are added up.
     *
     * @param figures the figures
     * @param sum their sum
     */
    public record Counterpart(List<Figure> figures, BigDecimal sum) {

        /** How findings name it: 第…行“总计”列. */
        public String words() {
            List<String> names =
                    figures.stream().map(Figure::cellName).distinct().toList();
            return names.size() <= 3 ? String.join("加", names) : names.get(0) + "等 " + names.size() + " 格之和";
        }
    }

    @Override
    public String quote() {
        return claim.raw();
    }

    /** Whether there is anything in the tables to hold it against. */
    public boolean isChecked() {
        return !counterparts.isEmpty();
    }

    /** Whether one of the figures is what the words can mean. */
    public boolean isFitting() {
        return counterparts.stream().anyMatch(counterpart -> covers(counterpart.sum()));
    }

    /** The figure that it is first of all meant to equal. */
    public Counterpart first() {
        return counterparts.get(0);
    }

    /** The figures it might equal, in words: 第…行“总计”列为 5. */
    public String tables() {
        return counterparts.stream()
                .map(counterpart ->
                        counterpart.words() + "为 " + counterpart.sum().toPlainString())
                .distinct()
                .collect(Collectors.joining("，"));
    }

    /** Whether both speak of the same and cannot both be right. */
    public boolean contradicts(Tally other) {
        boolean same = measure.equals(other.measure)
                && ours
                && other.ours
                && !(loose && (!isChecked() || isFitting() || other.isFitting()));
        boolean below = high != null && high.compareTo(other.low) < 0;
        boolean above = other.high != null && other.high.compareTo(low) < 0;
        return same && (below || above);
    }

    public boolean precedes(Tally other) {
        return place.compareTo(other.place) < 0;
    }

    private boolean covers(BigDecimal value) {
        return value.compareTo(low) >= 0 && (high == null || value.compareTo(high) <= 0);
    }
}
