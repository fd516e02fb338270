package org.hecha.document.worker;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hecha.document.Limits;
import org.hecha.document.scan.Recognition;
import org.hecha.document.scan.ScanLimits;

/**
 * How a process that reads is started: the same Java and class path as this one, flags for a quick start, a bounded
 * heap, a folder of its own for temporary files, and no environment but the locale.
 *
 * @param main class to run, {@link WorkerMain} but in tests
 * @param limits of each document
 * @param heapMegabytes of the process
 * @param scans what recognises characters, if pages that are pictures are to be read; else {@link Recognition#NONE}
 * @param scanLimits of those pages
 */
record Launch(String main, Limits limits, int heapMegabytes, Recognition scans, ScanLimits scanLimits) {

    /** File names are encoded by the locale; Windows does not run without its root. */
    private static final Set<String> KEPT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    Launch(String main, Limits limits, int heapMegabytes) {
        this(main, limits, heapMegabytes, Recognition.NONE, ScanLimits.DEFAULT);
    }

    static Launch of(Limits limits, int heapMegabytes) {
        return new Launch(WorkerMain.class.getName(), limits, heapMegabytes);
    }

    /** For files with pages that are pictures. */
    static Launch forScans(Limits limits, int heapMegabytes, Recognition scans, ScanLimits scanLimits) {
        return new Launch(WorkerMain.class.getName(), limits, heapMegabytes, scans, scanLimits);
    }

    Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder));
        String sharing = System.getProperty("hecha.sharing", "");
        if (!sharing.isEmpty()) {
            // what Java has to say of the archive would stand between the frames
            command.addAll(List.of(sharing, "-Xlog:disable"));
        }
        command.addAll(scans.options());
        command.addAll(List.of("-cp", classPath(), main, LimitsArgument.of(limits)));
        if (!scans.equals(Recognition.NONE)) {
            command.addAll(List.of(Integer.toString(scanLimits.pages()), Long.toString(scanLimits.pixels())));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        return builder.start();
    }

    /**
     * Absolute, since the process works in another folder. A cluster loads the program, one jar, from beside the class path;
     * then the jar is all that is needed.
     */
    private static String classPath() {
        String own = place();
        if (own.endsWith(".jar") && !System.getProperty("java.class.path").contains(new File(own).getName())) {
            return own;
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where this class was loaded from; empty if nobody knows. */
    private static String place() {
        try {
            return Path.of(Launch.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException | RuntimeException unknown) {
            return "";
        }
    }
}
