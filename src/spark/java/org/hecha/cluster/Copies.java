package org.hecha.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.hecha.across.CommonWording;
import org.hecha.across.CopySearch;
import scala.Tuple2;

/** Finds reports of like wording by the buckets that their sketches fall into: the pairs that {@link CopySearch} finds. */
record Copies(Families families, Broadcast<Order> order, Broadcast<CommonWording> common) {

    /** A report in a bucket. */
    private record Light(long number, long unit, int year) implements Serializable {}

    /** A report and its sketch. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Sketched(String source, Light light, int[] sketch) implements Serializable {}

    /** Another report that may be kept for one. */
    private record Candidate(long number, int likeness) implements Serializable {}

    /** A place among those kept for a report. */
    private record Wanted(String source, int rank) implements Serializable {}

    JavaPairRDD<String, Piece> pieces() {
        JavaRDD<Sketched> sketched = sketched().persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<Long, Sketched> byNumber =
                sketched.mapToPair(one -> new Tuple2<>(one.light().number(), one));
        JavaPairRDD<Long, Wanted> wanted = sketched.flatMapToPair(Copies::buckets)
                .groupByKey()
                .flatMapToPair(bucket -> pairs(bucket._2()))
                .distinct()
                .join(byNumber)
                .mapToPair(half -> half._2())
                .join(byNumber)
                .flatMapToPair(pair -> candidates(pair._2()._1(), pair._2()._2()))
                .groupByKey()
                .flatMapToPair(kept -> kept(kept._1(), kept._2()));
        return wanted.join(families.cards().keyBy(Card::number))
                .mapToPair(found -> new Tuple2<>(
                        found._2()._1().source(),
                        Piece.of(Piece.Role.PARTNER, found._2()._1().rank(), found._2()._2())));
    }

    private JavaRDD<Sketched> sketched() {
        Broadcast<Order> work = order;
        Broadcast<CommonWording> wording = common;
        return families.all()
                .flatMap(family -> family.members().iterator())
                .map(member -> new Sketched(
                        member.card().source(),
                        new Light(member.card().number(), member.unit(), member.year()),
                        CopySearch.sketch(member.card().profile(Workshop.of(work.value())), wording.value())))
                .filter(one -> one.sketch().length > 0);
    }

    private static Iterator<Tuple2<Tuple2<Integer, Long>, Light>> buckets(Sketched one) {
        long[] bands = CopySearch.bands(one.sketch());
        List<Tuple2<Tuple2<Integer, Long>, Light>> buckets = new ArrayList<>(bands.length);
        for (int band = 0; band < bands.length; band++) {
            buckets.add(new Tuple2<>(new Tuple2<>(band, bands[band]), one.light()));
        }
        return buckets.iterator();
    }

    private static Iterator<Tuple2<Long, Long>> pairs(Iterable<Light> bucket) {
        List<Light> crowd = StreamSupport.stream(bucket.spliterator(), false)
                .sorted(Comparator.comparingLong(Light::number))
                .toList();
        return CopySearch.pairs(crowd.size())
                .map(pair -> new Light[] {crowd.get(pair[0]), crowd.get(pair[1])})
                .filter(pair -> pair[0].unit() != pair[1].unit() && CopySearch.mayCopy(pair[0].year(), pair[1].year()))
                .map(pair -> new Tuple2<>(pair[0].number(), pair[1].number()))
                .iterator();
    }

    /** A report copies what came before it, not what came after. */
    private static Iterator<Tuple2<String, Candidate>> candidates(Sketched one, Sketched other) {
        int likeness = CopySearch.likeness(one.sketch(), other.sketch());
        List<Tuple2<String, Candidate>> candidates = new ArrayList<>();
        if (likeness > 0 && other.light().year() <= one.light().year()) {
            candidates.add(new Tuple2<>(one.source(), new Candidate(other.light().number(), likeness)));
        }
        if (likeness > 0 && one.light().year() <= other.light().year()) {
            candidates.add(new Tuple2<>(other.source(), new Candidate(one.light().number(), likeness)));
        }
        return candidates.iterator();
    }

    private static Iterator<Tuple2<Long, Wanted>> kept(String source, Iterable<Candidate> candidates) {
        List<Candidate> kept = StreamSupport.stream(candidates.spliterator(), false)
                .sorted(Comparator.comparingInt(Candidate::likeness)
                        .reversed()
                        .thenComparingLong(Candidate::number))
                .limit(CopySearch.KEPT)
                .toList();
        List<Tuple2<Long, Wanted>> wanted = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            wanted.add(new Tuple2<>(kept.get(i).number(), new Wanted(source, i)));
        }
        return wanted.iterator();
    }
}
