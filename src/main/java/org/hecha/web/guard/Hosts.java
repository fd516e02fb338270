package org.hecha.web.guard;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which names the desk may be called. A page of somebody else can point its own name at this machine, and so ask
 * as if from the same place; it cannot change the name that the browser tells.
 */
final class Hosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;
    private final String publicAuthority;
    private final boolean secure;

    /**
     * @param host that is listened on
     * @param address that people open, if it is another: {@code https://hecha.example}; empty else
     */
    Hosts(String host, String address) {
        loopback = isLoopback(host);
        URI uri = address.isEmpty() ? null : URI.create(address);
        if (uri != null
                && (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(address);
        }
        publicAuthority = uri == null ? "" : uri.getAuthority().toLowerCase(Locale.ROOT);
        secure = uri != null && uri.getScheme().equals("https");
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** Whether browsers come by HTTPS, so that cookies must too. */
    boolean isSecure() {
        return secure;
    }

    /** Refuses other names than the desk's own. */
    void check(Context request) {
        String host = host(request);
        boolean known = host.equals(publicAuthority) || LOOPBACK.contains(withoutPort(host));
        if (!known && (loopback || !publicAuthority.isEmpty())) {
            throw new ForbiddenResponse(
                    publicAuthority.isEmpty() ? "请用 http://127.0.0.1 或 http://localhost 打开本页。" : "请用规定的网址打开本页。");
        }
    }

    /** Refuses what a page of somebody else makes a browser send. */
    void checkOrigin(Context request) {
        String origin = request.header("Origin");
        if (isForeign(request.header("Sec-Fetch-Site")) || (origin != null && !isOwn(origin, host(request)))) {
            throw new ForbiddenResponse("请求来自其他网站，未予执行。");
        }
    }

    /** Whether a browser sends it: those tell where from. */
    static boolean isBrowser(Context request) {
        return request.header("Origin") != null || request.header("Sec-Fetch-Site") != null;
    }

    private static boolean isForeign(@Nullable String site) {
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private boolean isOwn(String origin, String host) {
        String authority = origin.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
        return !authority.equals("null") && (authority.equals(host) || authority.equals(publicAuthority));
    }

    private static String host(Context request) {
        return Objects.requireNonNullElse(request.header("Host"), "").toLowerCase(Locale.ROOT);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
