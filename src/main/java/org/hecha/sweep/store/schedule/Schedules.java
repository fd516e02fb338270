package org.hecha.sweep.store.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hecha.sweep.store.BesideTables;
import org.hecha.sweep.store.Database;
import org.jspecify.annotations.Nullable;

/** The sweeps by the clock of one store. Safe for many threads and processes. */
public final class Schedules implements AutoCloseable {

    static final String TABLE = "schedule_task";

    /** When each is due follows from the rest. */
    public static final BesideTables TABLES =
            new BesideTables("schedules", "org/hecha/sweep/schedule", 1, List.of("schedule"), List.of(TABLE));

    static final String TASK = "sweep";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "id, cron, zone, arguments, started, ended, exit_code, said";

    private final Database database;
    private final SchedulerClient client;
    private final CustomTask<Void> task;

    private Schedules(Database database) {
        this.database = database;
        this.task = Tasks.custom(TASK, Void.class).execute((instance, context) -> {
            throw new IllegalStateException("only a runner runs");
        });
        this.client = SchedulerClient.Builder.create(database.source(), task)
                .tableName(TABLE)
                .build();
    }

    /**
     * Opens them; makes their tables if there are none.
     *
     * @param store address of the store
     * @throws org.hecha.sweep.store.StoreException if the database cannot be used
     */
    public static Schedules open(String store) {
        return new Schedules(Database.beside(store, TABLES));
    }

    /** Whether any were ever planned for a store. */
    public static boolean areThere(String store) {
        return Database.isThere(store, TABLES);
    }

    DataSource source() {
        return database.source();
    }

    /** Plans a sweep. */
    public Planned add(Timing timing, List<String> arguments) {
        Instant due = timing.next(Instant.now());
        String words = json(arguments);
        int id = database.write(sql -> {
            int free = sql.one("SELECT coalesce(max(id), 0) + 1 FROM schedule", row -> row.getInt(1))
                    .orElse(1);
            sql.update(
                    "INSERT INTO schedule (id, cron, zone, arguments, added, started, ended, exit_code, said)"
                            + " VALUES (?, ?, ?, ?, ?, '', '', 0, '')",
                    free,
                    timing.cron(),
                    timing.zone().getId(),
                    words,
                    now());
            return free;
        });
        client.scheduleIfNotExists(task.instance(String.valueOf(id)), due);
        return get(id).orElseThrow();
    }

    /** Plans no more of it; a run that is under way ends as it would. */
    public boolean remove(int id) {
        boolean there = database.write(sql -> sql.update("DELETE FROM schedule WHERE id = ?", id)) > 0;
        try {
            client.cancel(TaskInstanceId.of(TASK, String.valueOf(id)));
        } catch (TaskInstanceException notPlannedOrRunning) {
            // whoever runs it finds that it is gone
        }
        return there;
    }

    /**
     * Has it run at another time than it is due, once.
     *
     * @return whether there is such a schedule, and it does not run at this moment
     */
    public boolean plan(int id, Instant due) {
        try {
            return client.reschedule(TaskInstanceId.of(TASK, String.valueOf(id)), due);
        } catch (TaskInstanceException notPlannedOrRunning) {
            return false;
        }
    }

    /** All of them, by id. */
    public List<Planned> all() {
        return database
                .read(sql -> sql.list("SELECT " + COLUMNS + " FROM schedule ORDER BY id", Schedules::planned))
                .stream()
                .map(this::withTimes)
                .toList();
    }

    public Optional<Planned> get(int id) {
        return database.read(
                        sql -> sql.one("SELECT " + COLUMNS + " FROM schedule WHERE id = ?", Schedules::planned, id))
                .map(this::withTimes);
    }

    /** Every schedule is due some time: one whose plan was lost when a process ended between two steps is planned again. */
    public void repair() {
        for (Planned planned : all()) {
            if (planned.due() == null) {
                client.scheduleIfNotExists(
                        task.instance(String.valueOf(planned.id())),
                        planned.timing().next(Instant.now()));
            }
        }
    }

    void ran(int id, Planned.Run run) {
        database.write(sql -> sql.update(
                "UPDATE schedule SET started = ?, ended = ?, exit_code = ?, said = ? WHERE id = ?",
                run.started().toString(),
                run.ended().toString(),
                run.exitCode(),
                run.said(),
                id));
    }

    private Planned withTimes(Planned planned) {
        Optional<ScheduledExecution<Object>> execution =
                client.getScheduledExecution(TaskInstanceId.of(TASK, String.valueOf(planned.id())));
        return new Planned(
                planned.id(),
                planned.timing(),
                planned.arguments(),
                execution.map(ScheduledExecution::getExecutionTime).orElse(null),
                execution.map(ScheduledExecution::isPicked).orElse(false),
                planned.last());
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getInt(1),
                new Timing(row.getString(2), ZoneId.of(row.getString(3))),
                words(row.getString(4)),
                null,
                false,
                last(row));
    }

    private static Planned.@Nullable Run last(ResultSet row) throws SQLException {
        return row.getString(6).isEmpty()
                ? null
                : new Planned.Run(
                        Instant.parse(row.getString(5)),
                        Instant.parse(row.getString(6)),
                        row.getInt(7),
                        row.getString(8));
    }

    private static String json(List<String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static List<String> words(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
