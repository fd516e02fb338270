package org.hecha.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever may come in. On loopback that is whoever sits at this machine, under the name of his account; a page
 * of somebody else in the same browser is kept out: it knows no form token, and asks under another host name.
 */
final class Gate {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final boolean loopback;
    private final Visitor here;

    Gate(String host) {
        loopback = LOOPBACK.contains(host) || host.equals("::1");
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String name = System.getProperty("user.name", "");
        here = new Visitor(
                name.isBlank() ? "本机" : name, Base64.getUrlEncoder().encodeToString(secret), true, true, false);
    }

    /** Called before every request. */
    void check(Context request) {
        if (loopback && !LOOPBACK.contains(hostOf(request))) {
            throw new ForbiddenResponse("请用 http://127.0.0.1 或 http://localhost 打开本页。");
        }
        if (!READING.contains(request.method().name()) && !isToken(token(request), visitor(request).token())) {
            throw new ForbiddenResponse("页面已过期，请刷新后重试。");
        }
    }

    Visitor visitor(Context request) {
        Objects.requireNonNull(request);
        return here;
    }

    private static String hostOf(Context request) {
        String host = Objects.requireNonNullElse(request.header("Host"), "").toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static @Nullable String token(Context request) {
        String sent = request.header("X-Form-Token");
        return sent != null ? sent : request.formParam("_token");
    }

    private static boolean isToken(@Nullable String sent, String expected) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
