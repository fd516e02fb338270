package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules coverage}: how rules fared over kept facts, and what of a sound report none of them watches. */
class RulesCoverageTest {

    private static final String RULES =
            """
            package rules.desk
            import org.hecha.report.Figure
            import org.hecha.report.Section
            global org.hecha.rule.Findings findings

            rule "总计为负"
                @id("negative") @severity("error") @group("desk") @basis("依据")
            when
                $figure : Figure( number, column == "total", value < 0 )
            then
                findings.at($figure).message("负数。").report();
            end

            rule "有总体情况"
                @id("overview") @severity("note") @group("desk") @basis("依据")
            when
                $section : Section( own, section == "overview" )
            then
                findings.at($section).message("有。").report();
            end
            """;

    private final Path rules;
    private final Path folder;

    RulesCoverageTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        rules = CommandLineRun.rulesIn(folder, RULES);
        CommandLineRun.copy(Path.of("rules", "examples"), rules.resolve("examples"));
    }

    private static CommandLineRun run(Object... arguments) {
        return new CommandLineRun().run(arguments);
    }

    @Test
    void rulesAreCountedOverKeptFactsAndTheConditionThatNothingMetIsNamed() throws IOException {
        Path facts = folder.resolve("facts");
        run(
                "audit",
                CommandLineRun.SAMPLES.resolve("liudu-2019.docx"),
                CommandLineRun.SAMPLES.resolve("anlan-education-2023.docx"),
                "--facts",
                facts,
                "--rules",
                rules,
                "--quiet",
                "--in-process");

        CommandLineRun text = run("rules", "coverage", facts, "--rules", rules);
        JsonNode json = new ObjectMapper()
                .readTree(run("rules", "coverage", facts, "--rules", rules, "--format", "json")
                        .out());

        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("在 2 份报告上")
                .containsPattern("negative +0 +2 +0 +0")
                .containsPattern("overview +2 +0 +0 +0")
                .contains("negative“总计为负”　", "desk.drl:9　Figure 的 value < 0（看了 2 份）")
                .contains("缺少例子的规则：negative、overview");
        assertThat(json.at("/rules/1/fired").asInt()).isEqualTo(2);
        assertThat(json.at("/unmet")).hasSize(1);
        assertThat(json.at("/unmet/0/text").asText()).isEqualTo("value < 0");
    }

    /** One rule watches the totals for a minus, which no corruption brings; nothing at all is noticed. */
    @Test
    void whatNoRuleWatchesIsCountedAndShownInThePictureOfTheReport() throws IOException {
        Path page = folder.resolve("coverage.html");

        CommandLineRun run = run("rules", "coverage", "--base", "bureau-2021", "--rules", rules, "--page", page);

        assertThat(run.out())
                .contains("逐处改错 bureau-2021：")
                .containsPattern("表中数字加一　改 \\d+ 处，发现 0 处；没有发现的如 ")
                .containsPattern("部分删去　改 \\d+ 处");
        assertThat(Files.readString(page))
                .contains("规则的覆盖情况", "逐处改错 bureau-2021", "class=\"unwatched\"")
                .doesNotContain("<script", "http://", "class=\"watched\" title=\"表");
    }

    @Test
    void aFolderWithoutFactsIsRefused() {
        CommandLineRun run = run("rules", "coverage", folder.resolve("nix"), "--rules", rules);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("请先存下事实");
    }
}
