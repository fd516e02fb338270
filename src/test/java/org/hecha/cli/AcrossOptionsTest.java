package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hecha.fixture.HtmlWriter;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.UnitSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossOptionsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path last = folder;
    private Path faulty = folder;

    @BeforeEach
    void write() throws IOException {
        List<ReportText> bureau = UnitSeries.of(UnitSeries.units(13).get(9), 2021, 2023, 7);
        last = write("2022/a.html", bureau.get(1));
        faulty = write("2023/a.html", bureau.get(2).withGrid("applications", grid -> grid.plus(1, 0, 2)
                .plus(1, 6, 2)));
    }

    private Path write(String name, ReportText report) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, HtmlWriter.write(report, StandardCharsets.UTF_8));
    }

    private static List<String> rules(JsonNode report) {
        return report.get("findings").findValuesAsText("rule");
    }

    private JsonNode reports(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("audit", "--format", "json", "--in-process"));
        all.addAll(List.of(arguments));
        CommandLineRun run = new CommandLineRun().run(all.toArray());
        return new ObjectMapper().readTree(run.out()).get("reports");
    }

    @Test
    void reportIsHeldAgainstLastYearsFile() throws IOException {
        JsonNode report =
                reports(faulty.toString(), "--last-year", last.toString()).get(0);

        assertThat(rules(report)).contains("carry-over-mismatch").doesNotContain("stock-continuity");
        assertThat(report.get("outcomes").get("stock-continuity").asText()).isEqualTo("passed");
        assertThat(report.get("outcomes").get("missing-report").asText()).isEqualTo("not-applicable");
    }

    @Test
    void reportAloneIsHeldAgainstNothing() throws IOException {
        JsonNode report = reports(faulty.toString()).get(0);

        assertThat(rules(report)).doesNotContain("carry-over-mismatch");
        assertThat(report.get("outcomes").get("carry-over-mismatch").asText()).isEqualTo("not-applicable");
    }

    @Test
    void lastYearsReportOfAnotherUnitIsNotTaken() throws IOException {
        Path other = write(
                "other.html",
                UnitSeries.of(UnitSeries.units(13).get(10), 2022, 2022, 3).get(0));
        CommandLineRun run = new CommandLineRun()
                .run("audit", "--format", "json", "--in-process", faulty.toString(), "--last-year", other.toString());

        assertThat(run.err()).contains("other.html");
        assertThat(rules(new ObjectMapper().readTree(run.out()).get("reports").get(0)))
                .doesNotContain("carry-over-mismatch");
    }

    @Test
    void reportsOfARunAreHeldAgainstEachOtherAndARoster() throws IOException {
        String unit = UnitSeries.units(13).get(9).name();
        Path roster = Files.writeString(folder.resolve("units.csv"), "单位,上级\n" + unit + ",\n望川县青石镇,\n");

        JsonNode reports = reports(folder.toString(), "--roster", roster.toString());

        assertThat(reports).hasSize(3);
        assertThat(rules(reports.get(1))).contains("carry-over-mismatch");
        assertThat(reports.get(2).get("unit").asText()).isEqualTo("望川县青石镇");
        assertThat(rules(reports.get(2))).containsExactly("missing-report");
        assertThat(reports.get(2).has("sha256")).isFalse();
    }
}
