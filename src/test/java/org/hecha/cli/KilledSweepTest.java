package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep whose process is killed without warning: the next one does the rest, and nobody can tell afterwards. */
@Timeout(900)
class KilledSweepTest {

    private static final int FILES = 120;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeReports() throws IOException {
        Reports.rules(folder, "甲方", "乙方");
        Path reports = folder.resolve("reports");
        for (int i = 0; i < FILES; i++) {
            var report = Reports.clean(i);
            Path file = reports.resolve(i + (i % 2 == 0 ? ".docx" : ".html"));
            Reports.write(file, i % 5 == 0 ? Reports.with(report, "本节提到甲方和乙方。") : report);
        }
        Files.copy(reports.resolve("5.html"), reports.resolve("x.html"));
        Files.write(reports.resolve("y.docx"), new byte[] {'P', 'K', 3, 4, 0});
    }

    @Test
    void killedThreeTimesItEndsAsIfNothingHadHappened() throws Exception {
        killed(3, 20261121);
    }

    @Test
    @Tag("slow")
    void killedTwentyTimesItEndsAsIfNothingHadHappened() throws Exception {
        killed(20, new Random().nextLong());
    }

    private void killed(int kills, long seed) throws Exception {
        Path undisturbed = folder.resolve("undisturbed.db");
        long start = System.nanoTime();
        assertThat(process(undisturbed, "calm.jsonl").waitFor()).isEqualTo(3);
        long millis = (System.nanoTime() - start) / 1_000_000;

        Path store = folder.resolve("killed.db");
        Random random = new Random(seed);
        for (int i = 0; i < kills; i++) {
            Process sweep = process(store, "killed.jsonl");
            boolean ended = sweep.waitFor(random.nextLong(millis / 4, millis), TimeUnit.MILLISECONDS);
            sweep.destroyForcibly().waitFor();
            assertThat(ended && sweep.exitValue() != 3)
                    .as("ended by itself, and not well")
                    .isFalse();
            if (StoreDump.count("jdbc:sqlite:" + store, "sweep WHERE state = 'finished'") > 0) {
                delete(store); // killed too late: begin again
            }
        }
        assertThat(process(store, "killed.jsonl").waitFor()).isEqualTo(3);

        assertThat(Files.readString(folder.resolve("killed.jsonl")))
                .as("seed %d", seed)
                .isEqualTo(Files.readString(folder.resolve("calm.jsonl")));
        assertThat(StoreDump.of("jdbc:sqlite:" + store))
                .as("seed %d", seed)
                .isEqualTo(StoreDump.of("jdbc:sqlite:" + undisturbed));
    }

    @Test
    void aKilledSweepGoesOnWhereItWas() throws Exception {
        Path store = folder.resolve("killed.db");
        Process sweep = process(store, "killed.jsonl");
        while (sweep.isAlive() && StoreDump.count("jdbc:sqlite:" + store, "facts") == 0) {
            Thread.sleep(20);
        }
        sweep.destroyForcibly().waitFor();
        int kept = StoreDump.count("jdbc:sqlite:" + store, "facts");

        CommandLineRun rest = new CommandLineRun()
                .run("sweep", "--rules", folder.resolve("rules"), "--in-process", "--store", store, reports());

        assertThat(kept).isPositive();
        assertThat(rest.out()).startsWith("第 1 次清查：输入 122 件 = 已审核 120 + 未变动 0 + 重复 1 + 无法审核 1");
        assertThat(rest.out()).containsPattern("读取 (" + (121 - kept) + "|" + (122 - kept) + ") 件");
    }

    @Test
    void twoSweepsOnOneStoreDoNotMeet() throws Exception {
        Path store = folder.resolve("shared.db");
        Process first = process(store, "first.jsonl");
        while (first.isAlive() && !Files.exists(folder.resolve("shared.db.lock"))) {
            Thread.sleep(10);
        }
        CommandLineRun second = new CommandLineRun()
                .run("sweep", "--rules", folder.resolve("rules"), "--in-process", "--store", store, reports());

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("另一次清查正在使用清查库");
        assertThat(first.waitFor()).isEqualTo(3);
        assertThat(new CommandLineRun()
                        .run("sweep", "--rules", folder.resolve("rules"), "--in-process", "--store", store, reports())
                        .out())
                .startsWith("第 2 次清查");
    }

    @Test
    void interruptedItSaysHowToGoOn() throws Exception {
        Path store = folder.resolve("stopped.db");
        Process sweep = process(store, "stopped.jsonl");
        while (sweep.isAlive() && StoreDump.count("jdbc:sqlite:" + store, "facts") == 0) {
            Thread.sleep(20);
        }
        sweep.destroy(); // as Ctrl-C does, but for its number
        assertThat(sweep.waitFor()).isIn(143, 3);

        String said = Files.readString(folder.resolve("stopped.jsonl.err"));
        assertThat(said)
                .satisfiesAnyOf(
                        words -> assertThat(words).contains("已停止：122 件中完成了").contains("再次运行同一命令"),
                        words -> assertThat(sweep.exitValue()).isEqualTo(3));
    }

    private String reports() {
        return folder.resolve("reports").toString();
    }

    private static void delete(Path store) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(store + suffix));
        }
    }

    private Process process(Path store, String ledger) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Ddrools.dialect.java.compiler.lnglevel=17",
                "-Dhecha.locale=zh_CN.UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hecha.cli.Main",
                "sweep",
                "--in-process",
                "--jobs",
                "2"));
        command.addAll(List.of("--rules", folder.resolve("rules").toString()));
        command.addAll(List.of(
                "--store", store.toString(), "--ledger", folder.resolve(ledger).toString(), reports()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve(ledger + ".err").toFile())
                .start();
    }
}
