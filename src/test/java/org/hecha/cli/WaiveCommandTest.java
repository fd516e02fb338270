package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that somebody answers for: they do not count, until a day. */
class WaiveCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path report = Path.of("");
    private Path waivers = Path.of("");

    @BeforeEach
    void write() {
        Reports.rules(folder, "甲方", "乙方");
        report = Reports.write(folder.resolve("报告/a.html"), Reports.with(Reports.clean(1), "本节提到甲方。"));
        waivers = folder.resolve("waivers.yaml");
    }

    private CommandLineRun waive(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(Stream.of("waive", "--waivers", waivers), Stream.of(arguments))
                        .toArray());
    }

    private CommandLineRun decided(Object... arguments) {
        return waive(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--reason", "经核实：属 \"引用\"", "--by", "张三", "--until", "2099-12-31"))
                .toArray());
    }

    private CommandLineRun audit(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of(
                                        "audit",
                                        report,
                                        "--rules",
                                        folder.resolve("rules"),
                                        "--in-process",
                                        "--format",
                                        "json"),
                                Stream.of(arguments))
                        .toArray());
    }

    private static JsonNode report(CommandLineRun run) throws IOException {
        return new ObjectMapper().readTree(run.out()).get("reports").get(0);
    }

    private String fingerprint() throws IOException {
        return report(audit()).get("findings").get(0).get("fingerprint").asText();
    }

    @Test
    void whatIsWaivedDoesNotCountInAuditAndSweep() throws IOException {
        assertThat(audit().exitCode()).isEqualTo(1);

        CommandLineRun run = decided(fingerprint());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(fingerprint(), "2099-12-31", waivers.toString());
        CommandLineRun audited = audit("--waivers", waivers);
        assertThat(audited.exitCode()).as(audited.err()).isZero();
        assertThat(report(audited).get("verdict").asText()).isEqualTo("passed");
        assertThat(report(audited)
                        .get("findings")
                        .get(0)
                        .get("waived")
                        .get("by")
                        .asText())
                .isEqualTo("张三");
        CommandLineRun swept = new CommandLineRun()
                .run(
                        "sweep",
                        report,
                        "--rules",
                        folder.resolve("rules"),
                        "--in-process",
                        "--store",
                        folder.resolve("s.db"),
                        "--waivers",
                        waivers);
        assertThat(swept.exitCode()).as(swept.err()).isZero();
    }

    @Test
    void aFindingIsNamedByRuleUnitAndYearToo() throws IOException {
        JsonNode audited = report(audit());

        CommandLineRun run = decided(
                "--rule",
                audited.get("findings").get(0).get("rule").asText(),
                "--unit",
                audited.get("unit").asText(),
                "--year",
                audited.get("year").asText());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(audit("--waivers", waivers).exitCode()).isZero();
    }

    @Test
    void itIsAddedBehindWhatStandsThereAndOnlyOnce() throws IOException {
        String mine = "# 2026 年的决定\n- fingerprint: 0123456789abcdef\n  reason: 旧\n  by: 李四\n  until: 2027-01-01";
        Files.writeString(waivers, mine);

        decided("00000000000000aa");
        CommandLineRun again = decided("00000000000000aa");

        assertThat(again.out()).contains("已豁免至 2099-12-31").contains("没有重复记入");
        assertThat(Files.readString(waivers))
                .startsWith(mine + "\n- fingerprint: ")
                .hasLineCount(9);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void everyMistakeIsOneSentenceAndLeavesTheFileAlone() throws IOException {
        Files.writeString(waivers, "- fingerprint: 坏的\n");
        byte[] before = Files.readAllBytes(waivers);
        List<CommandLineRun> broken = List.of(decided("00000000000000aa"));
        Files.write(waivers, new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
        CommandLineRun unreadable = decided("00000000000000aa");
        assertThat(unreadable.err()).contains("豁免文件", "UTF-8");
        Files.write(waivers, before);

        for (CommandLineRun run : Stream.concat(
                        broken.stream(),
                        Stream.of(
                                unreadable,
                                decided("xyz"),
                                decided("--rule", "typo"),
                                waive("00000000000000aa", "--reason", "r", "--by", "b", "--until", "2001-01-01")))
                .toList()) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errLines()).hasSize(1);
            assertThat(run.err()).doesNotContain("Exception");
        }
        assertThat(waive("00000000000000aa", "--by", "b", "--until", "2099-01-01")
                        .err())
                .contains("--reason");
        assertThat(Files.readAllBytes(waivers)).isEqualTo(before);
    }
}
