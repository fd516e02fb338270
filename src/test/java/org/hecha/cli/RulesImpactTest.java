package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edit does to the reports of a facts folder, and to those of a store of sweeps. */
class RulesImpactTest {

    private final Path folder;
    private Path before = Path.of("");
    private Path now = Path.of("");

    RulesImpactTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeRules() throws IOException {
        before = CommandLineRun.rulesIn(folder);
        now = CommandLineRun.rulesIn(Files.createDirectories(folder.resolve("edited")));
        edit("标题是", "报告的标题是");
    }

    private void edit(String words, String by) throws IOException {
        Path file = now.resolve("desk/desk.drl");
        Files.writeString(file, Files.readString(file).replace(words, by));
    }

    private Path facts() {
        Path facts = folder.resolve("facts");
        new CommandLineRun()
                .run("audit", CommandLineRun.SAMPLES, "--rules", before, "--in-process", "--quiet", "--facts", facts);
        return facts;
    }

    private Path store() {
        Path store = folder.resolve("store.db");
        new CommandLineRun()
                .run("sweep", CommandLineRun.SAMPLES, "--rules", before, "--in-process", "--quiet", "--store", store);
        return store;
    }

    private CommandLineRun impact(Path facts, Object... more) {
        Object[] arguments = new Object[7 + more.length];
        System.arraycopy(
                new Object[] {"rules", "impact", facts, "--rules", now, "--against", before}, 0, arguments, 0, 7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return new CommandLineRun().run(arguments);
    }

    @Test
    void aStoreOfSweepsAnswersAsAFolderOfFactsDoes() throws IOException {
        CommandLineRun ofFolder = impact(facts());
        Path page = folder.resolve("impact.html");
        CommandLineRun ofStore = impact(store(), "--page", page);

        assertThat(ofFolder.exitCode()).isEqualTo(1);
        assertThat(ofFolder.out()).contains("has-title　新增 0，消失 0，改变 10（10 份报告）", "原为 提示：标题是", "报告的标题是");
        assertThat(ofStore.out())
                .contains("has-title　新增 0，消失 0，改变 10（10 份报告）", "liudu-2019.docx")
                .doesNotContain("missing-section");
        assertThat(page).content().contains("has-title", "报告的标题是");
        assertThat(impact(folder.resolve("store.db"), "--format", "json").out())
                .contains("\"changed\": 10", "\"touched\": 10");
    }

    @Test
    void rulesThatNeedOtherReportsAreNamedAsNotComparable() throws IOException {
        edit("@basis(\"测试依据\")", "@basis(\"测试依据\") @needs(\"last-year\")");

        assertThat(impact(facts()).out()).contains("要与其他报告对照", "has-title　新增 0，消失 10，改变 0（10 份报告）");
    }

    @Test
    void onlyRulesThatOverridesSpeakOfAreJudgedAgain() throws IOException {
        edit("报告的标题是", "标题是");
        Files.writeString(now.resolve("overrides.yaml"), "has-title: { level: error, reason: 试行 }\n");

        assertThat(impact(facts()).out()).contains("改动的规则文件 overrides.yaml", "has-title　新增 0，消失 0，改变 10", "原为 提示：标题是");
    }

    @Test
    void placeWithoutFactsIsRefusedInOneSentence() {
        CommandLineRun none = impact(folder.resolve("nowhere"));
        CommandLineRun file = impact(before.resolve("desk/desk.drl"));

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("既不是存放事实的文件夹，也不是清查的存储");
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).doesNotContain("Exception").isNotBlank();
    }
}
