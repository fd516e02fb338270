package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A team's database is stopped in the middle of a sweep and started again: nothing is lost, and nobody can tell. */
@Timeout(600)
class PostgresAwayTest {

    private static final int REPORTS = 60;

    @TempDir
    private Path folder = Path.of("");

    private @Nullable EmbeddedPostgres server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try {
            up();
        } catch (IOException | RuntimeException unable) {
            assumeTrue(false, "no PostgreSQL can be started here: " + unable);
        }
        Reports.rules(folder, "甲方", "乙方");
        for (int i = 0; i < REPORTS; i++) {
            Path file = folder.resolve("报告/" + i + (i % 2 == 0 ? ".docx" : ".html"));
            Reports.write(file, i % 5 == 0 ? Reports.with(Reports.clean(i), "本节提到甲方和乙方。") : Reports.clean(i));
        }
    }

    @AfterEach
    void down() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** The same data on the same port as before. */
    private void up() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setCleanDataDirectory(false);
        EmbeddedPostgres started = (port == 0 ? builder : builder.setPort(port)).start();
        server = started;
        port = started.getPort();
    }

    private String store() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=geheim";
    }

    private CommandLineRun sweep(String store, String ledger) {
        return new CommandLineRun()
                .run(
                        "sweep",
                        "--store",
                        store,
                        "--rules",
                        folder.resolve("rules"),
                        "--in-process",
                        "--jobs",
                        "2",
                        "--ledger",
                        folder.resolve(ledger),
                        folder.resolve("报告"));
    }

    /** Stops the server as soon as so many rows are in a table, or when the sweep has ended before. */
    private CommandLineRun stoppedAt(String table, int rows) throws Exception {
        CommandLineRun[] run = new CommandLineRun[1];
        Thread sweep = new Thread(() -> run[0] = sweep(store(), "there.jsonl"));
        sweep.start();
        while (sweep.isAlive() && StoreDump.count(store(), table) < rows) {
            Thread.sleep(5);
        }
        down();
        sweep.join();
        up();
        return run[0];
    }

    @Test
    void stoppedAndStartedAgainItEndsAsIfNothingHadHappened() throws Exception {
        Path own = folder.resolve("own.db");
        assertThat(sweep(own.toString(), "here.jsonl").exitCode()).isEqualTo(1);

        CommandLineRun early = stoppedAt("facts", 1);
        CommandLineRun late = stoppedAt("facts", REPORTS / 2);

        for (CommandLineRun run : new CommandLineRun[] {early, late}) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.errLines())
                    .filteredOn(line -> !line.contains("现在接着做其余部分"))
                    .hasSize(1);
            assertThat(run.err()).contains("无法访问清查库").contains("再次运行同一命令").doesNotContain("Exception", "geheim");
        }
        assertThat(folder.resolve("there.jsonl")).doesNotExist();
        int kept = StoreDump.count(store(), "facts");
        assertThat(kept).isBetween(1, REPORTS);

        CommandLineRun rest = sweep(store(), "there.jsonl");

        assertThat(rest.out()).startsWith("第 1 次清查：输入 60 件 = 已审核 60");
        assertThat(rest.out()).containsPattern("读取 (" + (REPORTS - kept) + "|" + (REPORTS - kept + 1) + ") 件");
        assertThat(StoreDump.of(store())).isEqualTo(StoreDump.of("jdbc:sqlite:" + own));
        assertThat(Files.readString(folder.resolve("there.jsonl")))
                .isEqualTo(Files.readString(folder.resolve("here.jsonl")));
    }

    @Test
    void aServerThatIsNotThereIsToldOf() throws IOException {
        down();

        CommandLineRun run = sweep(store(), "there.jsonl");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains("无法访问清查库").doesNotContain("Exception", "geheim");
    }
}
