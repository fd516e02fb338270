package org.hecha.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hecha.desk.Case;
import org.hecha.memo.Json;

/**
 * Tells programs and pages, as it happens, of each audit that begins or ends: server-sent events named {@code report}, each
 * with the report as {@code GET /reports/{id}} has it. Who was away asks for the list again.
 */
final class ApiEvents implements AutoCloseable {

    private static final int MOST = 200;
    private static final int STILL_THERE_SECONDS = 15;

    private final Set<SseClient> listening = ConcurrentHashMap.newKeySet();
    /** Whoever audits does not wait for whoever listens. */
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    });

    ApiEvents() {
        var unused = teller.scheduleAtFixedRate(
                () -> listening.forEach(client -> client.sendComment("still there")),
                STILL_THERE_SECONDS,
                STILL_THERE_SECONDS,
                TimeUnit.SECONDS);
    }

    void open(SseClient client) {
        if (listening.size() >= MOST) {
            throw new ServiceUnavailableResponse("同时接收事件的连接过多，请稍后再试。");
        }
        client.keepAlive();
        client.onClose(() -> listening.remove(client));
        listening.add(client);
        client.sendComment("listening");
    }

    /** Tells all of a report. */
    void tell(Case report) {
        if (listening.isEmpty()) {
            return;
        }
        try {
            String json = Json.lines().writeValueAsString(report);
            teller.execute(() -> listening.forEach(client -> client.sendEvent("report", json)));
        } catch (JsonProcessingException neverForRecords) {
            throw new IllegalStateException(neverForRecords);
        } catch (RejectedExecutionException closing) {
            // nobody listens any more
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
        listening.forEach(SseClient::close);
    }
}
