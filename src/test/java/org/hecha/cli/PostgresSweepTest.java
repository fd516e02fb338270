package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.hecha.sweep.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's store in PostgreSQL holds, and tells, what a SQLite file does. Skipped where no server can be started. */
class PostgresSweepTest {

    private static @Nullable EmbeddedPostgres server;
    private static String whyNot = "";

    @TempDir
    private Path folder = Path.of("");

    private Path reports = Path.of("");

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException unable) {
            whyNot = "no PostgreSQL can be started here: " + unable;
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void writeReports() {
        assumeTrue(server != null, whyNot);
        reports = folder.resolve("报告");
        Reports.rules(folder, "甲方", "乙方");
        for (int i = 0; i < 8; i++) {
            Reports.write(reports.resolve(i + ".docx"), Reports.with(Reports.clean(i), i % 2 == 0 ? "提到甲方。" : "无。"));
        }
    }

    private static EmbeddedPostgres running() {
        return Objects.requireNonNull(server);
    }

    private String database(String name) {
        return "jdbc:postgresql://localhost:" + running().getPort() + "/postgres?user=postgres&currentSchema=" + name;
    }

    private String schema(String name) throws Exception {
        try (var connection = running().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        }
        return database(name);
    }

    private CommandLineRun sweep(String store, Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of(
                                        "sweep",
                                        "--store",
                                        store,
                                        "--rules",
                                        folder.resolve("rules"),
                                        "--in-process",
                                        reports),
                                Stream.of(arguments))
                        .toArray());
    }

    @Test
    void sweepsAsIntoSqlite() throws Exception {
        String team = schema("team");
        String own = folder.resolve("own.db").toString();
        for (int round = 0; round < 4; round++) {
            CommandLineRun there = sweep(team, "--ledger", folder.resolve("there.jsonl"));
            CommandLineRun here = sweep(own, "--ledger", folder.resolve("here.jsonl"));
            assertThat(lines(there)).isEqualTo(lines(here)).contains("第 " + (round + 1) + " 次清查");
            assertThat(folder.resolve("there.jsonl")).hasSameBinaryContentAs(folder.resolve("here.jsonl"));
            if (round == 0) {
                Reports.write(reports.resolve("0.docx"), Reports.clean(0));
                Files.move(reports.resolve("2.docx"), reports.resolve("二.docx"));
            } else if (round == 1) {
                Reports.rules(folder, "甲方", "无。");
            }
        }
        assertThat(StoreDump.of(team)).isEqualTo(StoreDump.of("jdbc:sqlite:" + own));

        Path backup = folder.resolve("backup.zip");
        new CommandLineRun().run("store", "backup", backup, "--store", team);
        String restored = folder.resolve("restored.db").toString();
        new CommandLineRun().run("store", "restore", backup, "--store", restored);
        assertThat(StoreDump.of("jdbc:sqlite:" + restored)).isEqualTo(StoreDump.of(team));

        for (String store : new String[] {team, own}) {
            Path circular = folder.resolve(store.equals(team) ? "there.html" : "here.html");
            CommandLineRun run = new CommandLineRun()
                    .run("circular", circular, "--store", store, "--rules", folder.resolve("rules"));
            assertThat(run.exitCode()).as(run.err()).isZero();
            CommandLineRun prune = new CommandLineRun().run("store", "prune", "--keep", 2, "--store", store);
            assertThat(prune.err()).contains("清除了 2 次清查");
        }
        assertThat(folder.resolve("there.html")).hasSameBinaryContentAs(folder.resolve("here.html"));
        assertThat(StoreDump.of(team)).isEqualTo(StoreDump.of("jdbc:sqlite:" + own));
        assertThat(lines(sweep(team)))
                .isEqualTo(lines(sweep(own)))
                .contains("第 5 次清查")
                .contains("未变动 8");
    }

    private static String lines(CommandLineRun run) {
        return run.out().lines().limit(3).reduce("", (a, b) -> a + "\n" + b);
    }

    @Test
    void twoSweepsDoNotMeetAndPasswordsStayUnsaid() throws Exception {
        String team = schema("busy");
        try (Store store = Store.open(team)) {
            CommandLineRun second = sweep(team + "&password=secret");

            assertThat(store).isNotNull();
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.err()).contains("另一次清查正在使用清查库").doesNotContain("secret");
        }
        assertThat(sweep(team).out()).startsWith("第 1 次清查");
    }
}
