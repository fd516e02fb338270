package org.hecha.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures, prints a table of exponents, and writes a dated JSON and the plots. */
public final class Growth {

    private static final int ROUNDS = 5;

    /** Below it a run only shows that all of it works. */
    private static final int SMOKE = 1_000;

    private final Path out;
    private final ObjectNode told = new ObjectMapper().createObjectNode();

    private Growth(Path out) {
        this.out = out;
    }

    /** @param args the folder, then {@code reports}, {@code rules} or {@code length} for some, {@code --most N}, {@code --keep} */
    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        List<String> wanted = new ArrayList<>();
        int most = 100_000;
        boolean keep = false;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--most")) {
                most = Integer.parseInt(args[++i]);
            } else if (args[i].equals("--keep")) {
                keep = true;
            } else if (List.of("reports", "rules", "length").contains(args[i])) {
                wanted.add(args[i]);
            } else {
                System.err.println("usage: ./hecha bench growth [reports] [rules] [length] [--most REPORTS] [--keep]");
                System.exit(2);
            }
        }
        new Growth(out).measure(wanted.isEmpty() ? List.of("reports", "rules", "length") : wanted, most, keep);
    }

    private void measure(List<String> wanted, int most, boolean keep) throws Exception {
        int rounds = most < SMOKE ? 1 : ROUNDS;
        System.out.println("| cost of | sizes | smallest | largest | exponent |");
        System.out.println("|---|---|---|---|---|");
        if (wanted.contains("length")) {
            List<Curve> curves = new LengthGrowth(rounds).measure(most < 10_000 ? 14_000 : Integer.MAX_VALUE);
            show(
                    "growth-length",
                    "CPU ms per report against its length",
                    "characters of prose",
                    "ms",
                    curves,
                    4_000,
                    "ms");
        }
        if (wanted.contains("rules")) {
            List<Curve> curves = new RuleGrowth(out, rounds).measure(most < 10_000 ? 200 : Integer.MAX_VALUE);
            show("growth-rules", "CPU against the number of rules", "rules", "ms · s", curves, 0, "");
        }
        if (wanted.contains("reports")) {
            ArrayNode sizes = new SweepGrowth(out, rounds, keep).measure(Math.max(100, most));
            told.set("sweeps", sizes);
            show(
                    "growth-reports",
                    "CPU seconds of a sweep against the number of reports",
                    "reports",
                    "CPU seconds",
                    SweepGrowth.curves(sizes),
                    1000,
                    "s");
            Curve heap = SweepGrowth.heap(sizes);
            Plot.lines(
                            "Heap of a sweep of " + sizes.get(sizes.size() - 1).get("reports") + " reports",
                            "seconds",
                            "MB",
                            List.of(heap))
                    .save(out.resolve("growth-heap.png"));
        }
        Path json = out.resolveSibling("growth-" + LocalDate.now() + ".json");
        Files.writeString(json, told.toPrettyString());
        System.err.println("written: " + json + ", " + out + "/*.png");
    }

    private void show(String name, String title, String x, String y, List<Curve> curves, double fittedFrom, String uom)
            throws Exception {
        for (Curve curve : curves) {
            Curve.Point least = curve.points().get(0);
            Curve.Point most = curve.points().get(curve.points().size() - 1);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f … %,.0f | %s %s | %s %s | %s |%n",
                    curve.name(),
                    least.size(),
                    most.size(),
                    shown(least),
                    uom,
                    shown(most),
                    uom,
                    exponent(curve.exponent(fittedFrom)));
        }
        told.putPOJO(name, curves);
        Plot.powers(title, x, y, curves, fittedFrom).save(out.resolve(name + ".png"));
    }

    private static String exponent(double exponent) {
        return Double.isNaN(exponent) ? "–" : String.format(Locale.ROOT, "%.2f", exponent);
    }

    private static String shown(Curve.Point point) {
        return point.low() == point.high()
                ? String.format(Locale.ROOT, "%.2f", point.cost())
                : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", point.cost(), point.low(), point.high());
    }
}
