package org.hecha.document.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedReaderTest {

    private static final WorkerPool POOL = new WorkerPool(Launch.of(Limits.DEFAULT, 384), WorkerLimits.DEFAULT, 1);
    private static final IsolatedReader ISOLATED = new IsolatedReader(Limits.DEFAULT, POOL);
    private static final DocumentReader HERE = new DocumentReader(Limits.DEFAULT);

    @AfterAll
    static void close() {
        ISOLATED.close();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "samples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothProcessesReadTheSame(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);

        assertThat(outcome(ISOLATED, file)).isEqualTo(outcome(HERE, file));
        assertThat(outcome(file.toString(), () -> POOL.read(Request.of(file.toString(), content))))
                .isEqualTo(outcome(HERE, file));
        assertThat(outcome(file.toString(), () -> POOL.read(Request.of(file.toString(), file))))
                .isEqualTo(outcome(HERE, file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothProcessesGiveTheSameReasonForHalfAFile(Path file, @TempDir Path folder) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Path half = folder.resolve(file.getFileName());
        Files.write(half, Arrays.copyOf(content, content.length / 2));

        assertThat(outcome(ISOLATED, half)).isEqualTo(outcome(HERE, half));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liudu-2019.docx", "yunxi-county-2023.odt", "baita-2014.rtf", "dukou-2020.txt"})
    void streamedFormatsStartNoProcess(String sample) throws UnreadableException {
        WorkerPool unused = new WorkerPool(Launch.of(Limits.DEFAULT, 384), WorkerLimits.DEFAULT, 1);
        try (IsolatedReader reader = new IsolatedReader(Limits.DEFAULT, unused)) {
            assertThat(reader.read(Path.of("src", "samples", sample)).blocks()).isNotEmpty();
            assertThat(unused.workers()).isEmpty();
        }
    }

    @Test
    void whatIsNoFileOrEmptyIsToldAtOnce(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("空.pdf"));

        assertThat(outcome(ISOLATED, folder.resolve("无.pdf")))
                .hasToString("MISSING 找不到文件“" + folder.resolve("无.pdf") + "”，请检查路径和文件名。");
        assertThat(outcome(ISOLATED, folder)).isEqualTo(outcome(HERE, folder));
        assertThat(outcome(ISOLATED, empty)).isEqualTo(outcome(HERE, empty));
    }

    @Test
    void aLargeFileOfAnyFormatGoesToTheOtherProcess(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("大.txt");
        Files.writeString(large, "工作年度报告，全文如下。\n".repeat(200_000), StandardCharsets.UTF_8);

        assertThat(outcome(ISOLATED, large)).isEqualTo(outcome(HERE, large));
    }

    @Test
    void memoryIsBounded(@TempDir Path folder) throws Exception {
        Path large = folder.resolve("大.txt");
        Files.write(large, new byte[60 << 20]);
        try (IsolatedReader small =
                new IsolatedReader(Limits.DEFAULT, WorkerLimits.of(32, WorkerLimits.DEFAULT.wall()), 1)) {
            assertThat(outcome(small, large)).asString().startsWith(Cause.OUT_OF_MEMORY + " “" + large + "”读取时内存不足");
            assertThat(small.read(Path.of("src/samples/wangchuan-civil-2021.pdf"))
                            .blocks())
                    .isNotEmpty();
        }
    }

    private interface Reading {
        Document read() throws UnreadableException;
    }

    private static Object outcome(Documents documents, Path file) {
        return outcome(file.toString(), () -> documents.read(file));
    }

    /** The document, or reason and message. */
    private static Object outcome(String source, Reading reading) {
        try {
            Document document = reading.read();
            assertThat(document.source()).isEqualTo(source);
            return document;
        } catch (UnreadableException e) {
            return e.reason() + " " + e.getMessage();
        }
    }
}
