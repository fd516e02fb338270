package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interface for programs does what its description says. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static OpenDesk desk;

    @BeforeAll
    static void open() {
        desk = OpenDesk.forOne(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException notJson) {
            throw new AssertionError(reply.body(), notJson);
        }
    }

    private static byte[] report(String more) {
        return ("某县统计局2024年政府信息公开工作年度报告\n一、总体情况\n" + more + "\n二、主动公开政府信息情况\n无。\n六、其他需要报告的事项\n无。\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode audited(String name, byte[] content) throws InterruptedException {
        Reply sent =
                desk.wire().post("/api/v1/reports").file("file", name, content).send();
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        String address = sent.header("Location").orElseThrow();
        for (int i = 0; i < 1_200; i++) {
            JsonNode report = json(desk.wire().get(address).send());
            if (report.at("/last/verdict").asText().length() > 0) {
                return report;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not audited in time");
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(desk.wire().get("/api/v1/openapi.yaml").send().body())
                .get("paths");
        List<String> described = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (!method.equals("parameters")) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        assertThat(described).containsExactlyInAnyOrderElementsOf(desk.apiRoutes());
    }

    @Test
    void everyVariableOfAPathIsDescribed() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(desk.wire().get("/api/v1/openapi.yaml").send().body())
                .get("paths");
        paths.properties().forEach(path -> {
            long variables = path.getKey().chars().filter(c -> c == '{').count();
            long described = Stream.of(path.getValue().path("parameters"))
                    .flatMap(all ->
                            Stream.iterate(0, i -> i < all.size(), i -> i + 1).map(all::get))
                    .filter(one -> one.path("in").asText().equals("path")
                            || one.path("$ref").asText().endsWith("/id"))
                    .count();
            assertThat(described).as(path.getKey()).isEqualTo(variables);
        });
    }

    @Test
    void aReportIsSubmittedReadDecidedAndPrinted() throws InterruptedException {
        JsonNode report = audited("统计局.txt", report("本年收到申请   件。"));
        String address = "/api/v1/reports/" + report.get("id").asInt();
        assertThat(report.at("/last/unit").asText()).isEqualTo("某县统计局");

        JsonNode findings = json(desk.wire().get(address + "/findings").send());
        assertThat(findings.get("findings")).isNotEmpty();
        String first = findings.at("/findings/0/finding/fingerprint").asText();
        assertThat(findings.at("/findings/0/decision/state").asText()).isEqualTo("open");

        Reply decided = desk.wire()
                .post(address + "/decisions")
                .json("[{\"fingerprint\":\"" + first + "\",\"state\":\"confirmed\"}]")
                .send();
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        Reply late = desk.wire()
                .post(address + "/decisions")
                .json("[{\"fingerprint\":\"" + first
                        + "\",\"seen\":0,\"state\":\"waived\",\"reason\":\"因\",\"until\":\"2099-12-31\"}]")
                .send();
        assertThat(late.status()).isEqualTo(409);
        assertThat(json(late).at("/refused/0/state").asText()).isEqualTo("confirmed");
        assertThat(json(desk.wire().get(address + "/decisions").send())).hasSize(1);

        Reply memo = desk.wire().get(address + "/paper.html").send();
        assertThat(memo.status()).isEqualTo(200);
        assertThat(memo.body()).contains("某县统计局");
        assertThat(memo.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(desk.wire().get(address + "/annotated").send().status()).isEqualTo(200);
        Reply original = desk.wire().get(address + "/original").send();
        assertThat(original.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(json(desk.wire().get(address + "/trail").send()).findValuesAsText("action"))
                .contains("UPLOADED", "AUDITED", "DECIDED");
        assertThat(json(desk.wire().get(address + "/result").send())
                        .at("/verdict")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void aCorrectedReportIsAVersionAndAnAuditCanBeRepeated() throws InterruptedException {
        int id = audited("甲.txt", report("甲稿。")).get("id").asInt();
        String address = "/api/v1/reports/" + id;
        Reply corrected = desk.wire()
                .post(address + "/versions")
                .file("file", "乙.txt", report("乙稿。"))
                .send();
        assertThat(corrected.status()).isEqualTo(202);
        assertThat(json(desk.wire().get(address + "/versions").send())).hasSize(2);
        for (int i = 0; i < 600 && !desk.desk.cases().require(id).last().state().isDone(); i++) {
            Thread.sleep(50);
        }
        assertThat(desk.wire().get(address + "/findings?version=1").send().status())
                .isEqualTo(200);
        assertThat(desk.wire().get(address + "/findings?version=9").send().status())
                .isEqualTo(404);
        assertThat(desk.wire().post(address + "/audit").send().status()).isEqualTo(202);
    }

    @Test
    void whatIsWrongIsSaidInJson() {
        for (String path : List.of("/api/v1/reports/999", "/api/v1/reports/x", "/api/v1/nothing")) {
            Reply wrong = desk.wire().get(path).send();
            assertThat(wrong.status()).as(path).isEqualTo(404);
            assertThat(json(wrong).get("error").asText()).isNotEmpty();
        }
        assertThat(desk.wire().post("/api/v1/reports").form("a=b").send().status())
                .isEqualTo(400);
        for (String body :
                List.of("", "{", "{}", "[1]", "[null]", "[{\"state\":\"x\"}]", "[{\"other\":1}]", "[".repeat(10_000))) {
            Reply wrong =
                    desk.wire().post("/api/v1/reports/1/decisions").json(body).send();
            assertThat(wrong.status()).as(body.length() > 20 ? "deep" : body).isIn(400, 404);
            assertThat(json(wrong).get("error").asText()).doesNotContain("Exception", "at [Source");
        }
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void listsAreFilteredAndPaged() throws InterruptedException {
        audited("很特别的名字.txt", report("丙稿。"));
        JsonNode found = json(desk.wire()
                .get("/api/v1/reports?limit=1&words=" + URLEncoder.encode("很特别", StandardCharsets.UTF_8))
                .send());
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(json(desk.wire().get("/api/v1/reports?limit=1").send()).get("reports"))
                .hasSize(1);
        assertThat(json(desk.wire().get("/api/v1/rules").send()).size()).isGreaterThan(50);
    }

    @Test
    void eventsTellOfEachAudit() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String line = lines.readLine();
            while (!line.contains("listening")) {
                line = lines.readLine();
            }
            audited("事件.txt", report("丁稿。"));
            while (!line.startsWith("data:") || !line.contains("事件.txt") || line.contains("\"reading\"")) {
                line = lines.readLine();
            }
            assertThat(line).contains("\"state\":\"audited\"");
        }
    }

    @Test
    void anOfficeAnswersToTokensOnly() throws IOException {
        Path store = Files.createDirectories(folder.resolve("office"));
        try (OpenDesk office = OpenDesk.forUsers(store)) {
            assertThat(office.wire().get("/api/v1/reports").send().status()).isEqualTo(401);
            String token = office.desk.passes().token("王芳", "接口", 1);
            assertThat(office.wire()
                            .get("/api/v1/reports")
                            .with("Authorization", "Bearer " + token)
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(office.wire()
                            .get("/api/v1/reports")
                            .with("Authorization", "Bearer " + token + "x")
                            .send()
                            .status())
                    .isEqualTo(401);
            Reply sent = office.wire()
                    .post("/api/v1/reports")
                    .with("Authorization", "Bearer " + token)
                    .file("file", "甲.txt", report("甲。"))
                    .send();
            assertThat(sent.status()).isEqualTo(202);
            assertThat(json(sent).at("/reports/0/openedBy").asText()).isEqualTo("王芳");
            String cookie = office.signedIn("王芳");
            assertThat(office.wire()
                            .post("/api/v1/reports")
                            .with("Cookie", cookie)
                            .file("file", "乙.txt", report("乙。"))
                            .send()
                            .status())
                    .as("a browser needs its form token here too")
                    .isEqualTo(403);
        }
    }
}
