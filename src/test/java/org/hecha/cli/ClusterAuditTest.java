package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.fixture.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Spark job on a master and two workers of the test's own, one of them killed: {@code ./hecha cluster verify}. Master,
 * workers and executors are processes, as on a real cluster; only the machines are one.
 */
@Tag("slow")
class ClusterAuditTest {

    private static final Path SPARK = Path.of("target", "spark", "home").toAbsolutePath();
    private static final Path JOB =
            Path.of("target", "spark", "hecha-spark.jar").toAbsolutePath();
    private static final Path OPTIONS =
            Path.of("src", "spark", "driver.options").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final List<Process> running = new ArrayList<>();
    private String master = "";
    private Process doomed;

    @BeforeEach
    void startCluster() throws Exception {
        assumeTrue(
                Files.isRegularFile(JOB) && Files.isDirectory(SPARK.resolve("jars")),
                "the Spark job is not built here: ./hecha cluster verify");
        int port = freePort();
        master = "spark://127.0.0.1:" + port;
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--webui-port",
                "0");
        await(() -> said("master", "I have been elected leader"));
        startWorker("worker1");
        doomed = startWorker("worker2");
        await(() -> said("worker1", "Successfully registered") && said("worker2", "Successfully registered"));
        Corpus.write(folder.resolve("region"), 40, 4, 11, false);
        Files.write(folder.resolve("region/reports/empty.docx"), new byte[0]);
        Files.writeString(folder.resolve("region/reports/_draft.txt"), "不是报告");
    }

    private Process startWorker(String name) throws IOException {
        return start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                master);
    }

    @AfterEach
    void stopCluster() {
        running.forEach(ClusterAuditTest::kill);
    }

    @Test
    void aWorkerKilledWhileReportsAreReadChangesNothing() throws Exception {
        Process job = submit(
                "--across", "--roster", folder.resolve("region/roster.csv").toString());
        await(() -> count(driver(), "Finished task") > 3 || !job.isAlive());
        kill(doomed);
        assertSameAsLocal(job);
    }

    @Test
    void aWorkerKilledWhileReportsAreJoinedChangesNothing() throws Exception {
        Process job = submit(
                "--across", "--roster", folder.resolve("region/roster.csv").toString());
        await(() -> Files.exists(folder.resolve("out/facts/_SUCCESS")) || !job.isAlive());
        int finished = count(driver(), "Finished task");
        await(() -> count(driver(), "Finished task") > finished + 12 || !job.isAlive());
        kill(doomed);
        assertSameAsLocal(job);
    }

    private void assertSameAsLocal(Process job) throws Exception {
        assertThat(job.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("the job ends in time")
                .isTrue();
        assertThat(job.exitValue()).as(tail(driver())).isZero();
        assertThat(driver()).contains("Lost executor");
        assertThat(lines(folder.resolve("out/reports.jsonl")))
                .isEqualTo(audited())
                .hasSizeGreaterThan(100);
        assertThat(folder.resolve("out/findings/_SUCCESS")).exists();
    }

    /** The same reports, audited here and read in this process: either way gives the same. */
    private List<String> audited() {
        CommandLineRun run = new CommandLineRun();
        run.run(
                "audit",
                "--in-process",
                "--format",
                "jsonl",
                "--scans",
                "off",
                "--across",
                "--roster",
                folder.resolve("region/roster.csv").toString(),
                folder.resolve("region/reports").toString());
        return run.out().lines().sorted().toList();
    }

    private Process submit(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.sql.files.maxPartitionBytes=256k",
                "--class",
                "org.hecha.cluster.ClusterAudit",
                JOB.toString(),
                folder.resolve("region/reports").toString(),
                folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        return start("driver", arguments.toArray(String[]::new));
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + OPTIONS,
                "-Xmx1g",
                "-Dspark.worker.timeout=15",
                "-Dspark.deploy.maxExecutorRetries=5",
                "-cp",
                SPARK.resolve("jars") + "/*"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("scratch").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /** As when the power of a machine fails: with all that it started. */
    private static void kill(Process process) {
        List<ProcessHandle> all = process.descendants().collect(Collectors.toCollection(ArrayList::new));
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private String driver() {
        return log("driver");
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"), StandardCharsets.ISO_8859_1);
        } catch (IOException notYet) {
            return "";
        }
    }

    private boolean said(String name, String words) {
        return log(name).contains(words);
    }

    private static int count(String text, String words) {
        return text.split(words, -1).length - 1;
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 4_000));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> lines(Path parts) throws IOException {
        try (Stream<Path> files = Files.list(parts)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("part-"))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines.stream().sorted().toList();
        }
    }
}
