package org.hecha.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium without a window, driven over its DevTools protocol: what an inspector does, tests do. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final Path profile;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private String session = "";

    private Browser(Process process, String address, Path profile) {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** Where Chromium is installed; empty if it is not. */
    static Optional<Path> installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(Path program, int width, int height) throws IOException {
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "browser");
                drain.setDaemon(true);
                drain.start();
                Browser browser = new Browser(process, line.substring("DevTools listening on ".length()), profile);
                browser.attach(width, height);
                return browser;
            }
        }
        throw new IOException("Chromium did not start");
    }

    private void attach(int width, int height) {
        String target = "";
        for (JsonNode one : ask("Target.getTargets", Map.of()).path("targetInfos")) {
            target = one.path("type").asText().equals("page")
                    ? one.path("targetId").asText()
                    : target;
        }
        session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        ask("Page.enable", Map.of());
        ask("Runtime.enable", Map.of());
        ask("Log.enable", Map.of());
        ask("DOM.enable", Map.of());
        size(width, height, false);
    }

    /** Looks at pages through a window of another size. */
    void size(int width, int height, boolean phone) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    void dark(boolean wanted) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", wanted ? "dark" : "light"))));
    }

    /** Whether scripts of a test may run on pages that allow none. */
    void trusted(boolean wanted) {
        ask("Page.setBypassCSP", Map.of("enabled", wanted));
    }

    /** Opens a page and waits until all of it is there. */
    void go(String address) {
        ask("Page.navigate", Map.of("url", address));
        waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** What a script says, as text. */
    String eval(String script) {
        JsonNode answer =
                ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
        }
        JsonNode value = answer.path("result").path("value");
        return value.isTextual() ? value.asText() : value.toString();
    }

    /** Waits until a script says true. */
    void waitFor(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (holds(script)) {
                return;
            }
            pause();
        }
        throw new AssertionError(
                "never came: " + script + "\non the page: " + eval("document.body.innerText.slice(0, 1500)"));
    }

    private boolean holds(String script) {
        try {
            return eval("Boolean(" + script + ")").equals("true");
        } catch (AssertionError betweenPages) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void click(String selector) {
        waitFor("document.querySelector(" + quoted(selector) + ")");
        eval("document.querySelector(" + quoted(selector) + ").click()");
    }

    void type(String selector, String text) {
        waitFor("document.querySelector(" + quoted(selector) + ")");
        eval("document.querySelector(" + quoted(selector) + ").focus()");
        ask("Input.insertText", Map.of("text", text));
    }

    /** Types where the cursor is, over what is chosen there. */
    void insert(String text) {
        ask("Input.insertText", Map.of("text", text));
    }

    /** Presses a key of one character. */
    void key(String key) {
        for (String kind : List.of("keyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    kind.equals("keyDown")
                            ? Map.of("type", kind, "key", key, "text", key)
                            : Map.of("type", kind, "key", key));
        }
    }

    /** Chooses files, as the dialog of the system would. */
    void files(String selector, List<Path> files) {
        JsonNode root = ask("DOM.getDocument", Map.of("depth", 1)).path("root").path("nodeId");
        JsonNode input = ask("DOM.querySelector", Map.of("nodeId", root.asInt(), "selector", selector))
                .path("nodeId");
        ask(
                "DOM.setFileInputFiles",
                Map.of(
                        "nodeId",
                        input.asInt(),
                        "files",
                        files.stream().map(Path::toString).toList()));
    }

    byte[] picture() {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asText());
    }

    /** What the console and the content policy complain of. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            heard.append(data);
            if (whole) {
                hear(heard.toString());
                heard.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                CompletableFuture<JsonNode> answer =
                        asked.remove(message.path("id").asInt());
                if (answer != null) {
                    answer.complete(message.path("result"));
                } else if (message.path("method").asText().equals("Log.entryAdded")
                        && message.path("params")
                                .path("entry")
                                .path("level")
                                .asText()
                                .equals("error")
                        && !message.path("params")
                                .path("entry")
                                .path("source")
                                .asText()
                                .equals("network")) {
                    complaints.add(message.path("params").path("entry").toString());
                } else if (message.path("method").asText().equals("Runtime.exceptionThrown")) {
                    complaints.add(message.path("params").toString());
                }
            } catch (IOException e) {
                complaints.add(e.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        for (int attempt = 0; attempt < 50 && Files.exists(profile); attempt++) {
            forget();
        }
    }

    /** Its children go on for a moment after it and still write and rename files. */
    private void forget() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (UncheckedIOException | NoSuchFileException moved) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        if (Files.exists(profile)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
