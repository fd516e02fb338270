package org.hecha.cli;

import java.time.Duration;
import org.hecha.sweep.fetch.FetchLimits;
import org.hecha.sweep.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How web sites are asked. Nothing of it is made before the first address is met. */
final class WebOptions implements AutoCloseable {

    private static final double LONGEST_DELAY = 600;

    @Option(names = "--allow-private", descriptionKey = "option.allow-private")
    private boolean privateAddresses;

    @Option(names = "--ignore-robots", descriptionKey = "option.ignore-robots")
    private boolean ignoringRobots;

    @Option(names = "--host-delay", paramLabel = "SECONDS", defaultValue = "1", descriptionKey = "option.host-delay")
    private double delay;

    @Option(
            names = "--fetch-timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            descriptionKey = "option.fetch-timeout")
    private int seconds;

    @Option(names = "--fetch-size", paramLabel = "MB", defaultValue = "64", descriptionKey = "option.fetch-size")
    private int megabytes;

    private @Nullable Fetcher fetcher;

    void check(Messages messages) {
        if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
            throw new CommandFailure(messages.get("usage.value", "--host-delay SECONDS", delay));
        }
        if (seconds < 1 || seconds > 3_600) {
            throw new CommandFailure(messages.get("usage.value", "--fetch-timeout SECONDS", seconds));
        }
        if (megabytes < 1 || megabytes > 256) {
            throw new CommandFailure(messages.get("usage.value", "--fetch-size MB", megabytes));
        }
    }

    Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = new Fetcher(
                    FetchLimits.DEFAULT
                            .pausing(Duration.ofMillis(Math.round(delay * 1000)))
                            .lasting(Duration.ofSeconds(seconds))
                            .holding((long) megabytes << 20)
                            .allowing(privateAddresses, !ignoringRobots),
                    Versions.program());
        }
        return fetcher;
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
            fetcher = null;
        }
    }
}
