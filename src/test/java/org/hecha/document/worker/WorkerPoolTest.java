package org.hecha.document.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hecha.document.Document;
import org.hecha.document.Limits;
import org.hecha.document.Paragraph;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WorkerPoolTest {

    private static final int HEAP = 32;
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(50);

    private WorkerPool pool = pool(LONG, LONG, 100);

    @AfterEach
    void nothingIsLeftBehind() {
        var workers = pool.workers();
        pool.close();
        assertThat(workers).noneMatch(worker -> worker.handle().isAlive());
        assertThat(foldersOf(ProcessHandle.current().pid())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sleep,    TIMEOUT,       读取超时（超过 3 秒）",
        "allocate, OUT_OF_MEMORY, 内存不足（上限 32 MB）",
        "exit,     CRASHED,       读取进程异常退出",
        "throw,    CRASHED,       读取进程异常退出",
        "overflow, TOO_LARGE,     嵌套过深",
    })
    void misbehaviourCostsThatDocumentOnly(String order, Cause reason, String words) throws UnreadableException {
        pool = pool(order.equals("sleep") ? SHORT : LONG, LONG, 100);

        UnreadableException failure = failure(order);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(words);
        assertThat(text(read("fine"))).startsWith("read ");
    }

    @Test
    void anEndlessLoopIsStoppedByItsProcessorTime() throws UnreadableException {
        pool = pool(LONG, Duration.ofSeconds(1), 100);

        UnreadableException failure = failure("loop");

        assertThat(failure.reason()).isEqualTo(Cause.TIMEOUT);
        assertThat(failure).hasMessageContaining("“loop.pdf”读取超时（处理器时间超过");
        assertThat(text(read("fine"))).isEqualTo("read 1");
    }

    @Test
    void aKilledProcessIsReplacedAndTheDocumentReadAgain() throws Exception {
        pool = pool(LONG, LONG, 100);
        CompletableFuture<UnreadableException> reading = CompletableFuture.supplyAsync(() -> failure("sleep"));
        Worker first = firstWorker();

        first.handle().destroyForcibly();
        Worker second = firstWorker();
        while (second == first) {
            Thread.sleep(5);
            second = firstWorker();
        }
        second.handle().destroyForcibly();

        assertThat(reading.get(10, TimeUnit.SECONDS).reason()).isEqualTo(Cause.CRASHED);
        assertThat(text(read("fine"))).isEqualTo("read 1");
    }

    @Test
    void aProcessKilledWhileIdleIsNotNoticed() throws UnreadableException, InterruptedException {
        read("fine");
        ProcessHandle idle = firstWorker().handle();
        idle.destroyForcibly();

        assertThat(text(read("fine"))).isEqualTo("read 1");
        assertThat(idle.isAlive()).isFalse();
    }

    @Test
    void aDocumentDoesNotPayForWhatOneBeforeItLeftBehind() throws UnreadableException {
        read("fine");

        assertThat(text(read("exit unless first"))).isEqualTo("read 1");
    }

    @Test
    void aProcessReadsSeveralDocumentsThenMakesRoom() throws UnreadableException {
        pool = pool(LONG, LONG, 2);

        assertThat(text(read("fine"))).isEqualTo("read 1");
        assertThat(text(read("fine"))).isEqualTo("read 2");
        assertThat(text(read("fine"))).isEqualTo("read 1");
        assertThat(pool.workers()).hasSize(1);
    }

    @Test
    void wordsOnStandardOutputDoNotDisturb() throws UnreadableException {
        assertThat(text(read("print"))).isEqualTo("read 1");
        assertThat(text(read("fine"))).isEqualTo("read 2");
    }

    @Test
    void nothingOfTheEnvironmentIsPassedOnButTheLocale() throws UnreadableException {
        assertThat(text(read("environment")).split(" ")).isSubsetOf("", "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");
    }

    @Test
    void theNetworkIsOutOfReach() throws UnreadableException {
        assertThat(text(read("socket"))).contains("a reader may not use the network");
        assertThat(text(read("http"))).contains("a reader may not fetch http://127.0.0.1:9/");
    }

    @Test
    void temporaryFilesGoWithTheProcess() throws UnreadableException {
        assertThat(text(read("litter"))).isEqualTo("read 1");
    }

    @Test
    void pathsGoAsTheyAre() throws UnreadableException {
        Path file = Path.of("年报.pdf").toAbsolutePath();

        assertThat(text(pool.read(Request.of("年报.pdf", file)))).isEqualTo("path " + file);
    }

    @Test
    void aProcessDoesNotOutliveWhoeverStartedIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphaner.class.getName())
                .start();
        ProcessHandle worker;
        try (BufferedReader out = parent.inputReader()) {
            worker = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            parent.destroyForcibly().waitFor();
        }

        worker.onExit().get(10, TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
        assertThat(foldersOf(parent.pid())).isEmpty();
    }

    @Test
    void nothingIsReadAfterTheEnd() {
        pool.close();

        assertThat(failure("fine").reason()).isEqualTo(Cause.CRASHED);
    }

    private static WorkerPool pool(Duration wall, Duration cpu, int documents) {
        Launch launch = new Launch(MisbehavingWorker.class.getName(), Limits.DEFAULT, HEAP);
        return new WorkerPool(launch, new WorkerLimits(HEAP, wall, cpu, documents), 2);
    }

    private Document read(String order) throws UnreadableException {
        return pool.read(Request.of(order + ".pdf", order.getBytes(StandardCharsets.UTF_8)));
    }

    private UnreadableException failure(String order) {
        return catchThrowableOfType(UnreadableException.class, () -> read(order));
    }

    private Worker firstWorker() throws InterruptedException {
        while (pool.workers().isEmpty()) {
            Thread.sleep(5);
        }
        return pool.workers().get(0);
    }

    private static String text(Document document) {
        return ((Paragraph) document.blocks().get(0)).text();
    }

    private static List<Path> foldersOf(long process) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Worker.FOLDER + process + "-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
