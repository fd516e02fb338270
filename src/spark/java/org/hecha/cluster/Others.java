package org.hecha.cluster;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hecha.across.Beside;
import org.hecha.across.CommonWording;
import org.hecha.across.Corpus;
import org.hecha.across.PeerCells;
import org.hecha.across.Profile;
import org.hecha.report.Fact;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/**
 * What each report is held against, joined.
 *
 * @param pieces by the source of the report
 * @param say what is made of them
 */
record Others(JavaPairRDD<String, Piece> pieces, Say say) {

    /**
     * @param across whether other units' reports count; else only last year's of the same unit does
     */
    static Others of(Dataset<Row> facts, Broadcast<Order> order, boolean across, JavaSparkContext context) {
        Families families = Families.of(facts, order, context);
        JavaPairRDD<String, Piece> own = families.all()
                .flatMapToPair(family -> family.pieces().iterator());
        if (!across) {
            return new Others(own, new Say(order, context.broadcast(CommonWording.NONE), false, false));
        }
        Broadcast<CommonWording> common = context.broadcast(families.common(order));
        JavaPairRDD<String, Piece> pieces = own.union(new Copies(families, order, common).pieces())
                .union(new PeerGroups(families, order).pieces())
                .union(new Children(families, order).pieces());
        return new Others(pieces, new Say(order, common, true, families.count() > 1));
    }

    /** Makes facts of pieces. */
    record Say(Broadcast<Order> order, Broadcast<CommonWording> common, boolean across, boolean any)
            implements Serializable {

        /** What the others say of a report. */
        List<Fact> of(String source, ReportFacts facts, Iterable<Piece> found) {
            Workshop workshop = Workshop.of(order.value());
            List<Piece> pieces =
                    StreamSupport.stream(found.spliterator(), false).toList();
            Profile own = Profile.of(source, facts, workshop.phrases());
            Profile last = all(pieces, Piece.Role.LAST, workshop).findFirst().orElse(null);
            if (!across) {
                return last == null ? List.of() : Corpus.facts(own, facts, last);
            }
            Beside beside = new Beside(
                    last,
                    peers(pieces),
                    any,
                    all(pieces, Piece.Role.PARTNER, workshop).toList(),
                    all(pieces, Piece.Role.BEFORE, workshop).findFirst().orElse(null),
                    workshop.register().has(own),
                    workshop.register().below(own, children(pieces, workshop)));
            return beside.facts(own, facts, common.value());
        }

        private static @Nullable PeerCells peers(List<Piece> pieces) {
            for (Piece piece : pieces) {
                if (piece.peers() != null) {
                    return piece.peers();
                }
            }
            return null;
        }

        private static Stream<Profile> all(List<Piece> pieces, Piece.Role role, Workshop workshop) {
            return pieces.stream()
                    .filter(piece -> piece.role() == role)
                    .sorted(Comparator.comparingInt(Piece::rank))
                    .flatMap(piece -> Stream.ofNullable(piece.card()))
                    .map(card -> card.profile(workshop));
        }

        private static Map<Integer, Profile> children(List<Piece> pieces, Workshop workshop) {
            Map<Integer, Profile> children = new HashMap<>();
            for (Piece piece : pieces) {
                Card card = piece.card();
                if (piece.role() == Piece.Role.CHILD && card != null) {
                    children.put(piece.rank(), card.profile(workshop));
                }
            }
            return children;
        }
    }
}
