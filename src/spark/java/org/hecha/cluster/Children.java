package org.hecha.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.hecha.across.Profile;
import org.hecha.across.Register;
import scala.Tuple2;

/** Brings the reports of the units below one to it, by the roster. */
record Children(Families families, Broadcast<Order> order) {

    JavaPairRDD<String, Piece> pieces() {
        Broadcast<Order> work = order;
        JavaPairRDD<String, Tuple2<Integer, Card>> children =
                families.cards().flatMapToPair(card -> lines(card, work));
        JavaPairRDD<String, String> parents = families.cards().flatMapToPair(card -> parent(card, work));
        return parents.cogroup(children).flatMapToPair(met -> pieces(met._2()._1(), met._2()._2()));
    }

    private static Iterator<Tuple2<String, Tuple2<Integer, Card>>> lines(Card card, Broadcast<Order> order) {
        Workshop workshop = Workshop.of(order.value());
        List<Tuple2<String, Tuple2<Integer, Card>>> lines = new ArrayList<>();
        for (Register.Below line : workshop.register().lines(card.profile(workshop))) {
            lines.add(new Tuple2<>(line.parent(), new Tuple2<>(line.number(), card.withoutProse())));
        }
        return lines.iterator();
    }

    private static Iterator<Tuple2<String, String>> parent(Card card, Broadcast<Order> order) {
        Workshop workshop = Workshop.of(order.value());
        Profile profile = card.profile(workshop);
        return workshop.register().parent(profile).stream()
                .map(parent -> new Tuple2<>(parent, card.source()))
                .iterator();
    }

    /** Of each line of the roster the first report. */
    private static Iterator<Tuple2<String, Piece>> pieces(
            Iterable<String> parents, Iterable<Tuple2<Integer, Card>> children) {
        Map<Integer, Card> first = new HashMap<>();
        children.forEach(child -> first.merge(
                child._1(), child._2(), (one, other) -> one.number() < other.number() ? one : other));
        List<Tuple2<String, Piece>> pieces = new ArrayList<>();
        for (String parent : parents) {
            first.forEach((line, card) -> pieces.add(new Tuple2<>(parent, Piece.of(Piece.Role.CHILD, line, card))));
        }
        return pieces.iterator();
    }
}
