package org.hecha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    @TempDir
    private Path folder = Path.of("");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder.resolve("核查.db").toString(), folder.resolve("files"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Case queue(String name) {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        return desk.cases().open("王芳", name, desk.uploads().keep(new ByteArrayInputStream(content)));
    }

    @Test
    void auditsWhatWaitsAndWhatComesAndTellsOfIt() throws InterruptedException {
        queue("甲.docx");
        LinkedBlockingQueue<Case> seen = new LinkedBlockingQueue<>();
        try (Intake intake =
                new Intake(desk, (name, file) -> Audits.failed(name, 1), 2, () -> "rules", (name, e) -> {})) {
            intake.listen(seen::add);
            queue("乙.docx");
            intake.wake();
            for (Case told = seen.poll(10, TimeUnit.SECONDS);
                    told == null || told.id() != 2 || !told.last().state().isDone();
                    told = seen.poll(10, TimeUnit.SECONDS)) {
                assertThat(told).as("told in time").isNotNull();
            }
            // the other one may still be read
            for (int i = 0; i < 500 && !desk.cases().require(1).last().state().isDone(); i++) {
                Thread.sleep(20);
            }
        }
        assertThat(desk.cases().list(CaseQuery.ALL))
                .extracting(one -> one.last().state())
                .containsOnly(CaseState.AUDITED);
    }

    @Test
    void aFaultOfTheProgramCostsNoOtherFile() throws InterruptedException {
        queue("坏.docx");
        queue("好.docx");
        LinkedBlockingQueue<String> faults = new LinkedBlockingQueue<>();
        Intake.Auditing auditing = (name, file) -> {
            if (name.startsWith("坏")) {
                throw new IllegalStateException("fault");
            }
            return Audits.failed(name);
        };
        try (Intake intake = new Intake(desk, auditing, 1, () -> "rules", (name, e) -> faults.add(name))) {
            assertThat(faults.poll(10, TimeUnit.SECONDS)).isEqualTo("坏.docx");
            intake.wake();
            for (int i = 0; i < 100 && desk.queue().length() > 0; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(desk.cases().require(1).last().state()).isEqualTo(CaseState.NOT_ASSESSABLE);
        assertThat(desk.cases().require(1).last().cause()).isEqualTo("internal-error");
        assertThat(desk.cases().require(2).last().state()).isEqualTo(CaseState.AUDITED);
    }

    @Test
    void whatIsStoppedWaitsForTheNext() throws InterruptedException {
        queue("长.docx");
        CountDownLatch begun = new CountDownLatch(1);
        Intake.Auditing slow = (name, file) -> {
            begun.countDown();
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Audits.failed(name, 1);
        };
        Intake stopped = new Intake(desk, slow, 1, () -> "rules", (name, e) -> {});
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        stopped.close();
        assertThat(desk.cases().require(1).last().state()).isEqualTo(CaseState.READING);
        desk.queue().resume();
        assertThat(List.of(desk.queue().next().orElseThrow().fileName())).containsExactly("长.docx");
    }
}
