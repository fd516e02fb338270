package org.hecha.sweep.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts a notice as JSON. The receiver can tell that it is from here, and not an old one sent again: {@code
 * X-Hecha-Signature} is {@code sha256=} and the HMAC of {@code X-Hecha-Timestamp}, a dot and the body. Tries of the same
 * notice have the same {@code X-Hecha-Delivery}.
 */
final class Poster {

    private static final int TRIES = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NoticeSettings.Webhook webhook;
    private final String secret;
    private final Duration patience;
    private final Duration timeout;

    /**
     * @param secret empty for no signature
     * @param patience before the second try; each later one waits four times as long
     */
    Poster(NoticeSettings.Webhook webhook, String secret, Duration patience, Duration timeout) {
        this.webhook = webhook;
        this.secret = secret;
        this.patience = patience;
        this.timeout = timeout;
    }

    void send(SweepNotice notice) throws NoticeException {
        String body = json(notice);
        String delivery = UUID.randomUUID().toString();
        String told = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            int status = post(body, delivery);
            if (status >= 200 && status < 300) {
                return;
            }
            told = status > 0 ? "HTTP " + status : status < 0 ? "超时" : "连接不上";
            if (status >= 300 && status < 400) {
                throw new NoticeException(
                        "通知未送达 " + webhook.url() + "（" + told + "）：该网址转向别处，通知不跟随转向；请在 webhook.url 中写最后的网址。");
            }
            boolean passing = status <= 0 || status == 429 || status >= 500;
            if (!passing || attempt == TRIES || !Pause.of(patience, attempt)) {
                break;
            }
        }
        throw new NoticeException("通知未送达 " + webhook.url() + "（" + told + "）；请检查接收方的地址和状态。");
    }

    /** Returns the status; 0 if there was no answer, -1 if it took too long. */
    private int post(String body, String delivery) throws NoticeException {
        String time = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(webhook.url()));
        } catch (IllegalArgumentException malformed) {
            throw new NoticeException("通知未送达：" + webhook.url() + " 不是可用的网址。", malformed);
        }
        request.timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "hecha")
                .header("X-Hecha-Delivery", delivery)
                .header("X-Hecha-Timestamp", time)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!secret.isEmpty()) {
            request.header("X-Hecha-Signature", "sha256=" + signature(secret, time + "." + body));
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        CompletableFuture<Integer> answer = client.sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(response -> response.statusCode());
        try {
            return answer.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return -1;
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof java.net.http.HttpTimeoutException ? -1 : 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoticeException("通知未送达 " + webhook.url() + "：程序被停止。", stopped);
        }
    }

    static String signature(String secret, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String json(SweepNotice notice) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "event",
                notice.isTrial() ? "notice.trial" : notice.failure().isEmpty() ? "sweep.finished" : "sweep.failed");
        body.put("sweep", notice.sweep());
        body.put("subject", NoticeText.subject(notice));
        body.put("sources", notice.sources());
        body.put("failure", notice.failure());
        body.put("inputs", notice.states());
        body.put("results", notice.verdicts());
        body.put("changes", notice.changes());
        body.put("newErrors", notice.news());
        body.put("notAssessed", notice.troubles());
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
