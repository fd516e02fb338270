package org.hecha.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.hecha.across.CommonWording;
import org.hecha.across.Profile;
import org.hecha.across.UnitSeries;
import org.hecha.across.WordingCount;
import scala.Tuple2;

/**
 * The reports of a job by their units.
 *
 * @param cards all reports
 * @param all the same, joined by unit
 * @param count how many reports there are
 */
record Families(JavaRDD<Card> cards, JavaRDD<Family> all, long count) {

    /** So many tables of counted wording at most are added up, of 64 MB each in a national run. */
    private static final int TABLES = 64;

    /** @param facts rows of {@link Tables#FACTS} */
    static Families of(Dataset<Row> facts, Broadcast<Order> order, JavaSparkContext context) {
        JavaRDD<Card> cards = facts.where("reason is null")
                .select("source", "place", "earlier", "profile", "prose")
                .toJavaRDD()
                .sortBy(row -> (row.getBoolean(2) ? "0" : "1") + row.getString(1), true, partitions(context))
                .zipWithIndex()
                .map(row -> new Card(row._2(), row._1().getString(0), row._1().getAs(3), row._1().getAs(4)))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        Broadcast<Map<String, String>> places = context.broadcast(places(cards, order));
        JavaRDD<Family> all = cards.keyBy(card -> key(card, order, places))
                .groupByKey()
                .values()
                .map(new Family.Maker(order))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        return new Families(cards, all, cards.count());
    }

    private static int partitions(JavaSparkContext context) {
        return Math.max(1, context.defaultParallelism());
    }

    /** Where the units are that share a name; they are few enough to be sent to everybody. */
    private static Map<String, String> places(JavaRDD<Card> cards, Broadcast<Order> order) {
        Map<String, List<String>> aboves = new HashMap<>();
        cards.map(card -> card.profile(Workshop.of(order.value())))
                .filter(Profile::placed)
                .mapToPair(profile -> new Tuple2<>(UnitSeries.name(profile), UnitSeries.above(profile)))
                .distinct()
                .collect()
                .forEach(unit ->
                        aboves.computeIfAbsent(unit._1(), none -> new ArrayList<>()).add(unit._2()));
        Map<String, String> places = new HashMap<>();
        aboves.forEach((name, said) -> UnitSeries.places(said)
                .forEach((above, place) -> places.put(name + '\t' + above, name + '\t' + place)));
        return places;
    }

    private static String key(Card card, Broadcast<Order> order, Broadcast<Map<String, String>> places) {
        Profile profile = card.profile(Workshop.of(order.value()));
        String unit = UnitSeries.name(profile) + '\t' + UnitSeries.above(profile);
        String alone = "\t" + card.number();
        return profile.placed() ? places.value().getOrDefault(unit, alone) : alone;
    }

    /** Which wording many units use. */
    CommonWording common(Broadcast<Order> order) {
        long reports = count;
        return all.coalesce(Math.min(all.getNumPartitions(), TABLES))
                .mapPartitions(families -> {
                    WordingCount wording = new WordingCount(reports);
                    families.forEachRemaining(family -> family.count(wording, Workshop.of(order.value())));
                    return List.of(wording).iterator();
                })
                .treeReduce(WordingCount::with)
                .common();
    }
}
