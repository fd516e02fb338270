package org.hecha.sweep.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on this machine; what is not there is 404. */
public final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();

    /** Answers a request. */
    @FunctionalInterface
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        times.add(System.nanoTime());
        Page page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            send(exchange, 404, "text/html", "<html>没有</html>".getBytes(StandardCharsets.UTF_8));
        } else {
            page.answer(exchange);
        }
        exchange.close();
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    public Site put(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public Site put(String path, String type, byte[] content) {
        return put(path, exchange -> send(exchange, 200, type, content));
    }

    public Site put(String path, String type, String content) {
        return put(path, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With an {@code ETag} that is answered with 304. */
    public Site tagged(String path, String type, byte[] content, String tag) {
        return put(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, type, content);
            }
        });
    }

    public Site redirect(String path, String location) {
        return put(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The same site under another name; from 1. */
    public String url(int host, String path) {
        return "http://127.0.0." + host + ":" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Paths in the order in which they were asked for. */
    public List<String> asked() {
        return asked;
    }

    /** When that was. */
    List<Long> times() {
        return times;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
