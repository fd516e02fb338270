package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.RuleFiles;
import org.hecha.desk.Trail;
import org.hecha.desk.TrailEntry;
import org.hecha.rule.SmallRules;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is edited at the desk: seen, tried, saved, and what it was before is kept. */
class RuleDeskTest {

    private static final String FILE = SmallRules.FILE;
    private static final String RULES = SmallRules.TEXT;
    /** This one is saved at the desk, so that {@link #FILE} stays what it is. */
    private static final String SAVED = "desk/saved.drl";

    @TempDir
    private static Path folder = Path.of("");

    private static Path rules = Path.of("");
    private static OpenDesk desk;
    private static String token = "";
    private static int reports;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        rules = SmallRules.in(folder);
        Files.writeString(rules.resolve(SAVED), SmallRules.text("保存过", "saved", "year > 2000"));
        desk = OpenDesk.forOne(folder, rules);
        token = desk.wire().get("/me").send().token();
        audited(); // so the rules are there
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Reply post(String address, String... fields) {
        StringBuilder form = new StringBuilder("_token=" + token);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return desk.wire()
                .post(address)
                .with("X-Piece", "1")
                .form(form.toString())
                .send();
    }

    private static Case audited() throws InterruptedException {
        byte[] another = (new String(SmallRules.report(), StandardCharsets.UTF_8) + reports++ + "\n")
                .getBytes(StandardCharsets.UTF_8);
        return desk.audited("统计局.txt", another);
    }

    @Test
    void mistakesAreToldAsOneTypes() {
        assertThat(post("/rules/check", "file", FILE, "content", RULES).body()).contains("没有错误");
        Reply wrong =
                post("/rules/check", "file", FILE, "content", RULES.replace("$report.title()", "$report.titel()"));
        assertThat(wrong.body()).contains("1 处错误", "data-line=\"12\"").doesNotContain("rule-draft");
        Reply hostile = post(
                "/rules/check",
                "file",
                FILE,
                "content",
                RULES.replace("findings.at", "java.lang.Runtime.getRuntime(); findings.at"));
        assertThat(hostile.body()).contains("处错误").doesNotContain("没有错误");
        assertThat(rules.resolve(FILE)).hasContent(RULES);
    }

    @Test
    void anEditIsTriedBeforeItIsSaved() throws InterruptedException {
        Case report = audited();
        String edited = RULES.replace("标题是", "题目是");
        Reply one = post("/rules/try", "file", FILE, "content", edited, "report", String.valueOf(report.id()));
        assertThat(one.body()).contains("有变", "题目是");
        Reply all = post("/rules/impact", "file", FILE, "content", edited);
        assertThat(all.body()).contains("<p class=\"remark\">" + reports + " 份报告的结果会改变", "has-title", "题目是");
        assertThat(post("/rules/diff", "file", FILE, "content", edited).body())
                .contains("class=\"removed\"", "class=\"added\"", "题目是");
        assertThat(rules.resolve(FILE)).hasContent(RULES);
    }

    @Test
    void savingKeepsWhatWasThereAndIsInForceAtOnce() throws InterruptedException {
        String before = SmallRules.text("保存过", "saved", "year > 2000");
        String edited = before.replace("标题是", "题目是");
        Reply saved = post(
                "/rules/save", "file", SAVED, "before", before, "content", edited.replace("\n", "\r\n"), "note", "改措辞");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(rules.resolve(SAVED)).hasContent(edited);
        assertThat(desk.desk.ruleFiles().of(SAVED))
                .extracting(RuleFiles.Edition::content)
                .containsExactly(before, edited);
        assertThat(desk.desk.trail().before(0, 10))
                .extracting(TrailEntry::action)
                .contains(Trail.Action.RULE_SAVED);
        Case report = audited();
        assertThat(desk.desk.cases().result(report.id(), 1).orElseThrow().findings())
                .anyMatch(finding -> finding.message().startsWith("题目是"));
        assertThat(desk.wire().get("/").send().body()).contains("份报告是按以前的规则审核的");
        assertThat(post("/outdated/audit").status()).isEqualTo(302);
        assertThat(page("/", page -> !page.isEmpty() && !page.contains("以前的规则") && !page.contains("正在审核：")))
                .doesNotContain("以前的规则");
        assertThat(desk.desk.cases().list(CaseQuery.ALL))
                .allMatch(one -> desk.desk.cases().result(one.id(), 1).orElseThrow().findings().stream()
                        .anyMatch(finding -> finding.message().startsWith("题目是")));
        Reply page = desk.wire().get("/rules/edit?file=" + SAVED).send();
        assertThat(page.body()).contains("改措辞", "第 2 稿");
        assertThat(desk.wire().get("/rules").send().body()).contains("saved");
        assertThat(desk.wire().get("/rules/reference/saved.html").send().body()).contains("保存过");
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void nothingWrongIsSavedAndNothingOfOthersOverwritten() {
        String edited = RULES.replace("标题是", "题目是");
        assertThat(post("/rules/save", "file", FILE, "before", RULES, "content", "rule", "note", "改")
                        .status())
                .isEqualTo(400);
        assertThat(post("/rules/save", "file", FILE, "before", RULES, "content", edited, "note", " ")
                        .status())
                .isEqualTo(400);
        assertThat(post("/rules/save", "file", FILE, "before", edited, "content", edited, "note", "改")
                        .status())
                .isEqualTo(409);
        assertThat(rules.resolve(FILE)).hasContent(RULES);
        assertThat(desk.desk.ruleFiles().of(FILE)).isEmpty();
    }

    @Test
    void aDeskWhoseRulesAreWrongSaysSo(@TempDir Path own) throws IOException, InterruptedException {
        Path wrong = SmallRules.in(own);
        Files.writeString(wrong.resolve(FILE), RULES.replace("title()", "titel()"));
        try (OpenDesk broken = OpenDesk.forOne(own.resolve("broken"), wrong)) {
            String page = "";
            for (int i = 0; i < 400 && !page.contains("规则有误"); i++) {
                Thread.sleep(50);
                page = broken.wire().get("/").send().body();
            }
            assertThat(page).contains("规则有误，暂时不能审核", "desk.drl", "titel");
            assertThat(broken.wire().get("/rules").send().status()).isEqualTo(200);
        }
    }

    @Test
    void onlyRuleFilesAreOpened() {
        for (String file :
                List.of("../secret.drl", "/etc/passwd", "forms/2021.yaml", "desk/../desk/desk.drl", "", "desk")) {
            assertThat(desk.wire()
                            .get("/rules/edit?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8))
                            .send()
                            .status())
                    .as(file)
                    .isEqualTo(404);
            assertThat(post("/rules/save", "file", file, "before", "", "content", RULES, "note", "改")
                            .status())
                    .as(file)
                    .isEqualTo(404);
        }
        assertThat(desk.wire().get("/rules/reference/..%2f..%2fsecret").send().status())
                .isIn(400, 404);
    }

    /** An edit counts when it has come to rest, and when somebody asks. */
    private static String page(String address, Predicate<String> wanted) throws InterruptedException {
        String page = "";
        for (int i = 0; i < 200 && !wanted.test(page); i++) {
            Thread.sleep(50);
            page = desk.wire().get(address).send().body();
        }
        return page;
    }

    private static String told() {
        return String.join("\n", desk.log);
    }

    @Test
    void rulesSavedWithAnEditorBesideTheDeskJudgeTheNextReport() throws IOException, InterruptedException {
        Path beside = rules.resolve("desk/beside.drl");
        Files.writeString(
                beside, SmallRules.text("有题目", "beside", "year > 2001").replace("标题是", "题目就是"));

        assertThat(page("/rules", page -> page.contains("有题目"))).contains("有题目", "写有标题");
        assertThat(desk.wire().get("/reports/" + audited().id()).send().body()).contains("题目就是");
        assertThat(told()).contains("按新的规则");
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void brokenEditBesideTheDeskIsShownUntilItIsMendedAndTheLastGoodRulesStay()
            throws IOException, InterruptedException {
        Files.writeString(rules.resolve(FILE), RULES.replace("then", "thne"));
        String broken = "仍按上一版规则审核";
        for (String address : List.of("/", "/rules", "/rules/edit?file=" + SAVED)) {
            assertThat(page(address, page -> page.contains(broken)))
                    .contains(broken, "desk.drl:11:1", "是否应为 then？", "role=\"alert\"");
        }
        assertThat(desk.wire().get("/rules").send().body()).contains("写有标题");
        assertThat(desk.wire().get("/reports/" + audited().id()).send().body()).contains("标题是");
        assertThat(told()).containsOnlyOnce("不能装入");

        Files.writeString(rules.resolve(FILE), RULES);
        assertThat(page("/", page -> !page.isEmpty() && !page.contains(broken))).doesNotContain(broken, "thne");
        assertThat(desk.wire().get("/rules").send().body()).contains("写有标题").doesNotContain(broken);
    }

    @Test
    void whoMayNotMendRulesIsToldThatTheyAreBrokenButNotWhatStandsInThem(@TempDir Path own)
            throws IOException, InterruptedException {
        Path edited = SmallRules.in(own);
        try (OpenDesk office = OpenDesk.forUsers(own.resolve("office"), edited)) {
            office.audited("统计局.txt", SmallRules.report());
            Files.writeString(edited.resolve(FILE), RULES.replace("then", "thne"));
            String author = office.signedIn("规则");
            String page = "";
            for (int i = 0; i < 200 && !page.contains("desk.drl:11:1"); i++) {
                Thread.sleep(50);
                page = office.wire().get("/").with("Cookie", author).send().body();
            }
            assertThat(page).contains("desk.drl:11:1");
            assertThat(office.wire()
                            .get("/")
                            .with("Cookie", office.signedIn("运维"))
                            .send()
                            .body())
                    .contains("desk.drl:11:1");
            for (String name : List.of("王芳", "查阅")) {
                assertThat(office.wire()
                                .get("/")
                                .with("Cookie", office.signedIn(name))
                                .send()
                                .body())
                        .as(name)
                        .contains("规则文件改动后有误", "请规则编写员改正")
                        .doesNotContain("desk.drl")
                        .doesNotContain("thne");
            }
            assertThat(office.wire().get("/sign-in").send().body()).doesNotContain("规则文件");
        }
    }
}
