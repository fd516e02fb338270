package org.hecha.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.worker.IsolatedReader;
import org.hecha.document.worker.WorkerLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files are read, shared by the commands that read reports: in processes of their own unless told otherwise. */
final class ReaderOptions {

    private static final Set<String> ISOLATED =
            Set.of("pdf", "doc", "wps", "html", "htm", "tif", "tiff", "jpg", "jpeg", "png");

    @Option(names = "--in-process", descriptionKey = "option.in-process")
    private boolean inProcess;

    @Option(names = "--reader-heap", paramLabel = "MB", defaultValue = "384", descriptionKey = "option.reader-heap")
    private int heapMegabytes;

    @Option(
            names = "--reader-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "option.reader-timeout")
    private int seconds;

    @Mixin
    private ScanOptions scans = new ScanOptions();

    /** What is wrong with the numbers given. */
    void check(Messages messages) {
        if (heapMegabytes < 32 || heapMegabytes > 65_536) {
            throw new CommandFailure(messages.get("failure.reader-heap", heapMegabytes));
        }
        if (seconds < 1 || seconds > 3_600) {
            throw new CommandFailure(messages.get("failure.reader-timeout", seconds));
        }
        scans.check(messages);
    }

    /**
     * @param jobs how many files are read at a time
     * @param files that will be read; a process that they need starts at once, while rules are still being loaded
     */
    Documents open(int jobs, List<InputFile> files) {
        if (inProcess) {
            return scans.recognition()
                    .open()
                    .map(recogniser -> new DocumentReader(Limits.DEFAULT, recogniser, scans.limits()))
                    .orElseGet(() -> new DocumentReader(Limits.DEFAULT));
        }
        WorkerLimits limits = WorkerLimits.of(heapMegabytes, Duration.ofSeconds(seconds));
        IsolatedReader isolated = new IsolatedReader(
                Limits.DEFAULT, limits, jobs, scans.recognition(), scans.limits(), scans.processes());
        if (files.stream().anyMatch(ReaderOptions::needsProcess)) {
            isolated.prepare();
        }
        return isolated;
    }

    /** All that decides what can be read, in words: a file may be read otherwise under others. */
    String reading() {
        return Limits.DEFAULT + " " + scans.reading();
    }

    /** By its name: a guess, and all that is known before it is read. */
    private static boolean needsProcess(InputFile file) {
        String name = file.source().toLowerCase(Locale.ROOT);
        return ISOLATED.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
