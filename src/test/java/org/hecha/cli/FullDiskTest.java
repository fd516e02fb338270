package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that runs out of room says so, in one sentence and with exit code 2, and the next one does the rest. */
@Timeout(600)
class FullDiskTest {

    private static final int FULL = 2;

    @TempDir
    private Path folder = Path.of("");

    private Path disk = Path.of("");

    @BeforeEach
    void writeReports() throws IOException {
        disk = Files.createDirectories(folder.resolve("disk"));
        Reports.rules(folder, "甲方", "乙方");
        for (int i = 0; i < 24; i++) {
            Path file = folder.resolve("报告/" + i + (i % 2 == 0 ? ".docx" : ".html"));
            Reports.write(file, i % 4 == 0 ? Reports.with(Reports.clean(i), "本节提到甲方和乙方。") : Reports.clean(i));
        }
    }

    private CommandLineRun sweep(String store, Path ledger) {
        return new CommandLineRun()
                .run(arguments(store, "--ledger", ledger.toString()).toArray());
    }

    private List<String> arguments(String store, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "--in-process", "--jobs", "2"));
        words.addAll(List.of("--rules", folder.resolve("rules").toString(), "--store", store));
        words.addAll(List.of(more));
        words.add(folder.resolve("报告").toString());
        return words;
    }

    /** The database itself has a limit, which it tells of as it does of a full disk. */
    @Test
    void aStoreThatGrowsStepByStepEndsAsOneThatHadRoom() throws Exception {
        sweep(folder.resolve("calm.db").toString(), folder.resolve("calm.jsonl"));
        Path store = folder.resolve("small.db");
        Path ledger = folder.resolve("small.jsonl");
        int full = 0;
        for (int pages = 60; pages < 300; pages += 20) {
            CommandLineRun run = sweep("jdbc:sqlite:" + store + "?max_page_count=" + pages, ledger);
            if (run.exitCode() != FULL) {
                break;
            }
            full++;
            assertThat(run.errLines())
                    .filteredOn(line -> !line.contains("现在接着做其余部分"))
                    .hasSize(1);
            assertThat(run.err()).contains("没有空间了").contains("再次运行同一命令").doesNotContain("Exception");
            assertThat(ledger).doesNotExist();
        }
        assertThat(full).isGreaterThan(2);
        if (StoreDump.count("jdbc:sqlite:" + store, "sweep WHERE state = 'finished'") == 0) {
            sweep(store.toString(), ledger);
        }

        assertThat(ledger).hasSameBinaryContentAs(folder.resolve("calm.jsonl"));
        assertThat(StoreDump.of("jdbc:sqlite:" + store))
                .isEqualTo(StoreDump.of("jdbc:sqlite:" + folder.resolve("calm.db")));
    }

    /** A real disk of a size, seen by the commands alone; skipped where users may not make one. */
    private int onDisk(int kilobytes, String... commands) throws Exception {
        String mount = "mount -t tmpfs -o size=" + kilobytes + "k tmpfs " + disk;
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/unshare")) && unshared(mount) == 0,
                "no disk of an own size can be made here: unshare -rm is missing or forbidden");
        return unshared(mount + " && { " + String.join("\n", commands) + "\n}");
    }

    private int unshared(String script) throws Exception {
        return new ProcessBuilder("unshare", "-rm", "sh", "-c", script)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }

    private static String command(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Ddrools.dialect.java.compiler.lnglevel=17",
                "-Dhecha.locale=zh_CN.UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hecha.cli.Main"));
        words.addAll(arguments);
        return String.join(" ", words.stream().map(word -> "'" + word + "'").toList());
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(folder.resolve("err.txt"));
    }

    @Test
    void aStoreOnAFullDiskGoesOnWhenThereIsRoom() throws Exception {
        sweep(folder.resolve("calm.db").toString(), folder.resolve("calm.jsonl"));
        Path ledger = folder.resolve("disk.jsonl");
        String sweep = command(arguments(disk.resolve("s.db").toString(), "--ledger", ledger.toString()));

        int code = onDisk(
                700, sweep + "; echo $? > " + folder.resolve("first"), "mount -o remount,size=50m " + disk, sweep);

        assertThat(Files.readString(folder.resolve("first"))).isEqualTo("2\n");
        assertThat(code).isEqualTo(1);
        assertThat(said()).filteredOn(line -> line.contains("没有空间了")).hasSize(1);
        assertThat(String.join("\n", said())).doesNotContain("Exception");
        assertThat(ledger).hasSameBinaryContentAs(folder.resolve("calm.jsonl"));
    }

    @Test
    void whatIsWrittenIsThereWholeOrNotAtAll() throws Exception {
        String store = folder.resolve("s.db").toString();
        sweep(store, folder.resolve("calm.jsonl"));
        List<String> files = List.of("a.jsonl", "a.xlsx", "a.pdf", "a.csv");
        List<String> lines = new ArrayList<>();
        lines.add("dd if=/dev/zero of=" + disk.resolve("fill") + " bs=1k count=15 2>/dev/null");
        for (String name : files) {
            String option = name.endsWith(".pdf") ? "--circular" : name.endsWith(".csv") ? "--inputs" : "--ledger";
            String sweep = command(arguments(store, option, disk.resolve(name).toString()));
            lines.add(sweep + "; echo " + name + " $? >> " + folder.resolve("codes"));
        }
        lines.add("ls -A " + disk + " > " + folder.resolve("left"));

        onDisk(16, lines.toArray(String[]::new));

        assertThat(Files.readString(folder.resolve("left")).strip()).isEqualTo("fill");
        assertThat(Files.readAllLines(folder.resolve("codes")))
                .containsExactlyElementsOf(
                        files.stream().map(name -> name + " 2").toList());
        assertThat(said())
                .hasSize(files.size())
                .allMatch(line -> line.startsWith("hecha: ") && line.contains("No space left"));
        CommandLineRun again = sweep(store, folder.resolve("again.jsonl"));
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(folder.resolve("calm.jsonl"));
    }

    @Test
    void aFullStandardOutputIsTold() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        Process process = new ProcessBuilder(
                        "sh", "-c", command(arguments(folder.resolve("s.db").toString())) + " > /dev/full")
                .redirectError(folder.resolve("err.txt").toFile())
                .start();

        assertThat(process.waitFor()).isEqualTo(FULL);
        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).contains("结果无法输出").doesNotContain("Exception");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("s.db");
        }
    }
}
