package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Waivers;
import org.hecha.document.DocumentReader;
import org.hecha.document.Limits;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.form.RuleFolder;
import org.hecha.rule.SmallRules;
import org.hecha.sweep.Sweep;
import org.hecha.sweep.SweepInput;
import org.hecha.sweep.SweepPlan;
import org.hecha.sweep.SweepRules;
import org.hecha.sweep.SweepSummary;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files that are saved while a sweep runs. */
class EditedRulesSweepTest {

    private static final String RULE = SmallRules.TEXT;
    private static final String OTHER = RULE.replace("标题是", "报告的标题是").replace("\"note\"", "\"error\"");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();
    private int done;
    private int toldAfter;

    @BeforeEach
    void prepare() throws IOException {
        SmallRules.in(folder);
    }

    private void save(String name, String text) {
        try {
            Files.writeString(folder.resolve("rules").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many reports; something happens before the third is read, and reading takes a while. */
    private List<SweepInput> inputs(int count, int millis, Runnable event) {
        List<String> pages = Draft.variety(12)
                .map(draft ->
                        new String(HtmlWriter.write(draft.report(), StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        List<SweepInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] page = (pages.get(i % pages.size()) + "<!-- " + i / pages.size() + " -->")
                    .getBytes(StandardCharsets.UTF_8);
            boolean third = i == 2;
            inputs.add(new SweepInput(
                    i + ".html",
                    () -> {
                        if (third) {
                            event.run();
                        }
                        pause(millis);
                        return page;
                    },
                    Listing.NONE));
        }
        return inputs;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements SweepWatch {

        @Override
        public void begins(int sweep, int inputs, boolean resumed) {}

        @Override
        public void done() {
            done++;
        }

        @Override
        public void settles() {}

        @Override
        public boolean stop() {
            return false;
        }

        @Override
        public void rules(Rules became, String words) {
            told.add(became + " " + words);
            toldAfter = done;
        }
    }

    private SweepSummary sweep(String store, List<SweepInput> inputs) throws Exception {
        SweepPlan plan = new SweepPlan(
                "test",
                inputs,
                List.of(),
                new SweepRules(RuleFolder.of(folder.resolve("rules"))),
                new DocumentReader(Limits.DEFAULT),
                "",
                new Appraisal(Waivers.NONE, null),
                2,
                false,
                false,
                (forms, book) -> new ToolVersions("hecha", "test", book.digest(), book.size(), "", Map.of()),
                (source, fault) -> {});
        try (Store open = Store.open(folder.resolve(store).toString())) {
            return new Sweep(open, plan, new Listener()).run();
        }
    }

    /** All that a store holds, but for the rule books that were in force on the way. */
    private List<String> content(String store) throws SQLException {
        return StoreDump.of("jdbc:sqlite:" + folder.resolve(store)).stream()
                .filter(line -> !line.startsWith("rulebook"))
                .toList();
    }

    @Test
    void theStoreIsThatOfASweepThatBeganWithTheEditedRules() throws Exception {
        SweepSummary edited = sweep("edited.db", inputs(12, 0, () -> save(SmallRules.FILE, OTHER)));
        SweepSummary cold = sweep("cold.db", inputs(12, 0, () -> {}));

        assertThat(edited.editions()).isEqualTo(2);
        assertThat(edited.overtaken()).isPositive();
        assertThat(edited.book().tool().rules()).isEqualTo(cold.book().tool().rules());
        assertThat(content("edited.db")).isEqualTo(content("cold.db")).anyMatch(line -> line.contains("报告的标题是"));
        assertThat(told).singleElement().asString().startsWith("ADOPTED ");
    }

    @Test
    void reportsThatWereUnchangedUnderTheFirstRulesAreJudgedByTheLast() throws Exception {
        sweep("edited.db", inputs(12, 0, () -> {}));
        sweep("edited.db", inputs(12, 0, () -> save(SmallRules.FILE, OTHER)));
        save(SmallRules.FILE, RULE);
        sweep("cold.db", inputs(12, 0, () -> {}));
        save(SmallRules.FILE, OTHER);
        sweep("cold.db", inputs(12, 0, () -> {}));

        assertThat(content("edited.db")).isEqualTo(content("cold.db"));
    }

    @Test
    void reportsThatFollowAreJudgedByTheEditWhileTheSweepRuns() throws Exception {
        SweepSummary edited = sweep("edited.db", inputs(600, 8, () -> save(SmallRules.FILE, OTHER)));
        assertThat(toldAfter).isBetween(3, 599);
        sweep("cold.db", inputs(600, 0, () -> {}));

        assertThat(edited.editions()).isEqualTo(2);
        assertThat(told).hasSize(1);
        assertThat(content("edited.db")).isEqualTo(content("cold.db"));
    }

    @Test
    void brokenEditIsToldOnceAndTheLastGoodRulesStay() throws Exception {
        SweepSummary edited =
                sweep("edited.db", inputs(12, 0, () -> save(SmallRules.FILE, RULE.replace("then", "thne"))));
        save(SmallRules.FILE, RULE);
        sweep("cold.db", inputs(12, 0, () -> {}));

        assertThat(edited.editions()).isEqualTo(1);
        assertThat(told).singleElement().asString().contains("BROKEN", "desk.drl:11:1", "是否应为 then？");
        assertThat(content("edited.db")).isEqualTo(content("cold.db"));
    }

    @Test
    void wordListsWaitForTheNextSweepBecauseWhatWasReadDependsOnThem() throws Exception {
        SweepSummary edited = sweep("edited.db", inputs(12, 0, () -> {
            save(SmallRules.FILE, OTHER);
            save("forms/2021.yaml", "");
        }));

        assertThat(edited.editions()).isEqualTo(1);
        assertThat(told).containsExactly("DEFERRED ");
    }

    @Test
    void examplesAndPagesBesideTheRulesAreNoEdit() throws Exception {
        SweepSummary edited = sweep("edited.db", inputs(12, 0, () -> save("README.md", "说明")));

        assertThat(edited.editions()).isEqualTo(1);
        assertThat(told).isEmpty();
    }
}
