package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hecha.document.worker.HostileFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderOptionsTest {

    private static final Path PDF = CommandLineRun.SAMPLES.resolve("wangchuan-civil-2021.pdf");

    private static Path rules = Path.of("");

    @BeforeAll
    static void writeRules(@TempDir Path once) {
        rules = CommandLineRun.rulesIn(once);
    }

    private static CommandLineRun audit(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(Stream.of("audit", "--rules", rules), Stream.of(arguments))
                        .toArray());
    }

    @Test
    void theOutputIsTheSameInOneProcessAndInSeveral() {
        CommandLineRun isolated = audit("--format", "json", CommandLineRun.SAMPLES);
        CommandLineRun single = audit("--format", "json", "--in-process", CommandLineRun.SAMPLES);

        assertThat(isolated.out()).isEqualTo(single.out()).contains("wangchuan-civil-2021.pdf");
        assertThat(isolated.err()).isEqualTo(single.err());
        assertThat(isolated.exitCode()).isEqualTo(single.exitCode());
        assertThat(new CommandLineRun().run("facts", "--tables", PDF).out())
                .isEqualTo(new CommandLineRun()
                        .run("facts", "--tables", "--in-process", PDF)
                        .out());
    }

    @Test
    void impossibleNumbersAreRefused() {
        for (String heap : List.of("31", "65537", "-1", "viel")) {
            CommandLineRun run = audit("--reader-heap", heap, PDF);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("--reader-heap").contains(heap);
        }
        for (String seconds : List.of("0", "3601")) {
            assertThat(audit("--reader-timeout", seconds, PDF).err()).contains("--reader-timeout 应为 1 至 3600");
        }
    }

    @Test
    void aFileThatNeedsTooMuchMemoryIsNotAssessable(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("页.html");
        Files.writeString(page, "<html><body>" + "<p>年".repeat(2_000_000));

        CommandLineRun run = audit("--format", "json", "--reader-heap", 48, folder);

        JsonNode report = new ObjectMapper().readTree(run.out()).get("reports").get(0);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(report.get("verdict").asText()).isEqualTo("not-assessable");
        assertThat(report.get("findings").get(0).get("message").asText()).contains("页.html”读取时内存不足（上限 48 MB）");
    }

    @Test
    @Tag("slow")
    void goodFilesAmongHostileOnesAreAllAudited(@TempDir Path folder) throws IOException {
        Set<String> hostile = HostileFiles.writeTo(folder).keySet();
        CommandLineRun.copy(CommandLineRun.SAMPLES, folder);
        Set<String> good = new HashSet<>();
        try (Stream<Path> files = Files.list(CommandLineRun.SAMPLES)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".md"))
                    .forEach(good::add);
        }

        JsonNode reports = new ObjectMapper()
                .readTree(audit("--format", "json", folder).out())
                .get("reports");

        assertThat(reports).hasSize(hostile.size() + good.size());
        for (JsonNode report : reports) {
            String name = String.valueOf(Path.of(report.get("source").asText()).getFileName());
            if (good.contains(name)) {
                assertThat(report.get("verdict").asText()).as(name).isNotEqualTo("not-assessable");
            }
        }
    }
}
