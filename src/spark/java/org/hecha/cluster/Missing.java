package org.hecha.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hecha.across.Roster;

/** The reports that the roster expects of the year that most reports are of, and that nobody handed in. */
final class Missing {

    private Missing() {}

    /**
     * @param facts rows of {@link Tables#FACTS}
     * @param year the year; 0 for that of most reports
     * @param name of the roster, which the results are named by
     * @return rows of {@link Tables#RESULTS}
     */
    static JavaRDD<Row> rows(
            Dataset<Row> facts, Broadcast<Order> order, int year, String name, JavaSparkContext context) {
        Dataset<Row> placed = facts.where("reason is null and year is not null and unit <> ''");
        int due = year > 0 ? year : most(placed.where("not earlier"));
        if (due == 0) {
            return context.emptyRDD();
        }
        List<String> received = placed.where("year = " + due).select("unit").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        List<String> unread = facts.where("reason is not null").select("source").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        List<Roster.Entry> absent = new ArrayList<>(order.value().roster().absent(received));
        absent.removeIf(entry -> unread.stream().anyMatch(entry::isNamedIn));
        return context.parallelize(absent).flatMap(entry -> Workshop.of(order.value())
                .missing(name + "!/" + entry.unitName() + due, entry, due)
                .stream()
                .map(Judging::row)
                .iterator());
    }

    private static int most(Dataset<Row> placed) {
        Map<Integer, Long> counts = new TreeMap<>();
        placed.groupBy("year").count().collectAsList().forEach(row -> counts.put(row.getInt(0), row.getLong(1)));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
