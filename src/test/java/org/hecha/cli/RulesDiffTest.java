package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules diff}: two editions of a pack, in words. */
class RulesDiffTest {

    private static final String RULE =
            """
            package rules.own.NAME
            import org.hecha.report.Section
            global org.hecha.rule.Findings findings

            rule "没有写保密审查"
                @id("own-secrecy") @severity("warning") @group("own") @basis("{notice}") @since(2019)
            when
                $section : Section( own, section == "overview", text not contains "保密审查" )
            then
                findings.at($section).message("没有写保密审查。").report();
            end
            """;

    private final Path old;
    private final Path now;

    RulesDiffTest(@TempDir Path folder) throws IOException {
        old = folder.resolve("2023");
        now = folder.resolve("2024");
        write(old, "own/secrecy.drl", RULE);
        write(now, "own/secrecy.drl", RULE);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static CommandLineRun diff(Object before, Object after, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "rules";
        arguments[1] = "diff";
        arguments[2] = before;
        arguments[3] = after;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new CommandLineRun().run(arguments);
    }

    @Test
    void sameRulesDoNotDifferEvenIfSpacedOtherwise() throws IOException {
        write(now, "own/secrecy.drl", RULE.replace("own, section", "own,  section"));

        CommandLineRun run = diff(old, now);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("：没有不同。\n");
    }

    @Test
    void levelBasisYearsAndTextAreToldInWords() throws IOException {
        write(
                now,
                "own/secrecy.drl",
                RULE.replace("\"warning\"", "\"error\"")
                        .replace("{notice}", "条例第十七条")
                        .replace("2019", "2021")
                        .replace("\"保密审查\"", "\"保密\""));

        CommandLineRun run = diff(old, now);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("新增规则 0，删去 0，改动 1，其他文件 0 个。")
                .contains("~ own-secrecy“没有写保密审查”　own/secrecy.drl:5\n")
                .contains("级别：警告 → 错误\n", "依据：{notice} → 条例第十七条\n", "年度：2019– → 2021–\n")
                .contains("-     $section : Section( own, section == \"overview\", text not contains \"保密审查\" )\n")
                .contains("+     $section : Section( own, section == \"overview\", text not contains \"保密\" )\n");
    }

    @Test
    void renamedAndMovedRuleIsTheSameOne() throws IOException {
        Files.delete(now.resolve("own/secrecy.drl"));
        write(now, "own/review.drl", RULE.replace("rule \"没有写保密审查\"", "rule \"保密审查\""));

        assertThat(diff(old, now).out())
                .contains("改动 1，", "名称：没有写保密审查 → 保密审查\n", "所在文件：own/secrecy.drl → own/review.drl\n");
    }

    @Test
    void packsOnOneAnotherDifferByTheirOverridesToo() throws IOException {
        write(now, "overrides.yaml", "typo: { level: note, reason: 过渡期 }\n");
        write(now, "own/more.drl", RULE.replace("own-secrecy", "own-more").replace("rule \"没有", "rule \"还没有"));
        write(now, "words/shapes.csv", "wrong,right\n");

        CommandLineRun run = diff("builtin+" + old, "builtin+" + now, "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"id\": \"own-more\"")
                .contains("规则包的改动：（无） → 级别由警告改为提示（理由：过渡期；规则包 2024）")
                .contains("\"path\": \"overrides.yaml\"", "\"path\": \"words/shapes.csv\"", "\"kind\": \"added\"")
                .contains("\"removed\": [ ]");
    }

    @Test
    void brokenOrAbsentFolderIsRefused() throws IOException {
        assertThat(diff(old, now.resolve("nix")).err()).contains("没有规则文件夹 " + now.resolve("nix"));
        write(now, "own/secrecy.drl", RULE.replace("rule \"", "rul \""));

        CommandLineRun run = diff(old, now);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("secrecy.drl:");
    }
}
