package org.hecha.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.hecha.across.Profile;
import org.hecha.across.UnitSeries;
import org.hecha.across.WordingCount;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The reports of one unit over the years, or of several where that is not certain.
 *
 * @param members in the order of all reports
 */
record Family(List<Member> members) implements Serializable {

    /**
     * A report.
     *
     * @param unit a number for its unit: that of the unit's first report
     * @param year it reports on; 0 if it cannot be told
     * @param alone whether nothing else is certain to be of its unit
     * @param first whether no earlier version was given
     * @param last the report on the year before; null if there is none
     * @param before the earlier version; null if there is none
     */
    record Member(
            Card card, long unit, int year, boolean alone, boolean first, @Nullable Card last, @Nullable Card before)
            implements Serializable {}

    /** Makes families of the reports that have one name and one place. */
    record Maker(Broadcast<Order> order) implements Function<Iterable<Card>, Family> {

        @Override
        public Family call(Iterable<Card> same) {
            Workshop workshop = Workshop.of(order.value());
            List<Card> cards = StreamSupport.stream(same.spliterator(), false)
                    .sorted(Comparator.comparingLong(Card::number))
                    .toList();
            UnitSeries series = new UnitSeries(
                    cards.stream().map(card -> card.profile(workshop)).toList());
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < cards.size(); i++) {
                Integer last = series.last(i);
                Integer before = series.before(i);
                members.add(new Member(
                        cards.get(i),
                        cards.get(series.isAlone(i) ? i : 0).number(),
                        series.profiles().get(i).year(),
                        series.isAlone(i),
                        series.isFirst(i),
                        last == null ? null : cards.get(last),
                        before == null ? null : cards.get(before)));
            }
            return new Family(members);
        }
    }

    /** Counts the wording of the unit, or of each of the units. */
    void count(WordingCount wording, Workshop workshop) {
        List<Profile> unit = new ArrayList<>();
        for (Member member : members) {
            Profile profile = member.card().profile(workshop);
            if (member.alone()) {
                wording.add(List.of(profile));
            } else {
                unit.add(profile);
            }
        }
        if (!unit.isEmpty()) {
            wording.add(unit);
        }
    }

    /** What its members are to each other, by source. */
    List<Tuple2<String, Piece>> pieces() {
        List<Tuple2<String, Piece>> pieces = new ArrayList<>();
        for (Member member : members) {
            String source = member.card().source();
            if (member.last() != null) {
                pieces.add(new Tuple2<>(source, Piece.of(Piece.Role.LAST, 0, member.last())));
            }
            if (member.before() != null) {
                pieces.add(new Tuple2<>(source, Piece.of(Piece.Role.BEFORE, 0, member.before())));
            }
        }
        return pieces;
    }
}
