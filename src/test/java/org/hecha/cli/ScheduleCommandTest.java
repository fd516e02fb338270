package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of sweeps by the clock. */
@Timeout(90)
class ScheduleCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void prepare() {
        store = folder.resolve("核查.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(folder.resolve("报告/a.docx"), Reports.with(Reports.clean(1), "本节提到甲方。"));
    }

    private static CommandLineRun schedule(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "schedule";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLineRun().run(all);
    }

    private CommandLineRun add(String cron) {
        return schedule(
                "add",
                cron,
                folder.resolve("报告"),
                "--store",
                store,
                "--zone",
                "Asia/Shanghai",
                "--in-process",
                "--rules",
                folder.resolve("rules"),
                "--ledger",
                folder.resolve("台账.jsonl"));
    }

    private CommandLineRun list() {
        return schedule("list", "--store", store);
    }

    @Test
    void whatIsAddedIsListedWithItsTimeZoneUntilItIsRemoved() {
        assertThat(add("0 2 * * 1").err()).contains("已登记定时清查 1，下次运行：").contains(" 02:00 (Asia/Shanghai)");
        assertThat(list().out())
                .contains("1  0 2 * * 1  下次运行：20")
                .contains("hecha sweep --in-process --rules " + folder.resolve("rules"))
                .contains(folder.resolve("报告").toString())
                .doesNotContain("--store");
        assertThat(schedule("remove", 1, "--store", store).err()).contains("已取消定时清查 1");
        assertThat(list().err()).contains("没有定时清查");
        CommandLineRun again = schedule("remove", 1, "--store", store);
        assertThat(again.err()).contains("没有可以这样做的定时清查 1");
        assertThat(again.exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereYetIsToldWhenItIsPlanned() {
        CommandLineRun run = schedule(
                "add",
                "0 2 * * 1",
                folder.resolve("没有"),
                folder.resolve("报告/*.docx"),
                "--store",
                store,
                "--roster",
                folder.resolve("名单.xlsx"),
                "--notify",
                folder.resolve("notify.yaml"),
                "--ledger",
                folder.resolve("台账.csv"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.errLines())
                .hasSize(4)
                .anyMatch(line -> line.contains("现在没有 " + folder.resolve("没有")))
                .anyMatch(line -> line.contains("现在没有 " + folder.resolve("名单.xlsx")))
                .anyMatch(line -> line.contains("现在运行会失败：通知设置"))
                .anyMatch(line -> line.contains("已登记定时清查 1"));
        assertThat(add("0 2 * * 1").errLines()).hasSize(1);
    }

    @Test
    void mistakesAreToldWhenTheyAreMade() {
        assertThat(add("0 25 * * 1").errLines()).containsExactly("hecha: 时间“0 25 * * 1”的第 2 个字段“25”不对，这里应是时（0–23）。");
        assertThat(schedule("add", "0 2 * * 1", "报告", "--stor", store).err())
                .contains("--stor")
                .contains("--store");
        assertThat(schedule("add", "0 2 * * 1", "--store", store).err()).contains("SOURCE");
        assertThat(schedule("add", "0 2 * * 1", "-", "--store", store).err()).contains("标准输入");
        assertThat(schedule("add", "0 2 * * 1", "a", "--format", "json", "--store", store)
                        .err())
                .contains("--ledger");
        assertThat(list().out()).isEmpty();
    }

    @Test
    void pathsAreMeantFromWhereTheyWereTyped() {
        schedule("add", "0 2 * * 1", "报告/*.docx", "https://www.a.gov.cn/年报", "--roster", "名册.csv", "--store", store);

        Path here = Path.of("").toAbsolutePath();
        assertThat(list().out())
                .contains("--roster " + here.resolve("名册.csv"))
                .contains("'" + here + "/报告/*.docx'")
                .contains("https://www.a.gov.cn/年报");
    }

    @Test
    void whatIsDueIsSweptAndTold() throws Exception {
        add("0 2 1 1 *");
        assertThat(schedule("now", 1, "--store", store).err()).contains("将马上运行");
        CommandLineRun runner = new CommandLineRun();
        Thread thread = new Thread(() -> runner.run("schedule", "run", "--store", store));
        thread.start();
        for (int i = 0; i < 400 && !runner.err().contains("结束"); i++) {
            Thread.sleep(100);
        }
        thread.interrupt();
        thread.join();

        assertThat(runner.err())
                .contains("有 1 项定时清查")
                .contains("定时清查 1 开始")
                .contains("第 1 次清查：输入 1 件 = 已审核 1")
                .contains("定时清查 1 结束，退出码 1");
        assertThat(Files.readString(folder.resolve("台账.jsonl"))).contains("写有甲方");
        assertThat(list().out())
                .contains("退出码 1：第 1 次清查：输入 1 件")
                .contains("下次运行：20")
                .contains("-01-01 02:00");
    }
}
