package org.hecha.sweep.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.schedule.Runner.Result;
import org.hecha.sweep.store.schedule.Timing.TimingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps by the clock, in both databases: what was added survives, and each is run by one runner, once. */
@Timeout(60)
class SchedulesTest {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static @Nullable EmbeddedPostgres server;
    private static String whyNot = "";

    @TempDir
    private Path folder = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> ran = new CopyOnWriteArrayList<>();

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

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private String store(String database) throws Exception {
        if (database.equals("sqlite")) {
            return folder.resolve("核查.db").toString();
        }
        assumeTrue(server != null, whyNot);
        String schema = "s" + System.nanoTime();
        try (var connection =
                        Objects.requireNonNull(server).getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return "jdbc:postgresql://localhost:" + Objects.requireNonNull(server).getPort()
                + "/postgres?user=postgres&currentSchema=" + schema;
    }

    private Schedules schedules(String store) {
        Schedules schedules = Schedules.open(store);
        open.add(schedules);
        return schedules;
    }

    private Runner runner(String store, String name, Runner.Work work) {
        Runner runner = Runner.start(
                schedules(store),
                store,
                planned -> {
                    ran.add(name + planned.id());
                    return work.sweep(planned);
                },
                POLL,
                HEARTBEAT);
        open.add(runner);
        return runner;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).as("in time").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsAddedIsThereForEverybodyUntilItIsRemoved(String database) throws Exception {
        String store = store(database);
        schedules(store).add(Timing.of("0 2 * * 1", "Asia/Shanghai"), List.of("/报告", "--roster", "/花名册.csv"));
        schedules(store).add(Timing.of("30 6 1 * *", "UTC"), List.of("https://a.gov.cn/"));

        List<Planned> all = schedules(store).all();

        assertThat(all).hasSize(2);
        assertThat(all.get(0).arguments()).containsExactly("/报告", "--roster", "/花名册.csv");
        assertThat(all.get(0).due()).isEqualTo(all.get(0).timing().next(Instant.now()));
        assertThat(Objects.requireNonNull(all.get(0).due())
                        .atZone(all.get(0).timing().zone()))
                .hasToString(all.get(0).due().atZone(all.get(0).timing().zone()).toLocalDate()
                        + "T02:00+08:00[Asia/Shanghai]");
        assertThat(all.get(0).last()).isNull();
        assertThat(schedules(store).remove(1)).isTrue();
        assertThat(schedules(store).remove(1)).isFalse();
        assertThat(schedules(store).all()).extracting(Planned::id).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void ofTwoRunnersOneRunsWhatWasMissedOnce(String database) throws Exception {
        String store = store(database);
        Schedules schedules = schedules(store);
        schedules.add(Timing.of("* * * * *", "UTC"), List.of("a"));
        schedules.plan(1, Instant.now().minus(Duration.ofDays(3))); // hundreds of runs were missed
        runner(store, "first ", planned -> slowly());
        runner(store, "second ", planned -> slowly());

        await(() -> schedules.get(1).orElseThrow().last() != null);
        Thread.sleep(600);

        long minutes = Instant.now().getEpochSecond() % 60;
        assertThat(ran).hasSizeBetween(1, minutes < 4 ? 2 : 1); // a full minute may have begun meanwhile
        Planned planned = schedules.get(1).orElseThrow();
        assertThat(Objects.requireNonNull(planned.last()).said()).isEqualTo("swept");
        assertThat(planned.last().exitCode()).isEqualTo(1);
        assertThat(planned.due()).isAfter(Instant.now().minusSeconds(5));
    }

    private static Result slowly() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Result(1, "swept");
    }

    @Test
    void aRunIsNotLostWithTheRunnerThatWasClosed() throws Exception {
        String store = store("sqlite");
        Schedules schedules = schedules(store);
        schedules.add(Timing.of("0 2 1 1 *", "UTC"), List.of("a"));
        schedules.plan(1, Instant.now());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Runner first = runner(store, "first ", planned -> {
            begun.countDown();
            try {
                closing.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Result(2, "stopped");
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(schedules.get(1).orElseThrow().running()).isTrue();
        Thread other = new Thread(first::close);
        other.start();
        Thread.sleep(200);
        closing.countDown();
        other.join();

        runner(store, "second ", planned -> new Result(0, "went on"));

        await(() -> schedules.get(1).orElseThrow().last() != null);
        assertThat(ran).containsExactly("first 1", "second 1");
        assertThat(Objects.requireNonNull(schedules.get(1).orElseThrow().last()).said())
                .isEqualTo("went on");
    }

    /** As a runner leaves it that is killed at work. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aRunIsNotLostWithTheRunnerThatWasKilled(String database) throws Exception {
        String store = store(database);
        Schedules schedules = schedules(store);
        schedules.add(Timing.of("0 2 1 1 *", "UTC"), List.of("a"));
        schedules.plan(1, Instant.now().minusSeconds(600));
        try (var connection = schedules.source().getConnection();
                var statement = connection.prepareStatement("UPDATE schedule_task SET picked = ?, picked_by = 'gone',"
                        + " last_heartbeat = ?, version = version + 1")) {
            statement.setBoolean(1, true);
            statement.setTimestamp(2, Timestamp.from(Instant.now().minusSeconds(500)));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        runner(store, "", planned -> new Result(0, "went on"));

        await(() -> schedules.get(1).orElseThrow().last() != null);
        assertThat(ran).hasSize(1);
    }

    @Test
    void aSweepWaitsWhileTheStoreIsInUse() throws Exception {
        String store = store("sqlite");
        Schedules schedules = schedules(store);
        schedules.add(Timing.of("0 2 1 1 *", "UTC"), List.of("a"));
        try (Store busy = Store.open(store)) {
            assertThat(busy).isNotNull();
            schedules.plan(1, Instant.now().minusSeconds(1));
            runner(store, "", planned -> new Result(0, ""));
            await(() -> Objects.requireNonNull(schedules.get(1).orElseThrow().due())
                    .isAfter(Instant.now().plusSeconds(60)));
            assertThat(ran).isEmpty();
            assertThat(schedules.get(1).orElseThrow().due())
                    .isBefore(Instant.now().plusSeconds(200));
        }
    }

    @Test
    void oneThatIsRemovedWhileItRunsDoesNotComeBack() throws Exception {
        String store = store("sqlite");
        Schedules schedules = schedules(store);
        schedules.add(Timing.of("* * * * *", "UTC"), List.of("a"));
        schedules.plan(1, Instant.now().minusSeconds(1));
        CountDownLatch done = new CountDownLatch(1);
        runner(store, "", planned -> {
            schedules.remove(1);
            done.countDown();
            return new Result(0, "");
        });
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(500);

        assertThat(schedules.all()).isEmpty();
        assertThat(ran).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 25 * * 1|第 2 个字段“25”不对，这里应是时（0–23）",
                "61 2 * * 1|第 1 个字段“61”不对",
                "0 2 * * 9|第 5 个字段“9”不对",
                "0 2 * * Mo|第 5 个字段“Mo”不对",
                "0 2 0 * *|第 3 个字段“0”不对",
                "每周一|应有 5 个字段（分 时 日 月 星期），现有 1 个",
                "''|现有 0 个",
                "0 0 2 * * 1|现有 6 个",
                "0 2 30 2 *|不会有到的一天",
            })
    void aWrongTimeIsAnsweredInOneSentence(String cron, String words) {
        assertThatThrownBy(() -> Timing.of(cron, "UTC"))
                .isInstanceOf(TimingException.class)
                .hasMessageContaining(words)
                .hasMessageEndingWith("。");
    }

    @Test
    void zonesAreNames() {
        assertThatThrownBy(() -> Timing.of("0 2 * * 1", "北京")).hasMessageContaining("Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource({
        "0 2 * * 1, 2026-11-22T18:00:00Z",
        "0 2 * * 0, 2026-11-21T18:00:00Z",
        "0 2 * * 7, 2026-11-21T18:00:00Z",
        "*/15 8-18 * * 1-5, 2026-11-23T00:00:00Z",
        "0 0 31 1 *, 2027-01-30T16:00:00Z"
    })
    void timesAreMeantInTheirZone(String cron, Instant due) throws Exception {
        assertThat(Timing.of(cron, "Asia/Shanghai").next(Instant.parse("2026-11-21T14:00:00Z")))
                .isEqualTo(due);
    }
}
