package org.hecha.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.Overview;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.trends.PassRate;
import org.hecha.sweep.trends.Sample;
import org.hecha.sweep.trends.SampleFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha sample}: reports to be inspected by hand, and what the inspection says of all. */
@Command(name = "sample", sortOptions = false)
final class SampleCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--size", paramLabel = "N", defaultValue = "100", descriptionKey = "option.sample-size")
    private int size;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "option.sample-seed")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "sample.xlsx",
            descriptionKey = "option.sample-output")
    private Path output = Path.of("sample.xlsx");

    @Option(names = "--inspected", paramLabel = "FILE", descriptionKey = "option.sample-inspected")
    private @Nullable Path inspected;

    private final Terminal terminal;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (inspected != null) {
            return tell(inspected);
        }
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (size < 1) {
            throw new CommandFailure(terminal.messages().get("usage.value", "--size N", size));
        }
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new CommandFailure(terminal.messages().get("sample.name", output));
        }
        try (Store open = store.look();
                Overview overview = open.overview()) {
            int sweep = overview.sweeps(1).stream()
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(terminal.messages().get("store.unswept", store.shown())))
                    .id();
            Sample sample = Sample.draw(overview, sweep, size, seed);
            String explanation = explanation(sample, sweep);
            write(sample, explanation, name.endsWith(".csv"));
            terminal.out().write(explanation);
            terminal.out().write(terminal.messages().get("sample.written", output) + "\n");
            terminal.out().flush();
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }

    private void write(Sample sample, String explanation, boolean csv) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (csv) {
                SampleFile.csv(sample, bytes);
            } else {
                SampleFile.xlsx(sample, explanation, bytes);
            }
            WholeFile.write(output, bytes.toByteArray());
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.ledger", output, e), e);
        }
    }

    private String explanation(Sample sample, int sweep) {
        long passed = sample.strata().stream()
                .filter(Sample.Stratum::passed)
                .mapToInt(Sample.Stratum::size)
                .sum();
        int drawn = sample.drawn().size();
        // what an inspection can show at best: as if as many passed by hand as by the rules
        double rate = sample.population() == 0 ? 0 : passed / (double) sample.population();
        PassRate expected =
                PassRate.of(List.of(new PassRate.Found(sample.population(), drawn, (int) Math.round(rate * drawn))));
        return terminal.messages()
                        .get(
                                "sample.explained",
                                sweep,
                                sample.population(),
                                sample.strata().size(),
                                drawn,
                                String.valueOf(seed),
                                percent(rate),
                                percent((expected.to() - expected.from()) / 2))
                + "\n";
    }

    private Integer tell(Path file) throws IOException {
        List<PassRate.Found> found;
        try (InputStream in = Files.newInputStream(file)) {
            found = SampleFile.filled(file.toString(), in);
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("sample.unread", file, String.valueOf(e.getMessage())), e);
        }
        PassRate rate = PassRate.of(found);
        int looked = found.stream().mapToInt(PassRate.Found::inspected).sum();
        if (looked == 0) {
            throw new CommandFailure(terminal.messages().get("sample.uninspected", file));
        }
        int passed = found.stream().mapToInt(PassRate.Found::passed).sum();
        terminal.out()
                .write(terminal.messages()
                                .get(
                                        "sample.rate",
                                        looked,
                                        passed,
                                        percent(rate.rate()),
                                        percent(rate.from()),
                                        percent(rate.to()))
                        + "\n");
        terminal.out().flush();
        return ExitCode.CLEAN;
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * rate);
    }
}
