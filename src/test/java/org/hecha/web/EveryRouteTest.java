package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.Role;
import org.hecha.web.Wire.Asking;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every route, of those too that somebody adds tomorrow. */
class EveryRouteTest {

    private static final String ALL = "总管";
    private static final List<String> OPEN = List.of("GET /sign-in", "POST /sign-in", "GET /assets/{version}/{name}");
    /** What everybody may change of himself. */
    private static final List<String> OWN =
            List.of("POST /sign-out", "POST /me/password", "POST /me/tokens", "POST /me/tokens/{id}/revoke");

    @TempDir
    private static Path folder = Path.of("");

    private static OpenDesk office;
    private static OpenDesk alone;
    private static Map<String, String> values = Map.of();

    @BeforeAll
    static void open() throws InterruptedException {
        office = OpenDesk.forUsers(folder.resolve("office"));
        office.desk.users().add("测试", ALL, EnumSet.allOf(Role.class), OpenDesk.PASSWORD);
        alone = OpenDesk.forOne(folder.resolve("alone"));
        byte[] report =
                "某县统计局2024年政府信息公开工作年度报告\n一、总体情况\n本年收到   件。\n二、主动公开政府信息情况\n无。\n".getBytes(StandardCharsets.UTF_8);
        Case first = office.audited("甲.txt", report);
        String fingerprint = office.desk
                .cases()
                .result(first.id(), 1)
                .orElseThrow()
                .findings()
                .get(0)
                .fingerprint();
        values = Map.of(
                "{id}", String.valueOf(first.id()),
                "{fingerprint}", fingerprint,
                "{format}", "html",
                "{version}", "x",
                "{name}", "desk.css",
                "{layer}", "image",
                "reference/{page}", "reference/index.html",
                "pages/{page}", "pages/1");
    }

    @AfterAll
    static void close() {
        office.close();
        alone.close();
    }

    private static String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        for (String name : values.keySet().stream().sorted().toList()) {
            path = path.replace(name, values.getOrDefault(name, ""));
        }
        path = path.replace("pages/{page}", "pages/1");
        assertThat(path).as("tell this test what to put into " + route).doesNotContain("{");
        return path;
    }

    private static Asking ask(OpenDesk desk, String route) {
        return desk.wire().ask(route.substring(0, route.indexOf(' ')), path(route));
    }

    /** Events go on for ever. */
    private static List<String> reading() {
        return office.routes().stream()
                .filter(route -> route.startsWith("GET ") && !route.endsWith(Api.EVENTS))
                .toList();
    }

    private static List<String> changing() {
        return office.routes().stream()
                .filter(route -> !route.startsWith("GET "))
                .toList();
    }

    @Test
    void theRoutesAreAllHere() {
        assertThat(office.routes())
                .contains("GET /", "POST /intake", "POST /sweeps", "POST /rules/save", "POST /api/v1/reports")
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates();
        assertThat(office.routes()).allMatch(route -> route.startsWith("GET ") || route.startsWith("POST "));
    }

    @Test
    void nothingIsHadBeforeSigningIn() {
        for (String route : office.routes()) {
            if (OPEN.contains(route)) {
                continue;
            }
            Reply reply = ask(office, route).send();
            boolean page = route.startsWith("GET ") && !route.contains("/api/");
            assertThat(reply.status()).as(route).isEqualTo(page ? 303 : 401);
            assertThat(reply.body()).as(route).doesNotContain("统计局");
        }
    }

    @Test
    void nothingIsChangedWithoutTheFormToken() {
        String cookie = office.signedIn(ALL);
        for (String route : changing()) {
            if (OPEN.contains(route)) {
                continue;
            }
            for (String body : List.of("a=b", "_token=", "_token=wrong")) {
                assertThat(ask(office, route)
                                .with("Cookie", cookie)
                                .form(body)
                                .send()
                                .status())
                        .as(route)
                        .isEqualTo(403);
            }
            assertThat(ask(office, route)
                            .with("Cookie", cookie)
                            .with("X-Form-Token", "wrong")
                            .json("[]")
                            .send()
                            .status())
                    .as(route)
                    .isEqualTo(403);
        }
        assertThat(office.desk.cases().count(CaseQuery.ALL)).isEqualTo(1);
    }

    @Test
    void aBrowserOnTheDeskForOneNeedsItToo() {
        for (String route : changing()) {
            if (OPEN.contains(route)) {
                continue;
            }
            assertThat(ask(alone, route)
                            .with("Sec-Fetch-Site", "same-origin")
                            .form("a=b")
                            .send()
                            .status())
                    .as(route)
                    .isEqualTo(403);
            assertThat(ask(alone, route)
                            .with("Origin", "https://evil.example")
                            .form("a=b")
                            .send()
                            .status())
                    .as(route)
                    .isEqualTo(403);
        }
        assertThat(alone.desk.cases().count(CaseQuery.ALL)).isZero();
    }

    @Test
    void whoeverOnlyReadsChangesNothingButHisOwn() {
        String cookie = office.signedIn("查阅");
        String token = office.wire().get("/").with("Cookie", cookie).send().token();
        for (String route : changing()) {
            if (OPEN.contains(route) || OWN.contains(route)) {
                continue;
            }
            assertThat(ask(office, route)
                            .with("Cookie", cookie)
                            .with("X-Form-Token", token)
                            .form("a=b")
                            .send()
                            .status())
                    .as(route)
                    .isEqualTo(403);
        }
    }

    @Test
    void everyAnswerForbidsTheBrowserToRunWhatStandsInIt() {
        String cookie = office.signedIn(ALL);
        for (String route : reading()) {
            Reply reply = ask(office, route).with("Cookie", cookie).send();
            String policy = reply.header("Content-Security-Policy").orElse("");
            assertThat(policy).as(route).contains("default-src '").contains("frame-ancestors");
            String scripts = policy.contains("script-src")
                    ? policy.replaceFirst(".*script-src([^;]*).*", "$1")
                    : policy.replaceFirst(".*default-src([^;]*).*", "$1");
            assertThat(scripts)
                    .as(route)
                    .doesNotContain("unsafe")
                    .doesNotContain("*")
                    .doesNotContain("http");
            assertThat(reply.header("X-Content-Type-Options")).as(route).contains("nosniff");
            assertThat(reply.header("Cache-Control").orElse("")).as(route).isNotEmpty();
            assertThat(reply.status()).as(route).isLessThan(500);
            if (reply.header("Content-Type").orElse("").contains("html")) {
                assertThat(reply.body()).as(route).doesNotContainPattern("<[a-z]+ [^>]*\\bon[a-z]+=\"");
            }
        }
        assertThat(office.faults).isEmpty();
    }

    @Test
    void everyPageThatIsAskedForIsThere() {
        String cookie = office.signedIn(ALL);
        List<String> absent = List.of(
                "GET /reports/{id}/compare", // one version only
                "GET /reports/{id}/review.{format}",
                "GET /reports/{id}/pages/{page}", // a text has no pages
                "GET /reports/{id}/pages/{page}/{layer}",
                "GET /ledger.{format}", // no such format
                "GET /sweeps/ledger.xlsx", // nothing was swept
                "GET /sweeps/trends");
        for (String route : reading()) {
            assertThat(ask(office, route).with("Cookie", cookie).send().status())
                    .as(route)
                    .isIn(absent.contains(route) ? List.of(200, 302, 303, 400, 404) : List.of(200, 302));
        }
    }
}
