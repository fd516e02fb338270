package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hecha.sweep.store.schedule.Schedules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Desks that run planned sweeps, too: processes of their own, as an operator starts them. */
@Timeout(240)
class ServeScheduleTest {

    @TempDir
    private Path folder = Path.of("");

    private String store = "";
    private final List<Process> running = new ArrayList<>();

    @BeforeEach
    void plan() {
        store = folder.resolve("hecha.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(folder.resolve("报告/a.docx"), Reports.with(Reports.clean(1), "本节提到甲方。"));
        Reports.write(folder.resolve("报告/b.html"), Reports.clean(2));
        new CommandLineRun()
                .run(
                        "schedule",
                        "add",
                        "0 2 1 1 *",
                        folder.resolve("报告"),
                        "--store",
                        store,
                        "--in-process",
                        "--rules",
                        folder.resolve("rules"));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : running) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process serve(String name) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Ddrools.dialect.java.compiler.lnglevel=17",
                        "-Dhecha.locale=zh_CN.UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.hecha.cli.Main",
                        "serve",
                        "--schedule",
                        "--port",
                        "0",
                        "--in-process",
                        "--store",
                        store)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
        running.add(process);
        await(() -> read(name + ".out").contains("http://127.0.0.1:") || !process.isAlive());
        assertThat(read(name + ".out")).as(read(name + ".err")).contains("http://127.0.0.1:");
        return process;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 900 && !condition.getAsBoolean(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private void due(Instant when) {
        try (Schedules schedules = Schedules.open(store)) {
            assertThat(schedules.plan(1, when)).isTrue();
        }
    }

    private int sweeps() {
        return StoreDump.count("jdbc:sqlite:" + store, "sweep WHERE state = 'finished'");
    }

    private boolean hasRun() {
        try (Schedules schedules = Schedules.open(store)) {
            return schedules.get(1).orElseThrow().last() != null;
        }
    }

    private Instant nextRun() {
        try (Schedules schedules = Schedules.open(store)) {
            return Objects.requireNonNull(schedules.get(1).orElseThrow().due());
        }
    }

    private int starts(String... names) {
        int starts = 0;
        for (String name : names) {
            starts += read(name + ".err").split("定时清查 1 开始", -1).length - 1;
        }
        return starts;
    }

    @Test
    void ofTwoDesksOneSweepsOnceAndARestartForgetsNothing() throws Exception {
        Process first = serve("first");
        Process second = serve("second");
        assertThat(read("first.err")).contains("有 1 项定时清查");

        due(Instant.now().plusSeconds(2));
        await(this::hasRun);
        TimeUnit.SECONDS.sleep(6); // another look of each of them
        assertThat(sweeps()).isEqualTo(1);
        assertThat(starts("first", "second")).isEqualTo(1);
        assertThat(read("first.err") + read("second.err"))
                .contains("第 1 次清查：输入 2 件 = 已审核 2")
                .contains("定时清查 1 结束，退出码 1");

        first.destroy();
        second.destroyForcibly();
        first.waitFor();
        second.waitFor();
        due(Instant.now().minusSeconds(60)); // missed while nobody ran it
        assertThat(sweeps()).isEqualTo(1);

        serve("third");
        await(() -> sweeps() == 2 && read("third.err").contains("结束"));
        await(() -> nextRun().isAfter(Instant.now())); // written behind the line
        assertThat(nextRun()).as("nothing is left to run").isAfter(Instant.now().plusSeconds(3600));
        assertThat(sweeps()).isEqualTo(2);
        assertThat(read("third.err")).contains("第 2 次清查：输入 2 件 = 已审核 0 + 未变动 2");
        assertThat(new CommandLineRun()
                        .run("schedule", "list", "--store", store)
                        .out())
                .contains("退出码 1：第 2 次清查", "-01-01 02:00");
    }
}
