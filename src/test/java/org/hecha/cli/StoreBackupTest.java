package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hecha.desk.Case;
import org.hecha.desk.Desk;
import org.hecha.desk.Passes;
import org.hecha.desk.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds the sweeps, what is planned, the desk, and what was handed in there. */
class StoreBackupTest {

    @TempDir
    private Path folder = Path.of("");

    private String store = "";
    private String token = "";

    @BeforeEach
    void fill() {
        store = folder.resolve("核查.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(folder.resolve("报告/a.docx"), Reports.with(Reports.clean(1), "本节提到甲方。"));
        run("sweep", "--store", store, "--rules", folder.resolve("rules"), "--in-process", folder.resolve("报告"));
        run("schedule", "add", "0 2 * * 1", folder.resolve("报告"), "--store", store, "--zone", "Asia/Shanghai");
        run("schedule", "add", "30 3 * * *", folder.resolve("报告"), "--store", store, "--zone", "Asia/Shanghai");
        try (Desk desk = desk(store)) {
            desk.users().add("操作员", "王芳", Set.of(Role.INSPECTOR), "very long secret 1");
            token = desk.passes().token("王芳", "导出", 30);
            Case opened = desk.cases()
                    .open(
                            "王芳",
                            "发改局.docx",
                            desk.uploads().keep(new ByteArrayInputStream("甲".getBytes(StandardCharsets.UTF_8))));
            desk.cases().shelve(opened.id(), "王芳", true);
        }
    }

    private Desk desk(String where) {
        return Desk.open(where, folder.resolve("files"), Clock.systemUTC());
    }

    private static CommandLineRun run(Object... arguments) {
        return new CommandLineRun().run(arguments);
    }

    private static String schedules(String where) {
        return run("schedule", "list", "--store", where).out();
    }

    private void requireAllIn(String where) {
        assertThat(schedules(where)).isEqualTo(schedules(store)).contains("0 2 * * 1", "30 3 * * *", "下次运行：20");
        try (Desk desk = desk(where)) {
            assertThat(desk.users().check("王芳", "very long secret 1")).isPresent();
            assertThat(desk.cases().require(1).last().fileName()).isEqualTo("发改局.docx");
            assertThat(desk.trail().before(100, 100)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(desk.trail().firstBroken()).isZero();
            assertThat(desk.passes().holder(Passes.Kind.TOKEN, token))
                    .as("given anew")
                    .isEmpty();
            assertThat(desk.cases()
                            .open("王芳", "b.docx", desk.uploads().keep(new ByteArrayInputStream(new byte[] {1})))
                            .id())
                    .isEqualTo(2);
        }
        assertThat(run(
                                "sweep",
                                "--store",
                                where,
                                "--rules",
                                folder.resolve("rules"),
                                "--in-process",
                                folder.resolve("报告"))
                        .out())
                .startsWith("第 2 次清查：输入 1 件 = 已审核 0 + 未变动 1");
    }

    @Test
    void allOfItComesBack() {
        Path backup = folder.resolve("b.zip");
        String other = folder.resolve("other.db").toString();

        assertThat(run("store", "backup", backup, "--store", store).exitCode()).isZero();
        CommandLineRun restored = run("store", "restore", backup, "--store", other);

        assertThat(restored.exitCode()).as(restored.err()).isZero();
        requireAllIn(other);
    }

    @Test
    void filesThatWereHandedInComeBackAndDamagedOnesDoNot() throws IOException {
        Path backup = folder.resolve("b.zip");
        String other = folder.resolve("other.db").toString();
        run("store", "backup", backup, "--store", store, "--files", folder.resolve("files"));

        run("store", "restore", backup, "--store", other);
        try (Desk desk = Desk.open(other, Path.of(other + ".files"), Clock.systemUTC())) {
            String sha256 = desk.cases().require(1).last().sha256();
            assertThat(desk.uploads().read(sha256))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("甲");
        }

        Path damaged = folder.resolve("damaged.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                out.write(entry.getName().startsWith("files/") ? "乙".getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        String third = folder.resolve("third.db").toString();
        CommandLineRun refused = run("store", "restore", damaged, "--store", third);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("不是本版本能读取的清查库备份");
        assertThat(schedules(third)).doesNotContain("0 2 * * 1");
    }

    @Test
    void allOfItGoesToPostgresqlAndComesBack() throws IOException {
        EmbeddedPostgres server = null;
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException unable) {
            assumeTrue(false, "no PostgreSQL can be started here: " + unable);
        }
        try (EmbeddedPostgres running = Objects.requireNonNull(server)) {
            String team = "jdbc:postgresql://localhost:" + running.getPort() + "/postgres?user=postgres";
            Path backup = folder.resolve("b.zip");
            Path again = folder.resolve("c.zip");
            String other = folder.resolve("other.db").toString();
            run("store", "backup", backup, "--store", store);

            CommandLineRun there = run("store", "restore", backup, "--store", team);
            assertThat(there.exitCode()).as(there.err()).isZero();
            assertThat(run("store", "backup", again, "--store", team).exitCode())
                    .isZero();
            assertThat(run("store", "restore", again, "--store", other).exitCode())
                    .isZero();

            requireAllIn(team);
            requireAllIn(other);
        }
    }

    @Test
    void whatIsThereIsReplacedOnlyIfThatIsAskedForAndWholly() throws IOException {
        Path backup = folder.resolve("b.zip");
        run("store", "backup", backup, "--store", store);
        String other = folder.resolve("other.db").toString();
        run("schedule", "add", "1 1 1 1 *", folder.resolve("报告"), "--store", other, "--zone", "Asia/Shanghai");

        assertThat(run("store", "restore", backup, "--store", other).err()).contains("不是空的");
        byte[] whole = Files.readAllBytes(backup);
        for (int part = 1; part < 8; part++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * part / 8));
            CommandLineRun refused = run("store", "restore", cut, "--replace", "--store", other);
            assertThat(refused.exitCode()).as("part %d", part).isEqualTo(2);
            assertThat(refused.err()).contains("不是本版本能读取的清查库备份").doesNotContain("Exception");
            assertThat(schedules(other)).contains("1 1 1 1 *").doesNotContain("0 2 * * 1");
        }
        assertThat(run("store", "restore", backup, "--replace", "--store", other)
                        .exitCode())
                .isZero();
        assertThat(schedules(other)).doesNotContain("1 1 1 1 *");
        requireAllIn(other);
    }

    @Test
    void noStoreIsMadeForABackupThatIsCutOffOrNone() throws IOException {
        Path whole = folder.resolve("whole.zip");
        run("store", "backup", "--store", store, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path none = Files.writeString(folder.resolve("none.zip"), "no zip at all");

        for (Path file : List.of(cut, none)) {
            CommandLineRun refused = run("store", "restore", file, "--store", folder.resolve("new/x.db"));

            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains(file + " 不是本版本能读取的清查库备份");
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Test
    void aBackupThatIsNotThereIsToldInWords() {
        CommandLineRun refused = run("store", "restore", folder.resolve("没有.zip"), "--store", folder.resolve("x.db"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("没有.zip：没有这个文件或文件夹");
        assertThat(folder.resolve("x.db")).doesNotExist();
    }

    @Test
    void aDeskWithoutSweepsIsBackedUpToo() throws IOException {
        for (Path file : List.of(Path.of(store), Path.of(store + "-wal"), Path.of(store + "-shm"))) {
            Files.deleteIfExists(file);
        }
        Path backup = folder.resolve("b.zip");
        String other = folder.resolve("other.db").toString();

        CommandLineRun run = run("store", "backup", backup, "--store", store);
        assertThat(run.exitCode()).as(run.err()).isZero();
        run("store", "restore", backup, "--store", other);

        assertThat(schedules(other)).contains("0 2 * * 1");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("other.db.desk");
        }
    }
}
