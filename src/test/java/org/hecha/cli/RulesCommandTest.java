package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rule author sees of {@code hecha rules}. */
class RulesCommandTest {

    private final Path folder;
    private final CommandLineRun run = new CommandLineRun();

    RulesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path rules(String examples) throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        Files.writeString(rules.resolve("desk.examples.yaml"), examples);
        return rules;
    }

    private static String example(String title, String verdict) {
        return "- rule: has-title\n  title: " + title + "\n  report: |\n    # 白塔镇2021年政府信息公开工作年度报告\n  " + verdict
                + "\n";
    }

    @Test
    void failedExampleIsToldAndWrittenAsXml() throws IOException {
        Path rules = rules(example("触发", "fires: [{ message: 白塔镇 }]") + example("不触发", "silent: true"));
        Path xml = folder.resolve("out.xml");

        run.run("rules", "test", "has-title", "--rules", rules.toString(), "--junit", xml.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("desk.examples.yaml:6: has-title“不触发”", "不应有而有：")
                .contains("共 2 个例子：成立 1，不成立 1；缺少一类例子的规则 0 条。");
        assertThat(xml).content().contains("tests=\"2\" failures=\"1\"", "name=\"触发\"");
    }

    @Test
    void ruleWithOneKindOfExampleIsRefused() throws IOException {
        Path rules = rules(example("触发", "fires: [{ message: 白塔镇 }]"));

        run.run("rules", "test", "has-title", "--rules", rules.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("has-title：至少要有一个触发的例子和一个不触发的例子。");
    }

    @Test
    void faultIsShownWithItsLineAndACaret() throws IOException {
        Path rules = rules("[]");
        Path file = rules.resolve("bad.drl");
        Files.writeString(
                file,
                """
                package rules.bad
                import org.hecha.report.Section
                global org.hecha.rule.Findings findings
                rule "坏"
                @id("bad") @severity("note") @group("desk") @basis("依据")
                when
                    $s : Section( section == "overveiw" )
                then
                    findings.at($s).message("x").report();
                end
                """);

        run.run("rules", "check", file.toString(), "--rules", rules.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "bad.drl:7:30: 没有键为 overveiw 的部分\n",
                        "        $s : Section( section == \"overveiw\" )\n" + " ".repeat(33) + "^\n",
                        "    是否应为 overview？\n",
                        "共 1 处错误。");
    }

    @Test
    void newRuleIsCleanAndItsExamplesHold() throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        CommandLineRun.copy(Path.of("rules", "examples"), rules.resolve("examples"));

        run.run("rules", "new", "own-fees", "--rules", rules.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(rules.resolve("own/own-fees.drl")).exists();
        assertThat(new CommandLineRun()
                        .run("rules", "check", "--rules", rules.toString())
                        .exitCode())
                .isZero();
        assertThat(new CommandLineRun()
                        .run("rules", "test", "own-fees", "--rules", rules.toString())
                        .exitCode())
                .isZero();
        assertThat(run.run("rules", "new", "own-fees", "--rules", rules.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentence", "table"})
    void newRuleInPlainWordsIsCleanHoldsAndIsShownAsItsAuthorWroteIt(String form) throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        CommandLineRun.copy(Path.of("rules", "examples"), rules.resolve("examples"));
        String home = rules.toString();

        run.run("rules", "new", "own-plain", "--form", form, "--rules", home);

        assertThat(run.exitCode()).isZero();
        assertThat(new CommandLineRun().run("rules", "check", "--rules", home).exitCode())
                .isZero();
        assertThat(new CommandLineRun()
                        .run("rules", "test", "own-plain", "--rules", home)
                        .exitCode())
                .isZero();
        Path pages = folder.resolve("pages");
        new CommandLineRun().run("rules", "docs", "-o", pages.toString(), "--rules", home);
        assertThat(pages.resolve("own-plain.html"))
                .content()
                .contains(form.equals("table") ? "当 报告单位是部门\n且 落款日期晚于次年1月31日" : "当 第六部分没有提到“信息处理费”")
                .contains(form.equals("table") ? "own-plain.xlsx 工作表“规则”第 13 行" : "own-plain.dslr:2");
        assertThat(pages.resolve("sentences.html")).content().contains("第六部分没有提到“信息处理费”和“收费”");
        assertThat(run.run("rules", "new", "other", "--form", "word", "--rules", home)
                        .exitCode())
                .isEqualTo(2);
    }

    /** A section that must mention a word, two figures compared, a threshold. */
    @Test
    void rulesInSentencesJudgeReports() throws IOException {
        Path rules = CommandLineRun.rulesIn(folder);
        CommandLineRun.copy(Path.of("rules", "examples"), rules.resolve("examples"));
        Files.createDirectories(rules.resolve("own"));
        Files.writeString(
                rules.resolve("own/three.dslr"),
                """
                规则“没有写明收费” 编号：own-fees　组：own　依据：条例　年度：2021年起
                当 第六部分未提及“信息处理费” 则 警告“{标题}没有写明收费。”

                规则“重复申请多于新收申请” 编号：own-repeated　组：own　依据：条例
                当 “重复申请”行“总计”列大于“本年新收政府信息公开申请数量”行“总计”列
                则 错误“重复申请{数值}件，新收只有{另值}件。”

                规则“新收申请很多” 编号：own-many　组：own　依据：条例
                当 报告单位是部门
                且 “本年新收政府信息公开申请数量”行“总计”列大于 9000
                则 提示“新收申请{数值}件。”
                """);
        StringBuilder examples = new StringBuilder();
        String fires = "{ section: other, text: 无。 }|没有写明收费;"
                + "{ cell: applications/rejected-repeated/total, value: '8888' }|重复申请8888件;"
                + "{ cell: applications/received/total, value: '9001' }|新收申请9001件";
        int number = 0;
        for (String id : List.of("own-fees", "own-repeated", "own-many")) {
            String[] parts = fires.split(";", -1)[number++].split("\\|", -1);
            examples.append("- { rule: ")
                    .append(id)
                    .append(", title: 有, base: bureau-2021, change: [")
                    .append(parts[0]);
            examples.append("], fires: [{ message: ").append(parts[1]).append(" }] }\n");
            examples.append("- { rule: ").append(id).append(", title: 无, base: bureau-2021, silent: true }\n");
        }
        Files.writeString(rules.resolve("own/three.examples.yaml"), examples);

        run.run("rules", "test", "own-fees", "own-repeated", "own-many", "--rules", rules.toString());

        assertThat(run.out()).contains("共 6 个例子：成立 6，不成立 0");
    }

    /** The transcripts of rules/README.md. */
    @Test
    void readmeShowsWhatTheProgramSays() throws IOException {
        String readme = Files.readString(Path.of("rules", "README.md"));
        Path rules = CommandLineRun.rulesIn(folder);
        String start = "规则“第六部分没有写明信息处理费”";
        int from = readme.indexOf(start);
        String written = readme.substring(from, readme.indexOf("```", from));
        Files.createDirectories(rules.resolve("own"));
        Path file = rules.resolve("own/fees.dslr");

        Files.writeString(file, written);
        assertThat(new CommandLineRun()
                        .run("rules", "check", "--rules", rules.toString())
                        .out())
                .contains("没有错误");
        Files.writeString(file, written.replace("没有提到", "不提到"));
        run.run("rules", "check", file.toString(), "--rules", rules.toString());
        assertThat(readme).contains(run.out().replace(rules.toString(), "my"));
    }

    @Test
    void docsHaveAnIndexAndAPageForEachRuleWithTheWordsMarked() throws IOException {
        Path rules = rules(example("触发", "fires: [{ message: 白塔镇 }]") + example("写全了", "silent: true"));
        Path pages = folder.resolve("pages");

        run.run("rules", "docs", "-o", pages.toString(), "--rules", rules.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(pages.resolve("index.html"))
                .content()
                .contains("共 2 条规则、2 个例子", "<a href=\"has-title.html\">", "id=\"year-2021\"")
                .doesNotContain("<script", "http://", "https://");
        assertThat(pages.resolve("has-title.html"))
                .content()
                .contains("rule &quot;写有标题&quot;", "测试依据", "desk/desk.drl:")
                .contains("<mark>白塔镇2021年政府信息公开工作年度报告</mark>", "写全了")
                .contains("整份报告，问题在旁边")
                .containsPattern(
                        "<div class=\"words\"><mark>白塔镇2021年政府信息公开工作年度报告</mark></div>\\s*<div class=\"beside\"><p>.*标题是“白塔镇");
    }

    @Test
    void whyShowsTheFactsOfAFindingAndTheConditionThatFailed() {
        String report = CommandLineRun.SAMPLES.resolve("linhe-water-2022.html").toString();

        run.run("rules", "why", report, "applications-unbalanced", "--in-process");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("applications-unbalanced：不通过", "✓", "→ 错误：", "依据 Balance");

        CommandLineRun other = new CommandLineRun();
        other.run("rules", "why", report, "blank-cell", "--in-process");
        assertThat(other.out())
                .contains("✗ 28 行　Figure 的 blank　没有事实符合", "最接近的：", "（blank = false）")
                .contains("FilledTable 的 blanks > 10", "（blanks = 0）");
    }

    @Test
    void whyTellsOfAYearThatTheRuleDoesNotGovernAndWritesJson() {
        String report = CommandLineRun.SAMPLES.resolve("shigu-2018.txt").toString();

        run.run("rules", "why", report, "missing-table", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\"because\": \"不适用：规则管2019 年度起，报告是 2018 年度的\"", "\"conditions\"");
    }

    @Test
    void whyOfAnUnknownRuleAsksForTheNearest() {
        run.run("rules", "why", CommandLineRun.SAMPLES.resolve("shigu-2018.txt").toString(), "blank-cel");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("没有名为 blank-cel 的规则", "blank-cell");
    }

    @Test
    void workspaceForEditorsIsMadeAroundTheRulesAndNotInThem() throws IOException {
        Path rules = rules("[]");

        run.run("rules", "editor", folder, "--rules", rules);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("已是工作区");
        assertThat(folder.resolve("schemas/examples.schema.json")).content().contains("\"has-title\"");
        assertThat(folder.resolve("target/classes/org/hecha/report/Section.class"))
                .isNotEmptyFile();

        run.run("rules", "editor", rules, "--rules", rules);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("是规则文件夹");
        assertThat(rules.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void whyNotIsWrittenAsAPageToo() throws IOException {
        Path page = folder.resolve("why.html");

        run.run("rules", "why", CommandLineRun.SAMPLES.resolve("linhe-water-2022.html"), "blank-cell", "--page", page);

        assertThat(run.exitCode()).isZero();
        assertThat(page)
                .content()
                .contains("<code>blank-cell</code>：通过", "大量单元格留空", "blanks &gt; 10", "没有事实符合", "最接近的：", "blanks = 0")
                .doesNotContain("<script");
    }
}
