package org.hecha.sweep.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sites as they are, and sites that mean harm. Each ends with bytes, or with one sentence. */
@Timeout(30)
class FetcherTest {

    private static final FetchLimits HERE = new FetchLimits(
            1 << 20,
            Duration.ofSeconds(2),
            Duration.ofMillis(700),
            Duration.ofMillis(1500),
            5,
            Duration.ZERO,
            Duration.ofSeconds(2),
            true,
            true);

    private final Site site = new Site();
    private FetchLimits limits = HERE;
    private String scheme = "http";

    @AfterEach
    void close() {
        site.close();
    }

    private Answer get(String address) throws UnreadableException {
        try (Fetcher fetcher = new Fetcher(limits, "test")) {
            return fetcher.get(WebAddress.of(address), "", "");
        }
    }

    private UnreadableException failure(String address) {
        long start = System.nanoTime();
        UnreadableException failure = catchThrowableOfType(UnreadableException.class, () -> get(address));
        assertThat(failure).isNotNull().hasMessageMatching("[^\\n]*[；，][^\\n]*。");
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        return failure;
    }

    @Test
    void aFileComesWithWhatTheSiteSaysOfIt() throws Exception {
        site.put("/年报 2023.docx", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).contains("hecha/test");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            Site.send(exchange, 200, "application/msword; charset=x", new byte[] {1, 2, 3});
        });

        Answer answer = get(site.url("/年报 2023.docx#第三部分"));

        assertThat(answer.content()).containsExactly(1, 2, 3);
        assertThat(answer.tag()).isEqualTo("\"1\"");
        assertThat(answer.mediaType()).isEqualTo("application/msword");
        assertThat(answer.isPage()).isFalse();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        site.tagged("/a.pdf", "application/pdf", new byte[100], "\"v1\"");
        try (Fetcher fetcher = new Fetcher(limits, "test")) {
            Answer again = fetcher.get(WebAddress.of(site.url("/a.pdf")), "\"v1\"", "");

            assertThat(again.unchanged()).isTrue();
            assertThat(again.content()).isEmpty();
            assertThat(fetcher.get(WebAddress.of(site.url("/a.pdf")), "\"v0\"", "")
                            .content())
                    .hasSize(100);
        }
    }

    @Test
    void nothingIsUnchangedThatWasNotAskedFor() {
        site.put("/a", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(failure(site.url("/a"))).hasMessageContaining("HTTP 304");
    }

    @Test
    void redirectsAreFollowedUpToALimit() throws Exception {
        // as servers write it: the bytes of UTF-8, one for a letter each
        String chinese = new String("new/年报.html".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        site.redirect("/old", chinese).put("/new/年报.html", "text/html", "<html>年报");
        site.redirect("/round", "/round2").redirect("/round2", "/round");

        assertThat(get(site.url("/old")).isPage()).isTrue();
        assertThat(failure(site.url("/round"))).hasMessageContaining("转向超过 5 次").hasMessageContaining("/round”");
    }

    @Test
    void redirectsLeadToPagesOnly() {
        site.redirect("/file", "file:///etc/passwd").redirect("/ftp", "ftp://example.com/a");

        assertThat(failure(site.url("/file")).reason()).isEqualTo(Cause.REFUSED);
        assertThat(failure(site.url("/ftp"))).hasMessageContaining("不是 http 或 https 网址");
    }

    @Test
    void theOwnNetworkIsClosedUnlessItIsOpened() {
        limits = HERE.allowing(false, true);
        for (String address : new String[] {
            site.url("/a"),
            "http://localhost:" + site.port() + "/a",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]:" + site.port() + "/",
            "http://2130706433:" + site.port() + "/",
            "http://0x7f.1/",
            "http://0/",
            "http://100.100.100.200/"
        }) {
            UnreadableException refused = failure(address);
            assertThat(refused.reason()).as(address).isIn(Cause.REFUSED, Cause.UNREACHABLE);
            assertThat(site.asked()).isEmpty();
        }
        assertThat(failure("http://169.254.169.254/")).hasMessageContaining("--allow-private");
    }

    /** Resolves the one public name to this machine, as if it were outside. */
    private static final class Names extends Addresses {

        private final AtomicInteger asked = new AtomicInteger();
        private final boolean rebinding;

        Names(boolean rebinding) {
            super(false);
            this.rebinding = rebinding;
        }

        @Override
        InetAddress[] lookUp(String host) throws UnknownHostException {
            if (!host.equals("www.example.gov.cn")) {
                return super.lookUp(host);
            }
            boolean first = asked.getAndIncrement() == 0;
            return new InetAddress[] {InetAddress.getByName(rebinding && !first ? "127.0.0.1" : "93.184.216.34")};
        }
    }

    @Test
    void aRedirectIntoTheOwnNetworkIsRefusedToo() throws Exception {
        Addresses outside = new Addresses(false) {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals("www.example.gov.cn")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()} // stands for a server out there
                        : super.resolve(host);
            }
        };
        for (String inside : new String[] {site.url("/b"), "http://169.254.169.254/latest/", "http://localhost/"}) {
            site.redirect("/a", inside);
            try (Fetcher fetcher = new Fetcher(HERE.allowing(false, false), "test", outside)) {
                UnreadableException refused = catchThrowableOfType(
                        UnreadableException.class,
                        () -> fetcher.get(WebAddress.of("http://www.example.gov.cn:" + site.port() + "/a"), "", ""));
                assertThat(refused.reason()).isEqualTo(Cause.REFUSED);
                assertThat(refused).hasMessageContaining("内部地址");
            }
        }
        assertThat(site.asked()).doesNotContain("/b");
    }

    @Test
    void aNameThatChangesItsAddressIsLookedAtEachTime() {
        Names names = new Names(true);
        try (Fetcher fetcher = new Fetcher(HERE.allowing(false, false), "test", names)) {
            for (int i = 0; i < 2; i++) {
                UnreadableException failure = catchThrowableOfType(
                        UnreadableException.class,
                        () -> fetcher.get(WebAddress.of("http://www.example.gov.cn:" + site.port() + "/"), "", ""));
                assertThat(failure.reason()).isEqualTo(i == 0 ? Cause.UNREACHABLE : Cause.REFUSED);
            }
        }
        assertThat(names.asked).hasValue(2); // once for each connection, never in between
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void anEndlessBodyIsCutOff() {
        site.put("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[65_536];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(part);
                }
            }
        });

        assertThat(failure(site.url("/endless")).reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void aSlowDripIsCutOff() {
        site.put("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });

        UnreadableException slow = failure(site.url("/drip"));

        assertThat(slow.reason()).isEqualTo(Cause.TIMEOUT);
        assertThat(slow).hasMessageContaining("没有传完");
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            for (int i = 0; i < 200; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers every connection with these words, and then silence, slowness or an end. */
    private UnreadableException raw(String words, boolean dripping, boolean closing) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().read(new byte[4_096]);
                        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
                        socket.getOutputStream().flush();
                        if (dripping) {
                            drip(socket.getOutputStream());
                        } else if (!closing) {
                            Thread.sleep(3_000);
                        }
                    } catch (IOException | InterruptedException gone) {
                        // the client has cut it off
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
            limits = HERE.allowing(true, false);
            return failure(scheme + "://127.0.0.1:" + server.getLocalPort() + "/a");
        }
    }

    @Test
    void headersThatDripAreCutOff() throws Exception {
        assertThat(raw("HTTP/1.1 200 OK\r\nX-Slow: ", true, false).reason()).isEqualTo(Cause.TIMEOUT);
    }

    @Test
    void silenceIsCutOff() throws Exception {
        assertThat(raw("", false, false).reason()).isEqualTo(Cause.TIMEOUT);
        assertThat(raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", false, false)
                        .reason())
                .isEqualTo(Cause.TIMEOUT);
    }

    @Test
    void aLyingLengthIsNoReport() throws Exception {
        assertThat(raw("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf", false, true))
                .hasMessageContaining("没有传完");
        assertThat(raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nhalf", false, true)
                        .reason())
                .isEqualTo(Cause.TOO_LARGE);
        assertThat(raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhalf", false, true)
                        .reason())
                .isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void whatIsNoHttpIsToldInOneSentence() throws Exception {
        assertThat(raw("SSH-2.0-OpenSSH_9.6\r\n", false, true).reason()).isEqualTo(Cause.UNREACHABLE);
        assertThat(raw("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n", false, true)
                        .reason())
                .isEqualTo(Cause.UNREACHABLE);
        assertThat(raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000) + "\r\n", false, true)
                        .reason())
                .isEqualTo(Cause.UNREACHABLE);
        assertThat(raw("HTTP/1.1 302 Found\r\nLocation: http://%zz:99999999/\r\n\r\n", false, true)
                        .reason())
                .isEqualTo(Cause.REFUSED);
    }

    @Test
    void whatIsNoSafeConnectionIsToldInOneSentence() throws Exception {
        scheme = "https";
        assertThat(raw("HTTP/1.1 400 Bad Request\r\n\r\n", false, true)).hasMessageContaining("TLS");
        assertThat(raw("", false, false).reason()).isEqualTo(Cause.TIMEOUT);
    }

    @Test
    void packedContentIsUnpackedAndABombIsNot() throws Exception {
        site.put("/small", exchange -> sendPacked(exchange, 1_000))
                .put("/bomb", exchange -> sendPacked(exchange, 50 << 20));
        site.put("/broken", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", "no gzip".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(get(site.url("/small")).content()).hasSize(1_000);
        assertThat(failure(site.url("/bomb")).reason()).isEqualTo(Cause.TOO_LARGE);
        assertThat(failure(site.url("/broken"))).hasMessageContaining("已损坏");
    }

    private static void sendPacked(com.sun.net.httpserver.HttpExchange exchange, int length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[length]);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        Site.send(exchange, 200, "text/html", packed.toByteArray());
    }

    @Test
    void statusesAreToldApart() {
        for (int status : new int[] {404, 403, 500, 204}) {
            site.put("/" + status, exchange -> Site.send(exchange, status, "text/html", new byte[0]));
        }

        assertThat(failure(site.url("/404")).reason()).isEqualTo(Cause.MISSING);
        assertThat(failure(site.url("/403"))).hasMessageContaining("不允许自动访问（HTTP 403）");
        assertThat(failure(site.url("/500"))).hasMessageContaining("出错（HTTP 500）");
        assertThat(failure(site.url("/204"))).hasMessageContaining("HTTP 204");
        assertThat(failure("http://no-such-host.invalid/a")).hasMessageContaining("主机名无法解析");
        assertThat(failure("http://127.0.0.1:1/a")).hasMessageContaining("拒绝连接");
    }

    @Test
    void anOverloadedSiteIsGrantedTheTimeItAsksFor() throws Exception {
        AtomicInteger times = new AtomicInteger();
        site.put("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            boolean first = times.getAndIncrement() == 0;
            Site.send(exchange, first ? 429 : 200, "text/html", "<html>".getBytes(StandardCharsets.UTF_8));
        });
        site.put("/for-hours", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            Site.send(exchange, 429, "text/html", new byte[0]);
        });
        limits = HERE.allowing(true, false);
        long start = System.nanoTime();

        assertThat(get(site.url("/busy")).content()).isNotEmpty();
        assertThat(System.nanoTime() - start).isGreaterThan(950_000_000L);
        assertThat(failure(site.url("/for-hours"))).hasMessageContaining("HTTP 429");
        assertThat(site.asked()).containsExactly("/busy", "/busy", "/for-hours");
    }

    @Test
    void robotsAreObeyedUnlessTheyAreIgnored() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\nAllow: /\n");
        site.put("/private/a", "text/html", "<html>").put("/b", "text/html", "<html>");

        assertThat(failure(site.url("/private/a"))).hasMessageContaining("robots.txt 不允许");
        assertThat(get(site.url("/b")).content()).isNotEmpty();
        assertThat(site.asked()).containsExactly("/robots.txt", "/robots.txt", "/b");
        limits = HERE.allowing(true, false);
        assertThat(get(site.url("/private/a")).content()).isNotEmpty();
    }

    @Test
    void robotsMayNameTheProgramAndMayBeAway() {
        site.put("/robots.txt", "text/plain", "User-agent: hecha\nDisallow: /\n\nUser-agent: *\nDisallow:\n");
        assertThat(failure(site.url("/a"))).hasMessageContaining("robots.txt 不允许");
        site.put("/robots.txt", exchange -> Site.send(exchange, 503, "text/html", new byte[0]));
        assertThat(failure(site.url("/a"))).hasMessageContaining("robots.txt 暂时取不到");
        site.put("/robots.txt", "text/html", "<html>欢迎访问</html>");
        assertThat(failure(site.url("/a"))).hasMessageContaining("HTTP 404");
    }

    @Test
    void requestsToOneHostKeepTheirDistance() throws Exception {
        site.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.3\n");
        site.put("/a", "text/html", "<html>");
        limits = HERE.pausing(Duration.ofMillis(50));
        try (Fetcher fetcher = new Fetcher(limits, "test")) {
            for (int i = 0; i < 4; i++) {
                fetcher.get(WebAddress.of(site.url("/a")), "", "");
            }
        }
        // a busy machine answers one of them late: three times the pause that is set all the same
        for (int i = 2; i < site.times().size(); i++) {
            assertThat(site.times().get(i) - site.times().get(i - 1)).isGreaterThan(150_000_000L);
        }
    }
}
