package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province's pack on the national rules, and one's own on both. */
class RulePacksTest {

    private static final Path REPORT = CommandLineRun.SAMPLES.resolve("liudu-2019.docx");

    private static final String RULE =
            """
            package rules.own.NAME

            import org.hecha.report.Report

            global org.hecha.rule.Findings findings

            rule "TITLE"
                @id("ID") @severity("warning") @group("own") @basis("省里的要求")
            when
                $report : Report()
            then
                findings.at($report).message("省里要看“" + $report.title() + "”。").report();
            end
            """;

    private final Path folder;
    private Path national = Path.of("");

    RulePacksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeRules() {
        national = CommandLineRun.rulesIn(folder);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String rule(String name, String title, String id) {
        return RULE.replace("NAME", name).replace("TITLE", title).replace("ID", id);
    }

    private CommandLineRun audit(Object... more) {
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "audit";
        arguments[1] = REPORT;
        arguments[2] = "--rules";
        arguments[3] = national;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new CommandLineRun().run(arguments);
    }

    private JsonNode json(Object... more) throws IOException {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "--format";
        arguments[1] = "json";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new ObjectMapper().readTree(audit(arguments).out());
    }

    @Test
    void packsAddRulesAndFilesOfOneNameStayApart() throws IOException {
        write("province/own/look.drl", rule("look", "省里看标题", "province-look"));
        write("mine/own/look.drl", rule("look", "我们看标题", "mine-look"));

        JsonNode outcomes = json("--rules", folder.resolve("province"), "--rules", folder.resolve("mine"))
                .at("/reports/0/outcomes");

        assertThat(outcomes.get("province-look").asText()).isEqualTo("failed");
        assertThat(outcomes.get("mine-look").asText()).isEqualTo("failed");
        assertThat(outcomes.has("has-title")).isTrue();
    }

    @Test
    void ruleSwitchedOffIsToldOfWithItsReason() throws IOException {
        write(
                "province/overrides.yaml",
                """
                has-title:
                  off: true
                  reason: 标题由省平台统一生成
                  basis: 省办〔2022〕1号
                missing-section: { level: note, reason: 过渡期 }
                """);
        Path memos = folder.resolve("memos");
        Path cases = folder.resolve("cases.xml");
        Path sarif = folder.resolve("log.sarif");

        JsonNode result = json("--rules", folder.resolve("province"));
        CommandLineRun text =
                audit("--rules", folder.resolve("province"), "-o", memos, "--ledger", cases, "--ledger", sarif);

        assertThat(result.at("/reports/0/outcomes/has-title").asText()).isEqualTo("not-applicable");
        assertThat(result.at("/reports/0/findings").findValuesAsText("rule")).doesNotContain("has-title");
        assertThat(result.at("/tool/adjustments/0/rule").asText()).isEqualTo("has-title");
        assertThat(result.at("/tool/adjustments/0/off").asBoolean()).isTrue();
        assertThat(result.at("/tool/adjustments/0").has("level")).isFalse();
        assertThat(result.at("/tool/adjustments/1/level").asText()).isEqualTo("note");
        assertThat(result.at("/tool/adjustments/1").has("off")).isFalse();
        String words = "已停用（理由：标题由省平台统一生成；依据：省办〔2022〕1号；规则包 province）";
        assertThat(text.out())
                .contains("has-title　写有标题　" + words)
                .contains("missing-section　缺少规定的部分　级别由错误改为提示（理由：过渡期；规则包 province）");
        assertThat(onlyFile(memos)).content().contains("写有标题，" + words, "级别由错误改为提示");
        assertThat(cases).content().contains("<skipped message=\"" + words);
        assertThat(sarif).content().contains("\"enabled\": false", words);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void upperPackDecidesAndTheVersionOfTheRulesTellsPacksApart() throws IOException {
        write("province/overrides.yaml", "has-title: { off: true, reason: 省里不看 }\n");
        write("mine/overrides.yaml", "has-title: { level: warning, reason: 我们要看 }\n");

        JsonNode plain = json();
        JsonNode province = json("--rules", folder.resolve("province"));
        JsonNode both = json("--rules", folder.resolve("province"), "--rules", folder.resolve("mine"));

        assertThat(both.at("/reports/0/findings").findValuesAsText("severity")).contains("warning");
        assertThat(both.at("/tool/adjustments/0/pack").asText()).isEqualTo("mine");
        assertThat(plain.at("/tool/rules")).isNotEqualTo(province.at("/tool/rules"));
        assertThat(province.at("/tool/rules")).isNotEqualTo(both.at("/tool/rules"));
    }

    @Test
    void mistakesInOverridesAreToldWithPlaceAndWayOut() throws IOException {
        Path file = write(
                "province/overrides.yaml",
                """
                has-titel: { off: true, reason: 不看 }
                missing-section:
                  level: notes
                  reason: 过渡期
                has-title: { off: true }
                """);

        CommandLineRun run = audit("--rules", folder.resolve("province"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(file + ":1:1: 没有名为 has-titel 的规则（是否应为 has-title？）")
                .contains(file + ":3:10: level: notes 不是 error、warning、note 之一（是否应为 note？）")
                .contains(file + ":5:1: 改动规则 has-title 没有写 reason（理由）（加一行 reason: 为什么停用或改变级别）");
    }

    @Test
    void idOfAnotherPackIsTaken() throws IOException {
        Path file = write("province/own/look.drl", rule("look", "省里看标题", "has-title"));

        CommandLineRun run = audit("--rules", folder.resolve("province"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(file + ":8:5: 规则名称 has-title 已在另一规则包的 " + national.resolve("desk/desk.drl"))
                .contains("（换一个名称；要停用它或改变级别，写在 overrides.yaml 里）");
    }

    @Test
    void packAloneOrMissingSaysWhatToDo() throws IOException {
        write("province/own/look.drl", rule("look", "省里看标题", "province-look"));

        assertThat(new CommandLineRun()
                        .run("rules", "check", "--rules", folder.resolve("province"))
                        .err())
                .contains("--rules builtin --rules " + folder.resolve("province"));
        assertThat(audit("--rules", folder.resolve("privince")).err())
                .contains("没有规则文件夹 " + folder.resolve("privince"));
    }

    @Test
    void formsOfOneYearAreToldWithBothFiles() throws IOException {
        Files.createDirectories(folder.resolve("province/forms"));
        Files.copy(national.resolve("forms/2021.yaml"), folder.resolve("province/forms/2021.yaml"));

        assertThat(audit("--rules", folder.resolve("province")).err())
                .contains(national.resolve("forms/2021.yaml") + " 的格式 2021 与 "
                        + folder.resolve("province/forms/2021.yaml"));
    }

    @Test
    void wordsOfPackAreFoundBesideTheNationalOnes() throws IOException {
        write("province/words/province.csv", "wrong,right,group,source,example\n岐路口,岔路口,地名,省地名志,边岐路口街道办事处按时公开。\n");

        CommandLineRun check =
                new CommandLineRun().run("rules", "check", "--rules", "builtin", "--rules", folder.resolve("province"));

        assertThat(check.out() + check.err()).contains("没有错误");
    }

    @Test
    void examplesHoldWhateverThePackMakesOfTheirRule() throws IOException {
        write("province/overrides.yaml", "blank-count: { off: true, reason: 省里不看 }\n");

        CommandLineRun test = new CommandLineRun()
                .run("rules", "test", "blank-count", "--rules", "builtin", "--rules", folder.resolve("province"));
        CommandLineRun why = new CommandLineRun()
                .run(
                        "rules",
                        "why",
                        CommandLineRun.SAMPLES.resolve("shigu-2018.txt"),
                        "blank-count",
                        "--rules",
                        "builtin",
                        "--rules",
                        folder.resolve("province"));

        assertThat(test.exitCode()).isZero();
        assertThat(why.out()).contains("blank-count：不适用", "不适用：已停用（理由：省里不看；规则包 province）");
    }

    @Test
    void impactOfPackIsToldAgainstTheRulesBelow() throws IOException {
        write("province/overrides.yaml", "has-title: { off: true, reason: 省里不看 }\n");
        Path facts = folder.resolve("facts");
        audit("--facts", facts);

        CommandLineRun run = new CommandLineRun()
                .run(
                        "rules",
                        "impact",
                        facts,
                        "--rules",
                        national,
                        "--rules",
                        folder.resolve("province"),
                        "--against",
                        national);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("overrides.yaml", "has-title　新增 0，消失 1，改变 0");
    }
}
