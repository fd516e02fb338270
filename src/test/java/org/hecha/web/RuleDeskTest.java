package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.desk.Case;
import org.hecha.desk.RuleFiles;
import org.hecha.desk.Trail;
import org.hecha.desk.TrailEntry;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is edited at the desk: seen, tried, saved, and what it was before is kept. */
class RuleDeskTest {

    private static final String FILE = "desk/desk.drl";

    private static final String RULES =
            """
            package rules.desk

            import org.hecha.report.Report

            global org.hecha.rule.Findings findings

            rule "写有标题"
                @id("has-title") @severity("note") @group("wording") @basis("测试依据")
            when
                $report : Report()
            then
                findings.at($report).message("标题是“" + $report.title() + "”。").report();
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path rules = Path.of("");
    private OpenDesk desk;
    private String token = "";

    @BeforeEach
    void open() throws IOException {
        rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("desk"));
        Files.writeString(rules.resolve(FILE), RULES);
        Files.createDirectories(rules.resolve("forms"));
        try (Stream<Path> forms = Files.list(Path.of("rules", "forms"))) {
            for (Path form : forms.filter(Files::isRegularFile).toList()) {
                Files.copy(form, rules.resolve("forms").resolve(form.getFileName()));
            }
        }
        desk = OpenDesk.forOne(folder, rules);
        token = desk.wire().get("/me").send().token();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply post(String address, String... fields) {
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

    private Case audited() throws InterruptedException {
        byte[] content = "某县统计局2024年政府信息公开工作年度报告\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n".getBytes(StandardCharsets.UTF_8);
        return desk.audited("统计局.txt", content);
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
        assertThat(all.body()).contains("1 份报告的结果会改变", "has-title", "题目是");
        assertThat(post("/rules/diff", "file", FILE, "content", edited).body())
                .contains("class=\"removed\"", "class=\"added\"", "题目是");
        assertThat(rules.resolve(FILE)).hasContent(RULES);
    }

    @Test
    void savingKeepsWhatWasThereAndIsInForceAtOnce() throws InterruptedException {
        String edited = RULES.replace("标题是", "题目是");
        Reply saved = post(
                "/rules/save", "file", FILE, "before", RULES, "content", edited.replace("\n", "\r\n"), "note", "改措辞");
        assertThat(saved.status()).as(saved.body()).isEqualTo(302);
        assertThat(rules.resolve(FILE)).hasContent(edited);
        assertThat(desk.desk.ruleFiles().of(FILE))
                .extracting(RuleFiles.Edition::content)
                .containsExactly(RULES, edited);
        assertThat(desk.desk.trail().before(0, 10))
                .extracting(TrailEntry::action)
                .contains(Trail.Action.RULE_SAVED);
        Case report = audited();
        assertThat(desk.desk.cases().result(report.id(), 1).orElseThrow().findings())
                .anyMatch(finding -> finding.message().startsWith("题目是"));
        Reply page = desk.wire().get("/rules/edit?file=" + FILE).send();
        assertThat(page.body()).contains("改措辞", "第 2 稿");
        assertThat(desk.wire().get("/rules").send().body()).contains("has-title");
        assertThat(desk.wire().get("/rules/reference/has-title.html").send().body())
                .contains("写有标题");
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
    void aDeskWhoseRulesAreWrongSaysSo() throws IOException, InterruptedException {
        Files.writeString(rules.resolve(FILE), RULES.replace("title()", "titel()"));
        try (OpenDesk broken = OpenDesk.forOne(folder.resolve("broken"), rules)) {
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

    private static void settle() throws InterruptedException {
        Thread.sleep(1100); // an edit counts when it has come to rest
    }

    @Test
    void rulesSavedWithAnEditorBesideTheDeskJudgeTheNextReport() throws IOException, InterruptedException {
        assertThat(desk.wire().get("/rules").send().body()).contains("写有标题");
        Files.writeString(rules.resolve(FILE), RULES.replace("写有标题", "有题目").replace("标题是", "题目是"));
        settle();

        assertThat(desk.wire().get("/rules").send().body()).contains("有题目").doesNotContain("写有标题");
        assertThat(desk.wire().get("/reports/" + audited().id()).send().body()).contains("题目是");
        assertThat(desk.log).singleElement().asString().contains("按新的规则");
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void brokenEditBesideTheDeskIsToldOnceAndTheLastGoodRulesStay() throws IOException, InterruptedException {
        assertThat(desk.wire().get("/rules").send().body()).contains("写有标题");
        Files.writeString(rules.resolve(FILE), RULES.replace("then", "thne"));
        settle();

        Case report = audited();
        settle();
        assertThat(desk.wire().get("/reports/" + report.id()).send().body()).contains("标题是");
        assertThat(desk.wire().get("/rules").send().body()).contains("写有标题");
        assertThat(desk.log).singleElement().asString().contains("desk.drl:11:1", "是否应为 then？");

        Files.writeString(rules.resolve(FILE), RULES);
        settle();
        assertThat(desk.wire().get("/rules").send().status()).isEqualTo(200);
        assertThat(desk.log).hasSize(2);
    }
}
