package org.hecha.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Style sheet and scripts: served from the program itself, none from elsewhere. */
final class Assets {

    private static final Map<String, String> WHERE = Map.of(
            "desk.css", "/org/hecha/web/desk.css",
            "desk.js", "/org/hecha/web/desk.js",
            "rules.css", "/org/hecha/web/rules.css",
            "rules.js", "/org/hecha/web/rules.js",
            "theme.svg", "/org/hecha/web/theme.svg",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private @Nullable String version;

    /** Changes with every change of an asset, so that browsers may keep them for good. */
    synchronized String version() {
        if (version == null) {
            CRC32 sum = new CRC32();
            WHERE.keySet().stream().sorted().forEach(name -> sum.update(bytes(name)));
            version = HexFormat.of().toHexDigits((int) sum.getValue());
        }
        return version;
    }

    void serve(Context request) {
        String name = request.pathParam("name");
        if (!WHERE.containsKey(name)) {
            throw new NotFoundResponse();
        }
        String type = name.endsWith(".css") ? "text/css" : name.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
        request.contentType(type + "; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .result(bytes(name));
    }

    private byte[] bytes(String name) {
        return read.computeIfAbsent(name, asked -> {
            try (InputStream in = Assets.class.getResourceAsStream(String.valueOf(WHERE.get(asked)))) {
                return in == null ? asked.getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
