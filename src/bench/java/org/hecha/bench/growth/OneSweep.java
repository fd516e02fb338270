package org.hecha.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Waivers;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.Region;
import org.hecha.form.RuleFolder;
import org.hecha.sweep.Sweep;
import org.hecha.sweep.SweepInput;
import org.hecha.sweep.SweepPlan;
import org.hecha.sweep.SweepRules;
import org.hecha.sweep.SweepSummary;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;

/**
 * Sweeps the first so many reports of a region in this process, into a new store and then once more with nothing changed, and
 * tells what each part of it cost, in CPU seconds of the whole process.
 */
final class OneSweep implements SweepWatch {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ConcurrentLinkedQueue<long[]> collections = new ConcurrentLinkedQueue<>();
    private long began;
    private long compares;
    private long settles;
    private int held;

    /**
     * Sweeps.
     *
     * @param files to sweep, reports of a {@link Region}
     * @param stores a folder for the store
     */
    static ObjectNode of(List<Path> files, Path stores) throws Exception {
        Path store = fresh(Files.createDirectories(stores).resolve("sweep.db"));
        ObjectNode told = new OneSweep().sweep(files, store);
        told.set("again", new OneSweep().sweep(files, store));
        told.put("storeBytes", Files.size(store));
        return told;
    }

    private static Path fresh(Path store) throws IOException {
        try (Stream<Path> old = Files.list(store.resolveSibling(""))) {
            for (Path file : old.filter(one -> one.toString().startsWith(store.toString()))
                    .toList()) {
                Files.delete(file);
            }
        }
        return store;
    }

    private ObjectNode sweep(List<Path> files, Path path) throws Exception {
        listen();
        List<SweepInput> inputs = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            int year = name.lastIndexOf('-');
            Listing listing = new Listing(
                    name.substring(0, year),
                    String.valueOf(file.resolveSibling("").getFileName()),
                    "",
                    Integer.parseInt(name.substring(year + 1, year + 5)));
            inputs.add(new SweepInput(file.toString(), () -> bytes(file), listing));
        }
        System.gc();
        long wall = System.nanoTime();
        long start = cpu();
        SweepSummary summary;
        try (Store store = Store.open(path.toString())) {
            summary = new Sweep(store, plan(inputs), this).run();
        }
        long end = cpu();
        wall = System.nanoTime() - wall;
        ObjectNode told = new ObjectMapper().createObjectNode();
        told.put("reports", files.size()).put("read", summary.read()).put("heldAgainstOthers", held);
        told.put("readSeconds", seconds(compares - began));
        told.put("compareSeconds", seconds(settles - compares));
        told.put("settleSeconds", seconds(end - settles));
        told.put("cpuSeconds", seconds(end - start)).put("wallSeconds", seconds(wall));
        told.putPOJO("heapAfterCollection", heap());
        return told;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SweepPlan plan(List<SweepInput> inputs) {
        return new SweepPlan(
                "bench growth",
                inputs,
                List.of(),
                new SweepRules(RuleFolder.packaged()),
                new DocumentReader(Limits.DEFAULT),
                Limits.DEFAULT.toString(),
                new Appraisal(Waivers.NONE, null),
                Runtime.getRuntime().availableProcessors(),
                false,
                false,
                (forms, book) -> new ToolVersions(
                        "hecha", "bench", book.digest(), book.size(), forms.digest(), Map.of(), List.of()),
                Map.of(),
                (source, fault) -> fault.printStackTrace());
    }

    /** What is in use after each collection, with the time it ended; full ones tell what is needed, others somewhat more. */
    private void listen() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, none) -> {
                                GcInfo info = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo();
                                long used = info.getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                                        .map(Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                collections.add(new long[] {info.getEndTime(), used});
                            },
                            null,
                            null);
        }
    }

    /** Seconds and megabytes, the least of each of at most two hundred spans of time. */
    private List<double[]> heap() {
        List<long[]> all = List.copyOf(collections);
        List<double[]> told = new ArrayList<>();
        int some = Math.max(1, all.size() / 200);
        for (int i = 0; i + some <= all.size(); i += some) {
            long least = all.subList(i, i + some).stream()
                    .mapToLong(one -> one[1])
                    .min()
                    .orElse(0);
            told.add(new double[] {(all.get(i)[0] - all.get(0)[0]) / 1e3, Math.round(least / 1e5) / 10.0});
        }
        return told;
    }

    private static long cpu() {
        return PROCESS.getProcessCpuTime();
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e6) / 1e3;
    }

    @Override
    public void begins(int sweep, int inputs, boolean resumed) {
        began = cpu();
    }

    @Override
    public void done() {}

    @Override
    public void compares(int reports) {
        compares = cpu();
        held = reports;
    }

    @Override
    public void settles() {
        settles = cpu();
    }

    @Override
    public boolean stop() {
        return false;
    }
}
