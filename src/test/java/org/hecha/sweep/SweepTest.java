package org.hecha.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hecha.audit.Appraisal;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Waivers;
import org.hecha.document.Document;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.Notes;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.fixture.Draft;
import org.hecha.fixture.HtmlWriter;
import org.hecha.form.RuleFolder;
import org.hecha.rule.SmallRules;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that kill their readers, machines without readers, and people who stop sweeps. */
class SweepTest {

    private static final String KILLER = "this file kills its reader";
    private static final int REPORTS = 12;

    @TempDir
    private Path folder = Path.of("");

    private final List<SweepInput> inputs = new ArrayList<>();
    private final Reader documents = new Reader();
    private RuleFolder rules = RuleFolder.packaged();

    @BeforeEach
    void prepare() throws IOException {
        rules = RuleFolder.of(SmallRules.in(folder));
        Draft.variety(REPORTS).forEach(draft -> {
            byte[] page = HtmlWriter.write(draft.report(), StandardCharsets.UTF_8);
            inputs.add(new SweepInput(inputs.size() + ".html", () -> page, Listing.NONE));
        });
    }

    /** Reads pages, dies of one file, and does not come up while the machine is short of memory. */
    private static final class Reader implements Documents {

        private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        private final AtomicInteger read = new AtomicInteger();
        private boolean noMemory;

        @Override
        public Document read(String source, Path file) throws UnreadableException {
            return reader.read(source, file);
        }

        @Override
        public Document read(String source, byte[] content) throws UnreadableException {
            read.incrementAndGet();
            if (noMemory) {
                throw new UnreadableException(Cause.CRASHED, "读取进程无法启动。", new IOException("no memory"));
            }
            if (new String(content, StandardCharsets.UTF_8).equals(KILLER)) {
                throw new UnreadableException(Cause.CRASHED, "“" + source + "”的读取进程异常退出。");
            }
            return reader.read(source, content);
        }

        @Override
        public PagePictures pictures(String source, byte[] content, PageRange pages) {
            return PagePictures.NONE;
        }

        @Override
        public byte[] annotated(Document document, byte[] content, Notes notes) {
            return content;
        }

        @Override
        public void close() {}
    }

    /** Stops a sweep once so many inputs are done. */
    private static final class Watch implements SweepWatch {

        private final int most;
        private final AtomicInteger done = new AtomicInteger();
        private boolean resumed;

        private Watch(int most) {
            this.most = most;
        }

        @Override
        public void begins(int sweep, int count, boolean goesOn) {
            resumed = goesOn;
        }

        @Override
        public void done() {
            done.incrementAndGet();
        }

        @Override
        public void settles() {}

        @Override
        public boolean stop() {
            return done.get() >= most;
        }
    }

    private SweepSummary sweep(boolean retry) throws Exception {
        return sweep(retry, new Watch(Integer.MAX_VALUE));
    }

    private SweepSummary sweep(boolean retry, Watch watch) throws Exception {
        SweepPlan plan = new SweepPlan(
                "test",
                inputs,
                List.of(),
                new SweepRules(rules),
                documents,
                "",
                new Appraisal(Waivers.NONE, null),
                2,
                retry,
                false,
                (forms, book) -> new ToolVersions("hecha", "test", book.digest(), book.size(), "", Map.of()),
                (source, fault) -> {});
        try (Store store = Store.open(folder.resolve("store.db").toString())) {
            return new Sweep(store, plan, watch).run();
        }
    }

    private void addKiller() {
        byte[] killer = KILLER.getBytes(StandardCharsets.UTF_8);
        inputs.add(3, new SweepInput("killer.pdf", () -> killer, Listing.NONE));
    }

    @Test
    void aFileThatKilledItsReaderTwiceIsLeftAlone() throws Exception {
        addKiller();
        assertThat(sweep(false).count(InputState.QUARANTINED)).isEqualTo(1);
        int once = documents.read.get();

        assertThat(sweep(false).count(InputState.QUARANTINED)).isEqualTo(1);
        assertThat(documents.read.get()).isEqualTo(once);

        assertThat(sweep(true).count(InputState.QUARANTINED)).isEqualTo(1);
        assertThat(documents.read.get()).isEqualTo(once + 1);
    }

    @Test
    void aMachineWithoutReadersSaysNothingAboutTheFiles() throws Exception {
        documents.noMemory = true;
        SweepSummary none = sweep(false);
        assertThat(none.count(InputState.NOT_ASSESSABLE)).isEqualTo(REPORTS);
        assertThat(none.count(InputState.QUARANTINED)).isZero();

        documents.noMemory = false;
        SweepSummary all = sweep(false);
        assertThat(all.count(InputState.AUDITED)).isEqualTo(REPORTS);
        assertThat(all.read()).isEqualTo(REPORTS);
    }

    @Test
    void oneThatIsStoppedGoesOnWithTheRest() throws Exception {
        assertThatThrownBy(() -> sweep(false, new Watch(4))).isInstanceOfSatisfying(SweepException.class, stopped -> {
            assertThat(stopped.kind()).isEqualTo(SweepException.Kind.STOPPED);
            assertThat(stopped.done()).isEqualTo(4);
        });

        Watch watch = new Watch(Integer.MAX_VALUE);
        SweepSummary rest = sweep(false, watch);

        assertThat(watch.resumed).isTrue();
        assertThat(rest.sweep()).isEqualTo(1);
        assertThat(rest.read()).isEqualTo(REPORTS - 4);
        assertThat(rest.count(InputState.AUDITED)).isEqualTo(REPORTS);
        assertThat(sweep(false).sweep()).isEqualTo(2);
    }

    @Test
    void aFileThatLooksAsItDidIsNotOpened() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        SweepInput known = inputs.get(0);
        inputs.set(
                0,
                new SweepInput(
                        "0.html",
                        () -> {
                            opened.incrementAndGet();
                            return known.content().read();
                        },
                        Listing.NONE,
                        "/reports/0.html",
                        () -> "as it was"));

        sweep(false);
        assertThat(sweep(false).count(InputState.UNCHANGED)).isEqualTo(REPORTS);
        assertThat(opened.get()).isEqualTo(1);

        inputs.set(
                0, new SweepInput("0.html", inputs.get(0).content(), Listing.NONE, "/reports/0.html", () -> "other"));
        assertThat(sweep(false).count(InputState.UNCHANGED)).isEqualTo(REPORTS);
        assertThat(opened.get()).isEqualTo(2);
    }

    private void besideRule(String words) throws IOException {
        Files.writeString(
                folder.resolve("rules/beside.drl"),
                """
                package rules.beside
                import org.hecha.across.OtherReports
                import org.hecha.report.Report
                global org.hecha.rule.Findings findings
                rule "有别的报告"
                    @id("has-others") @severity("note") @group("desk") @basis("测试依据") @needs("others")
                when
                    $report : Report()
                    OtherReports()
                then
                    findings.at($report).message("%s").report();
                end
                """
                        .formatted(words));
    }

    /** Messages of the rule that looks at others, as the last sweep has left them. */
    private List<String> ofBeside() {
        try (Store store = Store.open(folder.resolve("store.db").toString());
                Knowledge knowledge = store.knowledge()) {
            List<String> messages = new ArrayList<>();
            knowledge.reportsBehind(0).forEach(report -> knowledge.findings(report.id()).stream()
                    .filter(finding -> finding.open() && finding.rule().equals("has-others"))
                    .forEach(finding -> messages.add(finding.message())));
            return messages;
        }
    }

    @Test
    void aRuleThatLooksAtOthersIsAskedAgainAlsoIfItsChangeIsTakenBackHalfWay() throws Exception {
        besideRule("甲。");
        sweep(false);
        assertThat(ofBeside()).hasSize(REPORTS).containsOnly("甲。");
        besideRule("乙。");
        // all are judged by themselves, none beside the others
        assertThatThrownBy(() -> sweep(false, new Watch(REPORTS))).isInstanceOf(SweepException.class);
        besideRule("甲。");

        sweep(false);
        assertThat(ofBeside()).hasSize(REPORTS).containsOnly("甲。");

        besideRule("丙。");
        sweep(false);
        assertThat(ofBeside()).hasSize(REPORTS).containsOnly("丙。");
    }
}
