package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final Path SAMPLE = CommandLineRun.SAMPLES.resolve("anlan-education-2023.docx");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void factsShowFiguresByTheNamesOfTheForm() throws IOException {
        CommandLineRun run = new CommandLineRun().run("facts", SAMPLE);
        JsonNode facts = json.readTree(run.out());

        assertThat(run.exitCode()).isZero();
        assertThat(facts.fieldNames())
                .toIterable()
                .contains("report", "sections", "figures", "filledTables", "balances", "claims", "coverage")
                .doesNotContain("tables");
        assertThat(facts.get("report").get("year").asInt()).isEqualTo(2023);
        JsonNode figure = facts.get("figures").get(0);
        assertThat(figure.fieldNames())
                .toIterable()
                .containsExactly(
                        "table",
                        "row",
                        "column",
                        "rowLabel",
                        "columnLabel",
                        "raw",
                        "meaning",
                        "value",
                        "certainty",
                        "place");
        assertThat(figure.get("meaning").asText()).isEqualTo("number");
    }

    @Test
    void factsShowTablesOnlyWhenAsked() throws IOException {
        JsonNode facts = json.readTree(
                new CommandLineRun().run("facts", "--tables", SAMPLE).out());

        JsonNode cell = facts.get("tables").get(0).get("cells").get(0);
        assertThat(cell.get("row").asInt()).isZero();
        assertThat(cell.get("columnSpan").asInt()).isPositive();
    }

    @Test
    void factsOfAFileThatIsNotThere(@TempDir Path folder) {
        CommandLineRun run = new CommandLineRun().run("facts", folder.resolve("无.docx"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).hasSize(1);
    }

    @Test
    void helpSpeaksTheUsersLanguage() {
        assertThat(new CommandLineRun().run("audit", "--help").out())
                .contains("用法：")
                .contains("审核");
        assertThat(new CommandLineRun()
                        .environment("LC_ALL", "C")
                        .run("audit", "--help")
                        .out())
                .contains("Usage:")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(new CommandLineRun().run().out()).contains("命令：");
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        assertThat(chineseKeys()).isEqualTo(keys(Locale.ENGLISH)).hasSizeGreaterThan(50);
    }

    @Test
    void completionIsAScript() {
        assertThat(new CommandLineRun().run("completion").out())
                .startsWith("#!")
                .contains("audit")
                .contains("--format");
    }

    private static Set<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.hecha.cli.Messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new HashSet<>(Collections.list(bundle.getKeys()));
    }

    private static Set<String> chineseKeys() throws IOException {
        Properties own = new Properties();
        try (Reader words = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("Messages_zh.properties")),
                StandardCharsets.UTF_8)) {
            own.load(words);
        }
        return own.stringPropertyNames();
    }
}
