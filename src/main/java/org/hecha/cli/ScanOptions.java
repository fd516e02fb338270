package org.hecha.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;
import org.hecha.document.worker.WorkerLimits;
import picocli.CommandLine.Option;

/** What reads scans, and what that may cost, shared by the commands that read reports. */
final class ScanOptions {

    /** What recognises characters. */
    enum Engine {
        /** The module if it is there, else tesseract if that is. */
        AUTO,
        MODULE,
        TESSERACT,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--scans", paramLabel = "ENGINE", defaultValue = "auto", descriptionKey = "option.scans")
    private Engine engine = Engine.AUTO;

    @Option(names = "--scan-pages", paramLabel = "PAGES", defaultValue = "100", descriptionKey = "option.scan-pages")
    private int pages;

    @Option(
            names = "--scan-pixels",
            paramLabel = "MILLIONS",
            defaultValue = "60",
            descriptionKey = "option.scan-pixels")
    private int megapixels;

    @Option(names = "--scan-heap", paramLabel = "MB", defaultValue = "1024", descriptionKey = "option.scan-heap")
    private int heapMegabytes;

    @Option(
            names = "--scan-timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            descriptionKey = "option.scan-timeout")
    private int seconds;

    void check(Messages messages) {
        within("--scan-pages", pages, 1, 10_000, messages);
        within("--scan-pixels", megapixels, 1, 1_000, messages);
        within("--scan-heap", heapMegabytes, 128, 65_536, messages);
        within("--scan-timeout", seconds, 1, 36_000, messages);
    }

    private static void within(String option, int value, int least, int most, Messages messages) {
        if (value < least || value > most) {
            throw new CommandFailure(messages.get(
                    "failure.range", option, String.valueOf(least), String.valueOf(most), String.valueOf(value)));
        }
    }

    Recognition recognition() {
        return switch (engine) {
            case AUTO -> Recognition.here();
            case MODULE -> Recognition.here().withoutTesseract();
            case TESSERACT -> Recognition.here().withoutModule();
            case OFF -> Recognition.NONE;
        };
    }

    /** What recognises scans, and how much of them, in words. */
    String reading() {
        Recognition recognition = recognition();
        Path folder = recognition.module();
        String[] jars = folder == null ? null : folder.toFile().list();
        String module = jars == null ? "" : String.join(" ", new TreeSet<>(List.of(jars)));
        return limits() + " " + module + (recognition.tesseract() == null ? "" : " tesseract");
    }

    ScanLimits limits() {
        return new ScanLimits(pages, megapixels * 1_000_000L);
    }

    /** Of the processes that read scans. */
    WorkerLimits processes() {
        Duration wall = Duration.ofSeconds(seconds);
        return new WorkerLimits(heapMegabytes, wall, wall.multipliedBy(2).dividedBy(3), WorkerLimits.SCANS.documents());
    }
}
