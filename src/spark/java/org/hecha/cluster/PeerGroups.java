package org.hecha.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.hecha.across.Distribution;
import org.hecha.across.PeerCells;
import org.hecha.across.Peers;
import org.hecha.across.Profile;
import scala.Tuple2;

/** Holds the figures of units against those of their peers: a group by cell first, so that no group of units is too large. */
record PeerGroups(Families families, Broadcast<Order> order) {

    JavaPairRDD<String, Piece> pieces() {
        Broadcast<Order> work = order;
        JavaRDD<Family.Member> placed = families.all()
                .flatMap(family -> family.members().iterator())
                .filter(member -> !member.alone());
        JavaPairRDD<String, Card> comparable = placed.flatMapToPair(member -> keyed(member.card(), work));
        JavaPairRDD<String, Card> counted =
                placed.filter(Family.Member::first).flatMapToPair(member -> keyed(member.card(), work));
        JavaPairRDD<String, Integer> sizes = counted.mapValues(card -> 1)
                .reduceByKey(Integer::sum)
                .filter(size -> size._2() > 1);
        JavaPairRDD<String, Map<String, Distribution>> cells = counted.flatMapToPair(one -> entries(one, work))
                .groupByKey()
                .mapToPair(cell -> new Tuple2<>(
                        cell._1()._1(), new Tuple2<>(cell._1()._2(), new Distribution(byUnit(cell._2())))))
                .groupByKey()
                .mapValues(PeerGroups::map);
        JavaPairRDD<String, PeerCells> groups = sizes.leftOuterJoin(cells)
                .mapToPair(group -> new Tuple2<>(
                        group._1(),
                        new PeerCells(
                                Peers.title(group._1()),
                                group._2()._1() - 1,
                                group._2()._2().orElse(Map.of()))));
        return comparable.join(groups).mapToPair(one -> {
            Card card = one._2()._1();
            return new Tuple2<>(
                    card.source(), Piece.of(one._2()._2().statedOf(card.profile(Workshop.of(work.value())))));
        });
    }

    private static Iterator<Tuple2<String, Card>> keyed(Card card, Broadcast<Order> order) {
        return Peers.key(card.profile(Workshop.of(order.value()))).stream()
                .map(key -> new Tuple2<>(key, card.withoutProse()))
                .iterator();
    }

    private static Iterator<Tuple2<Tuple2<String, String>, Distribution.Entry>> entries(
            Tuple2<String, Card> one, Broadcast<Order> order) {
        Profile profile = one._2().profile(Workshop.of(order.value()));
        List<Tuple2<Tuple2<String, String>, Distribution.Entry>> entries = new ArrayList<>();
        Peers.entries(profile)
                .forEach((cell, entry) -> entries.add(new Tuple2<>(new Tuple2<>(one._1(), cell), entry)));
        return entries.iterator();
    }

    private static List<Distribution.Entry> byUnit(Iterable<Distribution.Entry> entries) {
        List<Distribution.Entry> list = new ArrayList<>();
        entries.forEach(list::add);
        list.sort(Comparator.comparing(Distribution.Entry::unit));
        return list;
    }

    private static Map<String, Distribution> map(Iterable<Tuple2<String, Distribution>> cells) {
        Map<String, Distribution> map = new HashMap<>();
        cells.forEach(cell -> map.put(cell._1(), cell._2()));
        return map;
    }
}
