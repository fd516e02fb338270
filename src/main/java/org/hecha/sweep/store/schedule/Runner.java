package org.hecha.sweep.store.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;

/**
 * Runs sweeps when they are due, one at a time. Of several runners on one store one runs each sweep; where a runner died the
 * others, or itself when it comes up again, go on with its sweep. What was due while nobody looked is run once.
 */
public final class Runner implements AutoCloseable {

    /** A sweep that finds the store in use tries again. */
    private static final Duration STORE_IN_USE = Duration.ofMinutes(2);

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int HEARTBEATS = 6;

    /** Exit code of a sweep that did not come to its end. */
    private static final int STOPPED = 2;

    private final Schedules schedules;
    private final String store;
    private final Work work;
    private final Scheduler scheduler;
    private volatile boolean closing;

    /** Sweeps. */
    @FunctionalInterface
    public interface Work {
        Result sweep(Planned planned);
    }

    /**
     * How a sweep ended.
     *
     * @param said in one line
     */
    public record Result(int exitCode, String said) {}

    private Runner(Schedules schedules, String store, Work work, Duration poll, Duration heartbeat) {
        this.schedules = schedules;
        this.store = store;
        this.work = work;
        CustomTask<Void> task = Tasks.custom(Schedules.TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(STORE_IN_USE)))
                .execute((instance, context) -> run(Integer.parseInt(instance.getId())));
        this.scheduler = Scheduler.create(schedules.source(), task)
                .tableName(Schedules.TABLE)
                .schedulerName(
                        new SchedulerName.Fixed(ProcessHandle.current().pid() + "-" + System.identityHashCode(this)))
                .threads(1)
                .pollingInterval(poll)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /**
     * Starts to run what is due.
     *
     * @param store address of the store that is swept into
     */
    public static Runner start(Schedules schedules, String store, Work work) {
        return start(schedules, store, work, Duration.ofSeconds(5), HEARTBEAT);
    }

    /** @param heartbeat a runner that has not been heard of for six of them is taken for dead */
    static Runner start(Schedules schedules, String store, Work work, Duration poll, Duration heartbeat) {
        schedules.repair();
        Runner runner = new Runner(schedules, store, work, poll, heartbeat);
        runner.scheduler.start();
        return runner;
    }

    private CompletionHandler<Void> run(int id) {
        Optional<Planned> found = schedules.get(id);
        if (found.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        Planned planned = found.get();
        if (isInUse()) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(STORE_IN_USE));
        }
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Result result = work.sweep(planned);
        boolean interrupted = closing && result.exitCode() == STOPPED;
        if (!interrupted) {
            schedules.ran(
                    id,
                    new Planned.Run(
                            start, Instant.now().truncatedTo(ChronoUnit.SECONDS), result.exitCode(), result.said()));
        }
        return (complete, operations) -> {
            if (schedules.get(id).isEmpty()) {
                operations.remove();
            } else {
                // one that was interrupted goes on as soon as somebody runs schedules again
                operations.reschedule(
                        complete,
                        interrupted ? complete.getTimeDone() : planned.timing().next(complete.getTimeDone()));
            }
        };
    }

    private boolean isInUse() {
        try {
            Store.open(store).close();
            return false;
        } catch (StoreException failure) {
            return failure.kind() == StoreException.Kind.HELD; // all else the sweep itself says better
        }
    }

    /** Runs nothing more. A sweep that is under way is waited for, for a while. */
    @Override
    public void close() {
        closing = true;
        scheduler.stop();
    }
}
