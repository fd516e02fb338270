package org.hecha.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hecha.fixture.Region;

/**
 * What a sweep costs with ever more reports. Three thousand are swept first, so that Java has compiled the hot code: what is
 * compared then is work and not warming up.
 */
final class SweepGrowth {

    private static final List<Integer> SIZES = List.of(100, 300, 1_000, 3_000, 10_000, 100_000);
    private static final int WARM_UP = 3_000;
    private static final int ONCE_FROM = 3_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path out;
    private final Path region;
    private final int rounds;
    private final boolean keep;

    /** @param keep whether what an earlier run left of a size is taken instead of measuring it again */
    SweepGrowth(Path out, int rounds, boolean keep) {
        this.out = out;
        this.region = out.resolve("region");
        this.rounds = rounds;
        this.keep = keep;
    }

    /** For each size the sweeps of it, as {@link OneSweep} tells them. */
    ArrayNode measure(int most) throws Exception {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= most).toList();
        Region.write(region, sizes.get(sizes.size() - 1));
        boolean warm = false;
        ArrayNode all = JSON.createArrayNode();
        for (int size : sizes) {
            Path kept = out.resolve("sweep-" + size + ".json");
            if (!keep || !Files.exists(kept)) {
                if (!warm) {
                    OneSweep.of(Region.paths(region, Math.min(WARM_UP, most)), out.resolve("stores"));
                    warm = true;
                }
                ArrayNode runs = JSON.createArrayNode();
                for (int round = 0; round < (size < ONCE_FROM ? rounds : 1); round++) {
                    runs.add(OneSweep.of(Region.paths(region, size), out.resolve("stores")));
                }
                Files.writeString(kept, JSON.writeValueAsString(runs));
            }
            JsonNode runs = JSON.readTree(kept.toFile());
            System.err.println(size + " reports: "
                    + median(runs, run -> run.get("cpuSeconds").asDouble()) + " s of CPU");
            ObjectNode row = JSON.createObjectNode().put("reports", size);
            row.set("runs", runs);
            all.add(row);
        }
        return all;
    }

    /** CPU seconds by the number of reports. */
    static List<Curve> curves(ArrayNode sizes) {
        return List.of(
                curve("whole sweep", sizes, run -> run.get("cpuSeconds").asDouble()),
                curve("read and judge each", sizes, run -> run.get("readSeconds")
                        .asDouble()),
                curve("hold against each other, judge again", sizes, run -> run.get("compareSeconds")
                        .asDouble()),
                curve("compare with the last sweep", sizes, run -> run.get("settleSeconds")
                        .asDouble()),
                curve("sweep again, nothing changed", sizes, run -> run.get("again")
                        .get("cpuSeconds")
                        .asDouble()));
    }

    /** Megabytes in use after collections over the seconds of the largest sweep. */
    static Curve heap(ArrayNode sizes) {
        JsonNode largest = sizes.get(sizes.size() - 1).get("runs").get(0).get("heapAfterCollection");
        List<Curve.Point> points = new ArrayList<>();
        largest.forEach(one ->
                points.add(Curve.Point.of(one.get(0).asDouble(), one.get(1).asDouble())));
        return new Curve("heap in use after a collection", points);
    }

    private static Curve curve(String name, ArrayNode sizes, ToDoubleFunction<JsonNode> cost) {
        List<Curve.Point> points = new ArrayList<>();
        for (JsonNode size : sizes) {
            List<Double> runs = new ArrayList<>();
            size.get("runs").forEach(run -> runs.add(Math.max(0.001, cost.applyAsDouble(run))));
            points.add(Curve.Point.of(
                    size.get("reports").asInt(),
                    runs.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return new Curve(name, points);
    }

    private static double median(JsonNode runs, ToDoubleFunction<JsonNode> cost) {
        List<Double> all = new ArrayList<>();
        runs.forEach(run -> all.add(cost.applyAsDouble(run)));
        return Curve.Point.of(0, all.stream().mapToDouble(Double::doubleValue).toArray())
                .cost();
    }
}
