package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.Trail;
import org.hecha.desk.TrailEntry;
import org.hecha.web.Wire.Reply;
import org.hecha.web.guard.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is kept out of an office's desk, and of the desk for one. */
class GuardTest {

    @TempDir
    private static Path folder = Path.of("");

    private static OpenDesk office;
    private static OpenDesk alone;

    @BeforeAll
    static void open() {
        office = OpenDesk.forUsers(folder.resolve("office"));
        alone = OpenDesk.forOne(folder.resolve("alone"));
    }

    @AfterAll
    static void close() {
        office.close();
        alone.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Reply signIn(String name, String password) {
        return office.wire()
                .post("/sign-in")
                .form("name=" + encoded(name) + "&password=" + encoded(password))
                .send();
    }

    private static String token(String cookie) {
        return office.wire().get("/").with("Cookie", cookie).send().token();
    }

    @Test
    void nobodySeesAnythingBeforeHeSignsIn() {
        for (String path :
                List.of("/", "/list", "/reports/1", "/reports/1/memo", "/me", "/sweeps", "/rules", "/nothing")) {
            Reply page = office.wire().get(path).send();
            assertThat(page.status()).as(path).isEqualTo(303);
            assertThat(page.header("Location").orElse("")).startsWith("/sign-in?to=");
            assertThat(office.wire().get(path).with("HX-Request", "true").send().status())
                    .isEqualTo(401);
        }
        for (String path : List.of("/intake", "/reports/1/decisions", "/me/tokens", "/sign-out", "/api/v1/reports")) {
            assertThat(office.wire().post(path).form("a=b").send().status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(office.wire().get("/api/v1/reports").send().status()).isEqualTo(401);
        assertThat(office.wire()
                        .get("/")
                        .with("Cookie", "hecha=" + "A".repeat(43))
                        .send()
                        .status())
                .isEqualTo(303);
        Reply page = office.wire().get("/sign-in").send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("type=\"password\"").doesNotContain("王芳");
    }

    @Test
    void theSessionIsNewAtSignInAndItsCookieKeepsToItself() {
        Reply signed = office.wire()
                .post("/sign-in")
                .with("Cookie", "hecha=chosen-by-somebody-else")
                .form("name=" + encoded("王芳") + "&password=" + encoded(OpenDesk.PASSWORD) + "&to=%2Fme")
                .send();
        assertThat(signed.status()).isEqualTo(303);
        assertThat(signed.header("Location")).contains("/me");
        assertThat(signed.header("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("chosen-by-somebody-else");
        String first = signed.cookie();
        assertThat(office.wire().get("/me").with("Cookie", first).send().body()).contains("王芳", "核查员");

        String second = office.wire()
                .post("/sign-in")
                .with("Cookie", first)
                .form("name=" + encoded("王芳") + "&password=" + encoded(OpenDesk.PASSWORD))
                .send()
                .cookie();
        assertThat(second).isNotEqualTo(first);
        assertThat(office.wire().get("/me").with("Cookie", first).send().status())
                .as("the session before is over")
                .isEqualTo(303);
        assertThat(office.wire()
                        .post("/sign-out")
                        .with("Cookie", second)
                        .form("_token=" + token(second))
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(office.wire().get("/me").with("Cookie", second).send().status())
                .isEqualTo(303);
    }

    @Test
    void signingInLeadsToNoOtherSite() {
        for (String to : List.of(
                "//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:1")) {
            Reply signed = office.wire()
                    .post("/sign-in")
                    .form("name=" + encoded("王芳") + "&password=" + encoded(OpenDesk.PASSWORD) + "&to=" + encoded(to))
                    .send();
            assertThat(signed.header("Location")).as(to).contains("/");
        }
    }

    @Test
    void whoeverGuessesMustWait() {
        int wrong = 0;
        int waits = 0;
        for (int i = 0; i < 8; i++) {
            int status = signIn("管理", "wrong password " + i).status();
            wrong += status == 401 ? 1 : 0;
            waits += status == 429 ? 1 : 0;
        }
        assertThat(wrong).isEqualTo(5);
        assertThat(waits).isEqualTo(3);
        assertThat(signIn("王芳", OpenDesk.PASSWORD).status())
                .as("a colleague is not kept out")
                .isEqualTo(303);
        assertThat(office.desk.trail().before(0, 100))
                .extracting(TrailEntry::action)
                .contains(Trail.Action.SIGN_IN_REFUSED, Trail.Action.SIGNED_IN);
    }

    @Test
    void wrongNameAndWrongPasswordLookTheSame() {
        String known = signIn("查阅", "wrong password").body();
        String unknown = signIn("无名", "wrong password").body();
        assertThat(known.replace("查阅", "无名")).isEqualTo(unknown);
        assertThat(signIn("\"><script>alert(1)</script>", "wrong password").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        String cookie = office.signedIn("王芳");
        for (String body : List.of("label=x", "label=x&_token=", "label=x&_token=" + token(office.signedIn("查阅")))) {
            Reply refused = office.wire()
                    .post("/me/tokens")
                    .with("Cookie", cookie)
                    .form(body)
                    .send();
            assertThat(refused.status()).as(body).isEqualTo(403);
        }
        assertThat(office.desk.passes().tokens("王芳")).isEmpty();
        Reply upload = office.wire()
                .post("/intake")
                .with("Cookie", cookie)
                .file("file", "甲.txt", new byte[] {65})
                .send();
        assertThat(upload.status()).isEqualTo(403);
        assertThat(alone.wire()
                        .post("/intake")
                        .file("file", "甲.txt", new byte[] {65})
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(alone.desk.cases().count(CaseQuery.ALL)).isZero();
    }

    @Test
    void pagesOfOtherSitesMakeNoBrowserActHere() {
        String cookie = office.signedIn("王芳");
        String right = "label=x&_token=" + encoded(token(cookie));
        for (Map.Entry<String, String> foreign : Map.of(
                        "Origin",
                        "https://evil.example",
                        "origin",
                        "null",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "sec-fetch-site",
                        "same-site")
                .entrySet()) {
            Reply refused = office.wire()
                    .post("/me/tokens")
                    .with("Cookie", cookie)
                    .with(foreign.getKey(), foreign.getValue())
                    .form(right)
                    .send();
            assertThat(refused.status()).as(foreign.toString()).isEqualTo(403);
        }
        Reply signIn = office.wire()
                .post("/sign-in")
                .with("Origin", "https://evil.example")
                .form("name=" + encoded("王芳") + "&password=" + encoded(OpenDesk.PASSWORD))
                .send();
        assertThat(signIn.status()).as("nobody is signed in by another site").isEqualTo(403);
        Reply api = alone.wire()
                .post("/api/v1/reports")
                .with("Sec-Fetch-Site", "cross-site")
                .file("file", "甲.txt", new byte[] {65})
                .send();
        assertThat(api.status()).isEqualTo(403);
    }

    @Test
    void everyRoleChangesWhatIsItsOwn() {
        Map<String, List<String>> refused = Map.of(
                "查阅", List.of("/intake", "/reports/1/decisions", "/sweeps", "/rules/try", "/api/v1/reports"),
                "运维", List.of("/intake", "/reports/1/decisions", "/rules/try"),
                "规则", List.of("/intake", "/sweeps", "/schedules/1"),
                "王芳",
                        List.of(
                                "/sweeps",
                                "/sweeps/1/stop",
                                "/rules/save",
                                "/x/../rules/save",
                                "/%72ules/save",
                                "//rules/save",
                                "/rules;x/save"));
        refused.forEach((name, paths) -> {
            String cookie = office.signedIn(name);
            String token = token(cookie);
            for (String path : paths) {
                Reply reply = office.wire()
                        .post(path)
                        .with("Cookie", cookie)
                        .with("X-Form-Token", token)
                        .form("a=b")
                        .send();
                assertThat(reply.status())
                        .as(name + " " + path)
                        .isIn(path.matches("(?:/[a-z0-9-]+)+") ? List.of(403) : List.of(400, 403, 404));
            }
            assertThat(office.wire().get("/").with("Cookie", cookie).send().status())
                    .isEqualTo(200);
        });
        assertThat(office.desk.trail().before(0, 500))
                .extracting(TrailEntry::action)
                .contains(Trail.Action.FORBIDDEN);
    }

    @Test
    void aDeskForOneIsCalledByItsOwnNameOnly() {
        assertThat(alone.wire().get("/").send().status()).isEqualTo(200);
        assertThat(alone.wire()
                        .get("/")
                        .with("Host", "localhost:" + alone.port())
                        .send()
                        .status())
                .isEqualTo(200);
        for (String host :
                List.of("evil.example", "evil.example:" + alone.port(), "127.0.0.1.evil.example", "[::1].evil")) {
            assertThat(alone.wire().get("/").with("Host", host).send().status())
                    .as(host)
                    .isIn(400, 403);
        }
    }

    @Test
    void onlyAnOfficeListensToOthers() {
        for (String host : List.of("0.0.0.0", "192.168.1.5", "hecha.example", "::")) {
            assertThatThrownBy(() -> Gate.forOne(alone.desk, host)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anOfficeBehindAProxyHasItsCookieByHttpsOnly() {
        try (OpenDesk proxied = OpenDesk.forUsers(folder.resolve("proxied"), "https://hecha.example")) {
            Reply signed = proxied.wire()
                    .post("/sign-in")
                    .with("Host", "hecha.example")
                    .with("Origin", "https://hecha.example")
                    .form("name=" + encoded("王芳") + "&password=" + encoded(OpenDesk.PASSWORD))
                    .send();
            assertThat(signed.header("Set-Cookie").orElse(""))
                    .startsWith("__Host-hecha=")
                    .contains("Secure");
            assertThat(proxied.wire()
                            .get("/")
                            .with("Host", "other.example")
                            .send()
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNothingStrange() {
        for (Reply reply : List.of(
                office.wire().get("/sign-in").send(),
                office.wire().get("/nothing").send(),
                alone.wire().get("/").send(),
                alone.wire().get("/nothing").send())) {
            String policy = reply.header("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors");
            assertThat(policy).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
            assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(reply.header("Referrer-Policy")).isPresent();
            assertThat(reply.header("Server")).isEmpty();
            assertThat(reply.body()).doesNotContain("onclick=").doesNotContain(" style=\"");
        }
    }

    @Test
    void theTrailIsForWhoeverLooksAfterTheDesk() {
        String operator = office.signedIn("运维");
        Reply trail = office.wire().get("/trail").with("Cookie", operator).send();
        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.body()).contains("登录", "运维").doesNotContain("与写入时不符");
        assertThat(office.wire()
                        .get("/trail")
                        .with("Cookie", office.signedIn("查阅"))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tokensCallTheInterfaceAndNoPage() {
        String token = office.desk.passes().token("查阅", "接口", 1);
        assertThat(office.wire()
                        .get("/")
                        .with("Authorization", "Bearer " + token)
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(office.wire()
                        .post("/api/v1/reports")
                        .with("Authorization", "Bearer " + token)
                        .file("file", "甲.txt", new byte[] {65})
                        .send()
                        .status())
                .as("a reader uploads nothing")
                .isEqualTo(403);
    }
}
