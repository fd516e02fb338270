package org.hecha.document.worker;

import java.time.Duration;

/**
 * What a process that reads files may cost, beside the {@link org.hecha.document.Limits} of each document.
 *
 * @param heapMegabytes its heap
 * @param wall time for one document by the clock
 * @param cpu processor time for one document: unlike the clock it does not depend on what else the machine does
 * @param documents read before the process makes room for a fresh one
 */
public record WorkerLimits(int heapMegabytes, Duration wall, Duration cpu, int documents) {

    public static final WorkerLimits DEFAULT = of(384, Duration.ofSeconds(60));

    /**
     * For a file with pages that are pictures: a page takes two to four seconds of the processor, a picture of 60 million
     * pixels 240 MB.
     */
    public static final WorkerLimits SCANS =
            new WorkerLimits(1_024, Duration.ofSeconds(600), Duration.ofSeconds(400), 100);

    /** With half of the time, in whole seconds, for the processor. */
    public static WorkerLimits of(int heapMegabytes, Duration wall) {
        return new WorkerLimits(heapMegabytes, wall, Duration.ofSeconds((wall.toSeconds() + 1) / 2), 1_000);
    }
}
