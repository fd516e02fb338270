package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hecha.form.RuleFolder;
import org.hecha.report.Certainty;
import org.hecha.report.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCacheTest {

    private static final ReportFacts FACTS = Example.facts(
            2022,
            Example.section("overview", "总体情况", 2, "", Certainty.CERTAIN),
            Example.table(Certainty.LIKELY),
            Example.balance(false, Certainty.LIKELY));

    private final Path cache;
    private final Path rules;

    RuleCacheTest(@TempDir Path cache, @TempDir Path rules) {
        this.cache = cache;
        this.rules = rules;
    }

    private Judgement judge(RuleFolder folder) {
        return RuleBook.load(folder, Example.FORMS, new RuleCache(cache), Bounds.STANDARD)
                .judge(FACTS, RuleSelection.ALL);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    @Test
    void warmCacheJudgesAsColdOne() throws IOException {
        Judgement cold = judge(Example.fixture());
        List<Path> entries = entries();

        assertThat(entries).hasSize(2);
        assertThat(judge(Example.fixture())).isEqualTo(cold);
        assertThat(entries()).isEqualTo(entries);
        assertThat(cold.findings()).isNotEmpty();
    }

    @Test
    void damagedEntriesAreCompiledAnew() throws IOException {
        Judgement cold = judge(Example.fixture());
        List<byte[]> sound = new ArrayList<>();
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            sound.add(bytes.clone());
            bytes[bytes.length / 2] ^= 1;
            Files.write(entry, bytes);
        }

        assertThat(judge(Example.fixture())).isEqualTo(cold);
        Files.write(entries().get(0), new byte[0]);
        Files.write(entries().get(1), new byte[100]);
        assertThat(judge(Example.fixture())).isEqualTo(cold);
        assertThat(Files.size(entries().get(0))).isGreaterThan(sound.get(0).length / 2);
    }

    @Test
    void entryThatTheGuardRefusesIsNotLoaded() throws IOException {
        RuleFolder folder = Example.folder(rules, "a.drl", Example.rule("甲", "$s : Section( own )", "$s.title();"));
        DrlFile file = DrlFile.all(folder, new ArrayList<>()).get(0);
        RuleCache store = new RuleCache(cache);
        byte[] evil;
        try (var in = RuleCacheTest.class.getResourceAsStream("RuleCacheTest.class")) {
            evil = in == null ? new byte[0] : in.readAllBytes();
        }
        store.store(file, new CompiledFile(List.of(), List.of("Evil"), Map.of("Evil.class", evil)));

        assertThat(store.find(file)).isEmpty();
        assertThat(judge(folder).outcomes()).containsKey("test-rule");
    }

    @Test
    void cacheThatCannotBeWrittenOnlyCostsTime() throws IOException {
        Path file = Files.createFile(rules.resolve("not-a-folder"));
        RuleBook book =
                RuleBook.load(Example.fixture(), Example.FORMS, new RuleCache(file.resolve("cache")), Bounds.STANDARD);

        assertThat(book.size()).isEqualTo(6);
    }

    @Test
    void editedFileIsNotTakenForTheOldOne() {
        String old = Example.rule("甲", "$s : Section( own )", "findings.at($s).message(\"旧\").report();");
        assertThat(judge(Example.folder(rules, "a.drl", old)).findings())
                .extracting(Finding::message)
                .containsExactly("旧");

        assertThat(judge(Example.folder(rules, "a.drl", old.replace("旧", "新"))).findings())
                .extracting(Finding::message)
                .containsExactly("新");
    }

    @Test
    void compiledFileSurvivesWritingAndReading() {
        DrlFile file = DrlFile.all(Example.fixture(), new ArrayList<>()).get(1);
        CompiledFile compiled =
                Objects.requireNonNull(RuleCompiler.compile(file).compiled());

        CompiledFile again = CompiledFile.fromBytes(compiled.toBytes()).orElseThrow();

        assertThat(again.declarations()).isEqualTo(compiled.declarations());
        assertThat(again.models()).isEqualTo(compiled.models());
        assertThat(again.classes()).containsOnlyKeys(compiled.classes().keySet());
        assertThat(again.toBytes()).isEqualTo(compiled.toBytes());
    }

    @Test
    void buildStepKeepsExactlyTheEntriesOfItsRules() throws IOException {
        String text = Example.rule("甲", "$s : Section( own )", "$s.title();");
        PackagedRules.compile(Example.folder(rules, "a.drl", text), cache);
        List<Path> first = entries();
        PackagedRules.compile(Example.folder(rules, "a.drl", text.replace("甲", "乙")), cache);

        assertThat(first).hasSize(1);
        assertThat(entries()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void buildStepCopesWithNoRulesAndStopsAtFaults() throws IOException {
        PackagedRules.compile(RuleFolder.of(rules.resolve("none")), cache.resolve("out"));
        assertThat(cache.resolve("out")).doesNotExist();

        RuleFolder faulty = Example.folder(rules, "a.drl", Example.rule("甲", "$s : Sektion()", ""));
        assertThatThrownBy(() -> PackagedRules.compile(faulty, cache)).isInstanceOf(RuleException.class);
    }
}
