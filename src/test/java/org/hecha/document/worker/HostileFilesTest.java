package org.hecha.document.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, reading it ends within its limits, and the next file is read as if nothing had happened. */
@Tag("slow")
@Timeout(600)
class HostileFilesTest {

    private static final WorkerLimits LIMITS = WorkerLimits.of(384, Duration.ofSeconds(60));
    private static final IsolatedReader READER = new IsolatedReader(Limits.DEFAULT, LIMITS, 1);
    private static final Path GOOD = Path.of("src", "samples", "wangchuan-civil-2021.pdf");

    private static Map<String, Path> hostile = Map.of();

    @BeforeAll
    static void writeFiles(@TempDir Path folder) throws IOException {
        hostile = HostileFiles.writeTo(folder);
    }

    @AfterAll
    static void close() {
        READER.close();
    }

    @Test
    void eachEndsWithinItsLimitsAndCostsNothingElse() throws UnreadableException {
        for (Map.Entry<String, Path> file : hostile.entrySet()) {
            long start = System.nanoTime();
            try {
                assertThat(READER.read(file.getKey(), file.getValue()).blocks()).isNotEmpty();
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).startsWith("“" + file.getKey() + "”");
                assertThat(e.reason()).as(file.getKey()).isNotIn(Cause.MISSING, Cause.ENCRYPTED, Cause.CRASHED);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            assertThat(time).as(file.getKey()).isLessThan(LIMITS.wall().multipliedBy(2));
            assertThat(READER.read(GOOD).blocks()).isNotEmpty();
        }
    }

    static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (Path folder : List.of(Path.of("src", "samples"), Path.of("src", "test", "resources", "documents"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(samples::add);
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileCutOffAnywhereEndsInADocumentOrAReason(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        for (int i = 0; i < 50; i++) {
            read(sample, Arrays.copyOf(whole, (int) ((long) whole.length * i / 50)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWithFlippedBytesEndsInADocumentOrAReason(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        Random random = new Random(sample.getFileName().toString().hashCode());
        for (int i = 0; i < 1_000; i++) {
            byte[] flipped = whole.clone();
            for (int bytes = 1 << random.nextInt(6); bytes > 0; bytes--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            read(sample, flipped);
        }
    }

    private static void read(Path sample, byte[] content) {
        long start = System.nanoTime();
        try {
            assertThat(READER.read(sample.toString(), content).blocks()).isNotEmpty();
        } catch (UnreadableException e) {
            assertThat(e.reason()).as(e.getMessage()).isNotEqualTo(Cause.CRASHED);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMITS.wall());
    }
}
