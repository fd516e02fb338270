package org.hecha.sweep.fetch;

import java.time.Duration;

/**
 * What fetching may cost, and where it may go.
 *
 * @param bytes of one answer, unpacked
 * @param connecting longest wait for a connection
 * @param idle longest wait for the next bytes
 * @param whole longest time for one request, its redirects included
 * @param redirects followed one after the other
 * @param pause between two requests to one host; what its robots.txt asks for counts if it is longer
 * @param patience longest wait that an overloaded host is granted ({@code Retry-After})
 * @param privateAddresses whether hosts inside the own network may be asked
 * @param robots whether robots.txt is obeyed
 */
public record FetchLimits(
        long bytes,
        Duration connecting,
        Duration idle,
        Duration whole,
        int redirects,
        Duration pause,
        Duration patience,
        boolean privateAddresses,
        boolean robots) {

    /** A report is rarely more than a few megabytes, scans included. */
    public static final FetchLimits DEFAULT = new FetchLimits(
            64L << 20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(120),
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            false,
            true);

    public FetchLimits pausing(Duration other) {
        return new FetchLimits(bytes, connecting, idle, whole, redirects, other, patience, privateAddresses, robots);
    }

    public FetchLimits lasting(Duration other) {
        return new FetchLimits(bytes, connecting, idle, other, redirects, pause, patience, privateAddresses, robots);
    }

    public FetchLimits holding(long other) {
        return new FetchLimits(other, connecting, idle, whole, redirects, pause, patience, privateAddresses, robots);
    }

    public FetchLimits allowing(boolean anyAddress, boolean obeying) {
        return new FetchLimits(bytes, connecting, idle, whole, redirects, pause, patience, anyAddress, obeying);
    }

    public FetchLimits patient(Duration other) {
        return new FetchLimits(bytes, connecting, idle, whole, redirects, pause, other, privateAddresses, robots);
    }
}
