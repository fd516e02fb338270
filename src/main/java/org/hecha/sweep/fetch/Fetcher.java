package org.hecha.sweep.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.hecha.document.UnreadableException;
import org.hecha.sweep.fetch.WebClient.Reply;

/**
 * Fetches from web sites as a guest should: says who it is, obeys robots.txt, leaves time between requests, asks for what is
 * new only. Follows redirects within bounds. Safe for many threads.
 */
public final class Fetcher implements AutoCloseable {

    private static final int TRIES = 3;

    private final FetchLimits limits;
    private final WebClient client;
    private final Pace pace = new Pace();
    private final Map<String, CompletableFuture<Robots>> robots = new HashMap<>();

    /** @param version of the program, for the sites' logs */
    public Fetcher(FetchLimits limits, String version) {
        this(limits, version, new Addresses(limits.privateAddresses()));
    }

    Fetcher(FetchLimits limits, String version, Addresses addresses) {
        this.limits = limits;
        this.client = new WebClient(limits, addresses, "Mozilla/5.0 (compatible; hecha/" + version + ")");
    }

    /**
     * Fetches.
     *
     * @param tag the {@code ETag} of what was had the last time; empty for none
     * @param modified its {@code Last-Modified}; empty for none
     * @throws UnreadableException with a sentence that names the address, the cause and the way out
     */
    public Answer get(URI address, String tag, String modified) throws UnreadableException {
        Budget budget = new Budget(limits.whole());
        URI now = address;
        for (int step = 0; step <= limits.redirects(); step++) {
            requireAllowed(address, now);
            Reply reply = patiently(now, step == 0 ? tag : "", step == 0 ? modified : "", budget);
            if (!reply.location().isEmpty()) {
                now = WebAddress.resolved(now, reply.location());
                continue;
            }
            if (reply.status() == 200 || reply.answer().unchanged() && step == 0 && !(tag + modified).isEmpty()) {
                return reply.answer();
            }
            throw Trouble.of(address, reply.status());
        }
        throw Trouble.redirects(address, limits.redirects());
    }

    /** What is left of the time for one address; waiting for its host's turn costs none. */
    private static final class Budget {

        private Duration left;

        private Budget(Duration whole) {
            left = whole;
        }
    }

    private void requireAllowed(URI asked, URI now) throws UnreadableException {
        if (!limits.robots()) {
            return;
        }
        Robots rules = robots(now);
        if (rules.isAway()) {
            throw Trouble.robotsAway(asked, rules.status());
        }
        if (!rules.allows(now.toString())) {
            throw Trouble.robots(asked);
        }
    }

    /** Asks again where a site is overloaded or a connection breaks off. */
    private Reply patiently(URI now, String tag, String modified, Budget budget) throws UnreadableException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == TRIES;
            try {
                Reply reply = asked(now, tag, modified, budget, limits.bytes());
                boolean overloaded = reply.status() == 429 || reply.status() == 502 || reply.status() == 503;
                Duration rest = rest(reply.retry(), attempt);
                if (last || !overloaded || rest.compareTo(limits.patience()) > 0) {
                    return reply;
                }
                pace.rest(host(now), rest);
            } catch (IOException broken) {
                boolean passing =
                        broken instanceof ConnectionClosedException || broken instanceof NoHttpResponseException;
                if (last || !passing) {
                    throw Trouble.of(now, broken, limits);
                }
            } catch (RuntimeException malformed) {
                throw Trouble.of(now, malformed, limits);
            }
        }
    }

    private Reply asked(URI now, String tag, String modified, Budget budget, long most)
            throws UnreadableException, IOException {
        String host = host(now);
        try {
            pace.await(host, limits.robots() ? known(now).pause(limits.pause()) : limits.pause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Trouble.stopped(now);
        }
        long start = System.nanoTime();
        try {
            return client.get(now, tag, modified, budget.left, most);
        } finally {
            budget.left = budget.left.minusNanos(System.nanoTime() - start);
        }
    }

    private Duration rest(String retry, int attempt) {
        Duration otherwise = limits.pause().multipliedBy(1L << attempt);
        if (retry.matches("[0-9]{1,7}")) {
            return Duration.ofSeconds(Long.parseLong(retry));
        }
        try {
            Duration until = retry.isEmpty()
                    ? otherwise
                    : Duration.between(Instant.now(), ZonedDateTime.parse(retry, DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException unclear) {
            return otherwise;
        }
    }

    private static String host(URI address) {
        return address.getHost() == null ? address.getRawAuthority() : address.getHost();
    }

    /** The rules of a site, if they are known by now. */
    private Robots known(URI address) {
        synchronized (robots) {
            CompletableFuture<Robots> rules = robots.get(site(address));
            return rules == null ? Robots.none() : rules.getNow(Robots.none());
        }
    }

    private Robots robots(URI address) throws UnreadableException {
        CompletableFuture<Robots> mine = new CompletableFuture<>();
        CompletableFuture<Robots> first;
        synchronized (robots) {
            first = robots.putIfAbsent(site(address), mine);
        }
        if (first != null) {
            return first.join();
        }
        Robots rules = Robots.none(); // what goes wrong with the file goes wrong with the page too, and is told there
        try {
            rules = ask(URI.create(site(address) + "/robots.txt"));
        } catch (UnreadableException | IOException | RuntimeException unreadable) {
            // nobody has forbidden anything
        } finally {
            mine.complete(rules);
        }
        return rules;
    }

    private Robots ask(URI address) throws UnreadableException, IOException {
        Budget budget = new Budget(limits.whole().dividedBy(4));
        URI now = address;
        for (int step = 0; step <= limits.redirects(); step++) {
            Reply reply = asked(now, "", "", budget, Robots.MOST_BYTES);
            if (reply.location().isEmpty()) {
                int status = reply.status();
                return status == 200
                        ? Robots.of(
                                now.toString(),
                                reply.answer().content(),
                                reply.answer().mediaType())
                        : status >= 500 ? Robots.away(status) : Robots.none();
            }
            now = WebAddress.resolved(now, reply.location());
        }
        return Robots.none();
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public void close() {
        client.close();
    }
}
