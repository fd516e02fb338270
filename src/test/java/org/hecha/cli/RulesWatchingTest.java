package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules watch} and {@code rules test --watch}: what an author sees while saving files. */
@Timeout(120)
class RulesWatchingTest {

    private static final String EXAMPLES =
            """
            - rule: missing-section
              title: 只有标题
              report: |
                # 白塔镇2021年政府信息公开工作年度报告
              fires: [{ message: 总体情况 }]
            - rule: missing-section
              title: 年度不对
              report: |
                # 白塔镇2015年政府信息公开工作年度报告
              silent: true
            """;

    private final Path folder;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final CommandLineRun run = new CommandLineRun().into(screen);
    private Thread program = new Thread();
    private Path rules = Path.of("");

    RulesWatchingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void start(Object... arguments) {
        program = new Thread(() -> run.run(arguments));
        program.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.interrupt();
        program.join(Duration.ofSeconds(30).toMillis());
        assertThat(program.isAlive()).isFalse();
    }

    /** What is said next, up to the words that end it. */
    private String said(String end) throws InterruptedException {
        String text = "";
        while (!text.contains(end)) {
            assertThat(program.isAlive()).as(run.err()).isTrue();
            Thread.sleep(20);
            text = screen.toString(StandardCharsets.UTF_8);
        }
        screen.reset();
        return text;
    }

    private void edit(String name, String from, String to) throws IOException {
        Path file = rules.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void savedFileIsCheckedAsByRulesCheckAndTheLastGoodRulesStay() throws Exception {
        rules = CommandLineRun.rulesIn(folder);
        start("rules", "watch", "--rules", rules);
        String good = said("等待修改。");
        assertThat(good).startsWith("没有错误：2 条规则，版本 ");
        String version = good.substring(good.indexOf("版本 "), good.indexOf("；"));

        edit("desk/desk.drl", "$report : Report()", "$report : Repot()");
        assertThat(said("等待修改。"))
                .contains("desk.drl:", "没有名为 Repot 的事实", "\n        $report : Repot()\n", "^", "是否应为 Report？")
                .contains("沿用" + version);

        // loads, but cannot be meant
        edit("desk/desk.drl", "$report : Repot()", "$report : Report( year == 2021, year > 2022 )");
        assertThat(said("等待修改。")).contains("规则永远不会触发", "已生效，但以上 1 处要改");

        edit("desk/desk.drl", "year == 2021, year > 2022", "");
        assertThat(said("等待修改。")).contains("没有错误");
        stop();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void examplesOfTheEditedRuleRunAgain() throws Exception {
        rules = CommandLineRun.rulesIn(folder);
        Files.writeString(rules.resolve("desk/desk.examples.yaml"), EXAMPLES);
        start("rules", "test", "missing-section", "--watch", "--rules", rules);
        assertThat(said("等待修改。")).contains("共 2 个例子：成立 2");

        edit("desk/desk.examples.yaml", "总体情况 }", "总体状况 }");
        assertThat(said("等待修改。")).contains("应有而没有", "总体状况", "共 2 个例子：成立 1，不成立 1");

        edit("desk/desk.examples.yaml", "fires:", "fire:");
        assertThat(said("等待修改。")).contains("desk.examples.yaml:").doesNotContain("共 ");

        Files.writeString(rules.resolve("desk/desk.examples.yaml"), EXAMPLES);
        assertThat(said("等待修改。")).contains("成立 2，不成立 0");
    }
}
