package org.hecha.document.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;

/** A process that starts a worker, tells its number, and waits for it for ever. */
public final class Orphaner {

    private Orphaner() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Launch launch = new Launch(MisbehavingWorker.class.getName(), Limits.DEFAULT, 32);
        Duration hour = Duration.ofHours(1);
        WorkerPool pool = new WorkerPool(launch, new WorkerLimits(32, hour, hour, 1), 1);
        var unused = CompletableFuture.runAsync(() -> read(pool));
        while (pool.workers().isEmpty()) {
            Thread.sleep(5);
        }
        Thread.sleep(500);
        System.out.println(pool.workers().get(0).handle().pid());
        Thread.sleep(hour.toMillis());
    }

    private static void read(WorkerPool pool) {
        try {
            pool.read(Request.of("sleep", "sleep".getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException never) {
            throw new IllegalStateException(never);
        }
    }
}
