package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hecha.fixture.Corpus;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.Planted;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.Unit;
import org.hecha.fixture.UnitSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A region's reports of some years: the sweep finds what was planted in them, and nothing else. */
@Timeout(3600)
class CorpusSweepTest {

    private static final Set<String> ACROSS = Set.of(
            "carry-over-mismatch",
            "stock-continuity",
            "identical-figures",
            "year-on-year-outlier",
            "copied-report",
            "missing-report",
            "changed-after-release",
            "roll-up-mismatch");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private Path corpus = Path.of("");

    @BeforeEach
    void place() {
        corpus = folder.resolve("corpus");
    }

    /** A ledger's findings above notes, by file; those of missing reports under the path that the roster has. */
    private record Found(Map<String, Set<String>> rules, Set<String> sources) {}

    private CommandLineRun sweep(String store, String ledger) {
        return new CommandLineRun()
                .run(
                        "sweep",
                        "--in-process",
                        "--jobs",
                        "2",
                        "--store",
                        folder.resolve(store),
                        "--ledger",
                        folder.resolve(ledger),
                        "--inputs",
                        folder.resolve("inputs.csv"),
                        "--roster",
                        corpus.resolve("roster.csv"),
                        corpus.resolve("reports"));
    }

    private Found found(String ledger) throws IOException {
        Map<String, Set<String>> rules = new TreeMap<>();
        Set<String> sources = new HashSet<>();
        String start = corpus.toString().replace('\\', '/') + "/";
        for (String line : Files.readAllLines(folder.resolve(ledger), StandardCharsets.UTF_8)) {
            JsonNode report = JSON.readTree(line);
            String source = report.get("source").asText().replace(start, "");
            assertThat(sources.add(source)).as(source + " once").isTrue();
            for (JsonNode finding : report.get("findings")) {
                if (!finding.get("severity").asText().equals("note")) {
                    rules.computeIfAbsent(source, none -> new TreeSet<>())
                            .add(finding.get("rule").asText());
                }
            }
        }
        return new Found(rules, sources);
    }

    private void requirePlantedOnly(String ledger) throws IOException {
        List<Planted> planted = Planted.parse(Files.readString(corpus.resolve("planted.csv")));
        Found found = found(ledger);
        Map<String, Set<String>> allowed = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (Planted one : planted) {
            boolean certain =
                    !one.rule().equals(Planted.DUPLICATE) && !one.rule().equals(Planted.COPIED_FROM);
            Set<String> rules = allowed.computeIfAbsent(one.path(), none -> new TreeSet<>());
            rules.addAll(one.also());
            rules.add(one.rule());
            if (certain && !found.rules().getOrDefault(one.path(), Set.of()).contains(one.rule())) {
                lost.add(one.toString());
            }
        }
        List<String> alarms = new ArrayList<>();
        found.rules().forEach((source, rules) -> rules.stream()
                .filter(rule -> !allowed.getOrDefault(source, Set.of()).contains(rule))
                .forEach(rule -> alarms.add(source + " " + rule)));
        assertThat(alarms).isEmpty();
        assertThat(lost)
                .filteredOn(one -> ACROSS.stream().anyMatch(one::contains))
                .isEmpty();
        assertThat(lost).hasSizeLessThanOrEqualTo(planted.size() / 50);
    }

    @Test
    void findsWhatWasPlantedAndNothingElse() throws IOException {
        Corpus.write(corpus, 26, 3, 1, false);

        CommandLineRun first = sweep("store.db", "ledger.jsonl");

        assertThat(first.out()).startsWith("第 1 次清查：输入 81 件 = 已审核 78 + 未变动 0 + 重复 1 + 无法审核 1 + 隔离 0 + 缺失 1");
        requirePlantedOnly("ledger.jsonl");
        assertThat(Files.readAllLines(folder.resolve("inputs.csv"))).hasSize(82);

        CommandLineRun second = sweep("store.db", "again.jsonl");
        assertThat(second.out()).contains("已审核 0 + 未变动 78").contains("新增 0");
        assertThat(Files.readString(folder.resolve("again.jsonl")))
                .isEqualTo(Files.readString(folder.resolve("ledger.jsonl")));
    }

    private Path file(Unit unit, int year) {
        return corpus.resolve("reports").resolve(unit.seat()).resolve(unit.name() + "-" + year + ".docx");
    }

    /** A unit of the second county of which nothing was planted and whose report on 2024 is a docx. */
    private int soundDocx() throws IOException {
        String planted = Files.readString(corpus.resolve("planted.csv"));
        for (int i = 14; i < 26; i++) {
            Unit unit = Corpus.units(26).get(i);
            if (!planted.contains(unit.name()) && Files.exists(file(unit, 2024))) {
                return i;
            }
        }
        throw new IllegalStateException("no such report");
    }

    @Test
    void whoseLastYearChangedIsJudgedAgainAndNobodyElse() throws IOException {
        Corpus.write(corpus, 26, 3, 1, false);
        sweep("store.db", "ledger.jsonl");
        int index = soundDocx();
        Unit unit = Corpus.units(26).get(index);
        ReportText report = UnitSeries.of(unit, 2023, 2025, 100_003 + index).get(1);
        ReportText changed = report.withGrid(
                "applications",
                grid -> grid.plus(24, 0, 2).plus(24, 6, 2).plus(0, 0, 2).plus(0, 6, 2));
        Files.write(file(unit, 2024), DocxWriter.write(changed));

        CommandLineRun warm = sweep("store.db", "warm.jsonl");
        assertThat(warm.err()).isEmpty();
        String out = warm.out();

        // the changed one, and the one of the year after it, which none has touched
        assertThat(out).contains("= 已审核 2 + 未变动 76").contains("读取 1 件，重判 0 件，与其他报告对照后再判 2 件");
        assertThat(found("warm.jsonl").rules().entrySet().stream()
                        .filter(one -> one.getKey().contains(unit.name() + "-2025"))
                        .flatMap(one -> one.getValue().stream()))
                .contains("carry-over-mismatch");
        sweep("cold.db", "cold.jsonl");
        assertThat(Files.readString(folder.resolve("warm.jsonl")))
                .isEqualTo(Files.readString(folder.resolve("cold.jsonl")));
    }

    @Test
    @Tag("slow")
    void findsWhatWasPlantedInFiveThousand() throws IOException {
        Corpus.write(corpus, 1_000, 5, 1, true);

        sweep("store.db", "ledger.jsonl");

        requirePlantedOnly("ledger.jsonl");
    }
}
