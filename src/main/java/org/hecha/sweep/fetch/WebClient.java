package org.hecha.sweep.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.hecha.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, within limits. Follows nothing, remembers nothing. Safe for many threads. */
final class WebClient implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16_384;
    private static final int PART = 16_384;

    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch limits");
        thread.setDaemon(true);
        return thread;
    });

    WebClient(FetchLimits limits, Addresses addresses, String userAgent) {
        this.limits = limits;
        Timeout idle = Timeout.of(limits.idle());
        Http1Config lines = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(lines)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connecting()))
                                .setSocketTimeout(idle)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setMaxConnPerRoute(2)
                        .setMaxConnTotal(64)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(idle)
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * An answer as it came.
     *
     * @param location where a redirect leads; empty if it is none
     * @param retry what {@code Retry-After} says; empty if it says nothing
     */
    record Reply(int status, Answer answer, String location, String retry) {}

    /**
     * Asks once.
     *
     * @param tag sent as {@code If-None-Match}; empty for none
     * @param modified sent as {@code If-Modified-Since}; empty for none
     * @param left time that is left for it
     * @param most bytes of the answer; more are {@link UnreadableException.Cause#TOO_LARGE}
     */
    Reply get(URI address, String tag, String modified, Duration left, long most)
            throws UnreadableException, IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Language", "zh-CN,zh;q=0.9,*;q=0.5");
        if (!tag.isEmpty()) {
            request.setHeader("If-None-Match", tag);
        }
        if (!modified.isEmpty()) {
            request.setHeader("If-Modified-Since", modified);
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                Math.max(1, left.toMillis()),
                TimeUnit.MILLISECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            return reply(address, response, most);
        } catch (Overflow overflow) {
            throw Trouble.tooLarge(address, most);
        } catch (IOException | RuntimeException failure) {
            if (late.get()) {
                throw Trouble.tooSlow(address, limits.whole());
            }
            throw failure;
        } finally {
            deadline.cancel(false);
            request.cancel(); // first: whoever closes an answer reads it to its end
            close(response);
        }
    }

    private static void close(@Nullable ClassicHttpResponse response) {
        try {
            if (response != null) {
                response.close();
            }
        } catch (IOException cut) {
            // nobody wants the rest
        }
    }

    /** More bytes than are wanted. */
    private static final class Overflow extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static Reply reply(URI address, ClassicHttpResponse response, long most) throws IOException {
        int status = response.getCode();
        boolean wanted = status >= 200 && status < 300;
        HttpEntity entity = response.getEntity();
        byte[] content = wanted && entity != null ? content(entity, most) : new byte[0];
        String type = header(response, "Content-Type").toLowerCase(Locale.ROOT);
        Answer answer = new Answer(
                address,
                status == 304,
                content,
                (type + ";").substring(0, (type + ";").indexOf(';')).strip(),
                header(response, "ETag"),
                header(response, "Last-Modified"));
        boolean redirect = status >= 300 && status < 400 && status != 304;
        return new Reply(
                status, answer, redirect ? utf8(header(response, "Location")) : "", header(response, "Retry-After"));
    }

    /** Whatever length is claimed, and however small it is packed. */
    private static byte[] content(HttpEntity entity, long most) throws IOException {
        if (entity.getContentLength() > most) {
            throw new Overflow();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = entity.getContent();
        byte[] part = new byte[PART];
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            if (bytes.size() + (long) length > most) {
                throw new Overflow();
            }
            bytes.write(part, 0, length);
        }
        return bytes.toByteArray();
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }

    /** Headers are read as Latin letters; servers write the Chinese of their addresses in UTF-8. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            client.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
