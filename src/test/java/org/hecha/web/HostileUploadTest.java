package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.CaseState;
import org.hecha.desk.DecisionState;
import org.hecha.desk.Desk;
import org.hecha.desk.Wish;
import org.hecha.document.Limits;
import org.hecha.document.worker.IsolatedReader;
import org.hecha.document.worker.WorkerLimits;
import org.hecha.rule.Finding;
import org.hecha.rule.SmallRules;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a report, or names a file, gets nothing done by those who look at it. */
class HostileUploadTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String PICTURE = "<img src=x onerror=alert(2)>";

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

    private static byte[] report(String unit, String words) {
        return (unit + "2024年政府信息公开工作年度报告\n一、总体情况\n" + words + "\n二、主动公开政府信息情况\n本年收到   件。\n六、其他需要报告的事项\n无。\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void confirmAll(Case report) {
        desk.desk.cases().result(report.id(), 1).orElseThrow().findings().forEach(finding -> desk.desk
                .decisions()
                .decide(report.id(), "王芳" + SCRIPT, List.of(Wish.confirm(finding.fingerprint(), 0))));
    }

    @Test
    void wordsOfReportsAndNamesOfFilesAreNeverRun() throws InterruptedException {
        String words = SCRIPT + PICTURE + "\"><svg onload=alert(3)> ${7*7} {{7*7}} javascript:alert(4)";
        Case report = desk.audited(SCRIPT + PICTURE + "'\">.txt", report("某县" + PICTURE + "统计局", words));
        confirmAll(report);
        String at = "/reports/" + report.id();
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/list",
                "/intake",
                at,
                at + "/memo",
                at + "/paper.html?scope=all",
                at + "/annotated",
                "/rules",
                "/me"));
        pages.add("/?words=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        pages.add("/sign-in?to=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        pages.add(at + "/memo?deadline=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&signatory=%22%3E%3Cscript%3Ealert(1)");
        pages.add("/rules?words=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        for (String page : pages) {
            Reply reply = desk.wire().get(page).send();
            assertThat(reply.status()).as(page).isIn(200, 302, 303, 400);
            assertThat(reply.body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload");
            assertThat(reply.header("Content-Security-Policy").orElse(""))
                    .as(page)
                    .doesNotContain("script-src 'unsafe");
        }
        assertThat(desk.wire().get("/").send().body()).as("shown as words").contains("&lt;");
    }

    private static void assertHarmless(OpenDesk desk, List<String> pages) {
        for (String page : pages) {
            Reply reply = desk.wire().get(page).send();
            assertThat(reply.status()).as(page).isEqualTo(200);
            assertThat(reply.body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload")
                    .doesNotContainPattern("<[a-z]+ [^>]*\\bon[a-z]+=[^>]*alert");
        }
    }

    @Test
    void wordsOfColleaguesAreNeverRun() throws InterruptedException {
        String words = SCRIPT + PICTURE + "\"><svg onload=alert(3)>' onmouseover='alert(4)\" onfocus=\"alert(5)";
        Case report = desk.audited("同事.txt", report("某县教育局", "无。"));
        List<Finding> findings =
                desk.desk.cases().result(report.id(), 1).orElseThrow().findings();
        assertThat(findings).hasSizeGreaterThan(2);
        desk.desk
                .decisions()
                .decide(
                        report.id(),
                        "王芳" + words,
                        List.of(
                                new Wish(findings.get(0).fingerprint(), 0, DecisionState.CONFIRMED, "", "", words),
                                new Wish(
                                        findings.get(1).fingerprint(),
                                        0,
                                        DecisionState.WAIVED,
                                        words,
                                        "2099-12-31",
                                        words)));
        desk.corrected(report, "李强" + words, words.replace("/", "") + ".txt", report("某县" + PICTURE + "教育局", words));
        String at = "/reports/" + report.id();
        String last = desk.desk
                .cases()
                .result(report.id(), 2)
                .orElseThrow()
                .findings()
                .get(0)
                .fingerprint();
        assertHarmless(
                desk,
                List.of(
                        "/list",
                        at,
                        at + "/tables",
                        at + "/compare",
                        at + "/compare?from=1&to=2",
                        at + "/review.html",
                        at + "/memo",
                        at + "/paper.html?scope=all",
                        at + "/paper.html?kind=rectification&signatory=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                        at + "/findings/" + last + "/why",
                        "/trail",
                        "/rules",
                        "/units?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                        "/unit?name=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
        assertThat(desk.wire().get(at).send().body()).as("shown as words").contains("&lt;svg onload");
    }

    @Test
    void wordsOfRulesAreNeverRun(@TempDir Path own) throws IOException, InterruptedException {
        String words = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Path rules = SmallRules.in(own);
        Files.writeString(
                rules.resolve(SmallRules.FILE),
                SmallRules.TEXT
                        .replace("import ", "/* " + words + " */\nimport ")
                        .replace("写有标题", "标题" + words)
                        .replace("测试依据", "依据" + words)
                        .replace("\"标题是“\"", "\"" + words + "标题是“\"")
                        .replace(".report();", ".suggest(\"" + words + "\").report();"));
        try (OpenDesk author = OpenDesk.forOne(own.resolve("desk"), rules)) {
            Case report = author.audited("规则.txt", report("某县统计局", "无。"));
            assertThat(author.faults).isEmpty();
            assertThat(report.last().cause()).isEmpty();
            Finding finding = author.desk
                    .cases()
                    .result(report.id(), 1)
                    .orElseThrow()
                    .findings()
                    .get(0);
            assertThat(finding.message()).contains("<script>");
            String at = "/reports/" + report.id();
            assertHarmless(
                    author,
                    List.of(
                            at,
                            at + "/paper.html?scope=all",
                            at + "/annotated",
                            at + "/findings/" + finding.fingerprint() + "/why",
                            "/rules",
                            "/rules/edit?file=desk/desk.drl",
                            "/rules/reference/index.html",
                            "/rules/reference/has-title.html"));
            Reply checked = author.wire()
                    .post("/rules/check")
                    .with("X-Form-Token", author.wire().get("/me").send().token())
                    .form("file=desk/desk.drl&content=" + URLEncoder.encode("rule \"" + words, StandardCharsets.UTF_8))
                    .send();
            assertThat(checked.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        }
    }

    @Test
    void downloadsAreSavedAndNotShown() throws InterruptedException {
        byte[] page = ("<!DOCTYPE html><title>x</title><h1>某县档案局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>无。</p>"
                        + SCRIPT)
                .getBytes(StandardCharsets.UTF_8);
        Case report = desk.audited("页\r\nX-Evil: 1\";.html", page);
        Reply original =
                desk.wire().get("/reports/" + report.id() + "/original").send();
        assertThat(original.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(original.header("Content-Type").orElse("")).contains("octet-stream");
        assertThat(original.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(original.header("X-Evil")).isEmpty();
    }

    @Test
    void spreadsheetsTakeNoWordForAFormula() throws InterruptedException {
        Case report = desk.audited("=cmd.txt", report("=HYPERLINK(\"http://evil\")某县审计局", "+1+cmd|' /C calc'!A0"));
        confirmAll(report);
        Reply csv = desk.wire().get("/ledger.csv").send();
        assertThat(csv.status()).isEqualTo(200);
        for (String line : csv.body().lines().toList()) {
            for (String cell : line.split(",")) {
                String plain = cell.replaceFirst("^\"", "").replaceFirst("^\\uFEFF", "");
                assertThat(plain).doesNotStartWith("=").doesNotStartWith("+1").doesNotStartWith("@");
            }
        }
    }

    @Test
    void noAddressLeadsOutOfTheDesk() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "geheim");
        for (String path : List.of(
                "/../secret.txt",
                "/..%2fsecret.txt",
                "/assets/x/..%2f..%2fsecret.txt",
                "/assets/x/%2e%2e/%2e%2e/secret.txt",
                "/assets/x/../../../../etc/passwd",
                "/reports/..%2f..%2fsecret.txt",
                "/reports/1/pages/..%2f..%2fsecret.txt",
                "/rules/reference/..%2f..%2f..%2fsecret.txt",
                "/api/v1/../../secret.txt",
                "/%00secret.txt")) {
            Reply reply = desk.wire().get(path).send();
            assertThat(reply.status()).as(path).isIn(400, 403, 404);
            assertThat(reply.body()).doesNotContain("geheim").doesNotContain("root:");
        }
    }

    @Test
    void namesOfFilesBecomeNoPaths() throws InterruptedException, IOException {
        String token = desk.wire().get("/me").send().token();
        for (String name : List.of("../../evil.txt", "..\\\\..\\\\evil.txt", "/etc/evil.txt", "C:evil.txt")) {
            desk.wire()
                    .post("/intake")
                    .with("X-Form-Token", token)
                    .with("X-Piece", "1")
                    .file("file", name, report("某县" + name.length() + "局", name))
                    .send();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("evil")))
                    .isEmpty();
        }
        assertThat(desk.desk.cases().list(CaseQuery.ALL.words("evil")))
                .isNotEmpty()
                .allMatch(one -> !one.last().fileName().matches(".*[/\\\\].*"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        int before = desk.desk.cases().count(CaseQuery.ALL);
        Reply refused = desk.wire()
                .post("/api/v1/reports")
                .file("file", "大.txt", new byte[Desk.LARGEST_UPLOAD + 1])
                .send();
        desk.faults.forEach(Throwable::printStackTrace);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("error");
        Reply form = desk.wire()
                .post("/reports/1/decisions")
                .with("X-Form-Token", desk.wire().get("/me").send().token())
                .form("note=" + "x".repeat(3 << 20))
                .send();
        assertThat(form.status()).isIn(400, 404, 413);
        assertThat(desk.desk.cases().count(CaseQuery.ALL)).isEqualTo(before);
    }

    @Test
    void whatAReportPointsToIsNeverFetched() throws IOException, InterruptedException {
        try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
            byte[] page = ("<!DOCTYPE html><title>x</title><base href=\"" + address + "\"><link rel=stylesheet href=\""
                            + address + ".css\"><h1>某县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>见 " + address
                            + "</p><img src=\"" + address + ".png\"><iframe src=\"" + address
                            + "\"></iframe><h2>二、主动公开政府信息情况</h2><p>无。</p>")
                    .getBytes(StandardCharsets.UTF_8);
            Case report = desk.audited("外链.html", page);
            confirmAll(report);
            String at = "/reports/" + report.id();
            for (String path :
                    List.of(at, at + "/paper.pdf?scope=all", at + "/paper.docx?scope=all", at + "/annotated")) {
                desk.wire().get(path).send();
            }
            outside.setSoTimeout(300);
            try (Socket caller = outside.accept()) {
                throw new AssertionError("somebody called: " + caller);
            } catch (SocketTimeoutException nobodyCalled) {
                assertThat(outside.isBound()).isTrue();
            }
        }
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }

    @Test
    void filesAreReadInAProcessOfTheirOwnWhoseDeathCostsNothing(@TempDir Path own) throws Exception {
        byte[] pdf = Files.readAllBytes(Path.of("src/samples/wangchuan-civil-2021.pdf"));
        List<ProcessHandle> before = children();
        try (IsolatedReader isolated = new IsolatedReader(Limits.DEFAULT, WorkerLimits.DEFAULT, 1);
                OpenDesk careful = OpenDesk.reading(own, isolated)) {
            assertThat(careful.audited("甲.pdf", pdf).last().verdict()).isEqualTo("passed");
            List<ProcessHandle> readers = new ArrayList<>(children());
            readers.removeAll(before);
            assertThat(readers).as("who read it").hasSize(1);

            readers.get(0).destroyForcibly();
            byte[] broken = Arrays.copyOf(pdf, pdf.length / 2);
            assertThat(careful.audited("乙.pdf", broken).last().state()).isEqualTo(CaseState.NOT_ASSESSABLE);
            assertThat(careful.audited("丙.pdf", Arrays.copyOf(pdf, pdf.length + 1))
                            .last()
                            .verdict())
                    .isEqualTo("passed");
            assertThat(careful.wire().get("/").send().status()).isEqualTo(200);
            assertThat(careful.faults).isEmpty();
        }
    }
}
