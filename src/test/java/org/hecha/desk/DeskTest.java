package org.hecha.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.sweep.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk keeps, in a SQLite file. */
class DeskTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    protected Path folder = Path.of("");

    private String store = "";
    private Desk desk;

    /** Address of an empty store. */
    protected String newStore() throws Exception {
        return folder.resolve("核查.db").toString();
    }

    /** Address for a connection that knows nothing of the desk. */
    protected String tables(String address) {
        return "jdbc:sqlite:" + address + ".desk";
    }

    @BeforeEach
    void openDesk() throws Exception {
        store = newStore();
        desk = open(NOON);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    private Desk open(Clock clock) {
        return Desk.open(store, folder.resolve("files"), clock, 1_000);
    }

    private Upload upload(String content) {
        return desk.uploads().keep(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Case audited(String content, int... findings) {
        Case opened = desk.cases().open("王芳", content + ".docx", upload(content));
        audit(findings);
        return desk.cases().require(opened.id());
    }

    private void audit(int... findings) {
        Task task = desk.queue().next().orElseThrow();
        desk.queue().finish(task, Audits.failed(task.fileName(), findings), "rules", 12);
    }

    @Test
    void aFileBecomesACaseWithItsResult() {
        Case opened = desk.cases().open("王芳", "C:\\报告\\..\\发改局\u202e.docx", upload("甲"));
        assertThat(opened.last().fileName()).isEqualTo("发改局.docx");
        assertThat(opened.last().state()).isEqualTo(CaseState.QUEUED);
        assertThat(opened.title()).isEqualTo("发改局.docx");

        Task task = desk.queue().next().orElseThrow();
        assertThat(desk.cases().require(opened.id()).last().state()).isEqualTo(CaseState.READING);
        assertThat(task.file()).hasContent("甲");
        assertThat(desk.queue().next()).isEmpty();
        AuditedReport report = Audits.failed("发改局.docx", 1, 2);
        desk.queue().finish(task, report, "rules", 12);

        Case done = desk.cases().require(opened.id());
        assertThat(done.title()).isEqualTo(Audits.UNIT);
        assertThat(done.last().state()).isEqualTo(CaseState.AUDITED);
        assertThat(done.last().verdict()).isEqualTo("failed");
        assertThat(done.last().errors()).isEqualTo(2);
        assertThat(done.undecided()).isEqualTo(2);
        assertThat(desk.cases().result(opened.id(), 1)).contains(report);
    }

    @Test
    void theSameBytesTwiceAreOneCase() {
        Case first = desk.cases().open("王芳", "甲.docx", upload("甲"));
        Case again = desk.cases().open("李强", "甲 (2).docx", upload("甲"));
        assertThat(again).isEqualTo(first);
        desk.cases().shelve(first.id(), "王芳", true);
        assertThat(desk.cases().open("李强", "甲.docx", upload("甲")).id()).isNotEqualTo(first.id());
    }

    @Test
    void casesAreFoundByWordsVerdictYearAndRule() {
        Case failed = audited("甲", 1);
        Case passed = audited("乙_100%");
        CaseQuery all = CaseQuery.ALL;
        assertThat(desk.cases().list(all)).extracting(Case::id).containsExactly(passed.id(), failed.id());
        assertThat(desk.cases().list(all.words("发展 甲"))).extracting(Case::id).containsExactly(failed.id());
        assertThat(desk.cases().list(all.words("_100%"))).extracting(Case::id).containsExactly(passed.id());
        assertThat(desk.cases().list(all.words("%%"))).isEmpty();
        assertThat(desk.cases().list(all.words("' OR 1=1 --"))).isEmpty();
        assertThat(desk.cases().count(new CaseQuery("", "passed", 0, "", false, CaseQuery.Order.UNIT, 0, 9)))
                .isEqualTo(1);
        assertThat(desk.cases().count(new CaseQuery("", "", 2024, "sum-differs", false, CaseQuery.Order.YEAR, 0, 9)))
                .isEqualTo(1);
        assertThat(desk.cases().count(new CaseQuery("", "", 2023, "", false, CaseQuery.Order.ERRORS, 0, 9)))
                .isZero();
        assertThat(desk.cases().list(all.page(1, 1))).extracting(Case::id).containsExactly(failed.id());
        assertThat(desk.cases().years()).containsExactly(2024);
        assertThat(desk.cases().sameReport(Audits.UNIT, 2024, failed.id()))
                .extracting(Case::id)
                .containsExactly(passed.id());
    }

    @Test
    void twoInspectorsSeeEachOtherAndOverwriteNothing() {
        int id = audited("甲", 1, 2).id();
        Answer first = desk.decisions().decide(id, "王芳", List.of(Wish.confirm(Audits.print(1), 0)));
        assertThat(first.written()).extracting(Decision::version).containsExactly(1);

        Wish late = Wish.waive(Audits.print(1), 0, "四舍五入", LocalDate.of(2026, 12, 31));
        Answer second = desk.decisions().decide(id, "李强", List.of(late, Wish.confirm(Audits.print(2), 0)));
        assertThat(second.refused()).containsExactly(first.written().get(0));
        assertThat(second.written()).extracting(Decision::fingerprint).containsExactly(Audits.print(2));
        assertThat(desk.decisions().of(id))
                .containsEntry(Audits.print(1), first.written().get(0));

        Wish knowing = Wish.waive(Audits.print(1), 1, "四舍五入", LocalDate.of(2026, 12, 31));
        assertThat(desk.decisions().decide(id, "李强", List.of(knowing)).refused())
                .isEmpty();
        Answer stale = desk.decisions().decide(id, "王芳", List.of(Wish.confirm(Audits.print(1), 1)));
        assertThat(stale.refused()).extracting(Decision::by).containsExactly("李强");
        assertThat(desk.cases().require(id).decided()).isEqualTo(new DecisionCounts(1, 1));
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        int id = audited("甲", 1).id();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String who = "第" + i + "人";
                all.add(() -> desk.decisions().decide(id, who, List.of(Wish.confirm(Audits.print(1), 0))));
            }
            int winners = 0;
            for (Future<Answer> answer : pool.invokeAll(all)) {
                winners += answer.get().written().size();
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(desk.trail().firstBroken()).isZero();
    }

    @Test
    void decisionsOutliveRestartsReauditsAndCorrections() {
        int id = audited("甲", 1, 2, 3).id();
        desk.decisions()
                .decide(
                        id,
                        "王芳",
                        List.of(
                                Wish.confirm(Audits.print(1), 0),
                                Wish.waive(Audits.print(2), 0, "已说明", LocalDate.of(2026, 12, 31))));
        desk.close();
        desk = open(NOON);
        assertThat(desk.decisions().of(id)).hasSize(2);

        desk.cases().reaudit(id, "王芳");
        audit(1, 2);
        assertThat(desk.cases().require(id).decided()).isEqualTo(new DecisionCounts(1, 1));

        Case corrected = desk.cases().correct(id, "王芳", "更正.docx", upload("甲改"));
        assertThat(corrected.last().number()).isEqualTo(2);
        audit(2, 4);
        Case done = desk.cases().require(id);
        assertThat(done.decided()).isEqualTo(new DecisionCounts(0, 1));
        assertThat(done.undecided()).isEqualTo(1);
        assertThat(desk.cases().versions(id)).extracting(CaseVersion::fileName).containsExactly("甲.docx", "更正.docx");
        assertThat(desk.cases().result(id, 1).orElseThrow().findings()).hasSize(2);

        desk.cases().correct(id, "王芳", "更正.docx", upload("甲改"));
        assertThat(desk.cases().versions(id)).as("the same bytes").hasSize(2);
    }

    @Test
    void whatIsWaivedDoesNotCountUntilTheWaiverEnds() {
        int id = audited("甲", 1, 2).id();
        AuditedReport result = desk.cases().result(id, 1).orElseThrow();
        desk.decisions()
                .decide(
                        id,
                        "王芳",
                        List.of(
                                Wish.waive(Audits.print(1), 0, "已说明", LocalDate.of(2026, 11, 21)),
                                Wish.waive(Audits.print(2), 0, "已说明", LocalDate.of(2026, 12, 31))));
        AuditedReport today = desk.appraised(result, desk.decisions().of(id), null);
        assertThat(today.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(today.findings()).allMatch(finding -> finding.isWaived());

        desk.close();
        desk = open(Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC));
        AuditedReport tomorrow = desk.appraised(result, desk.decisions().of(id), null);
        assertThat(tomorrow.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(tomorrow.findings().get(0).isWaived()).isFalse();
    }

    @Test
    void memosTakeTheConfirmedFindings() {
        int id = audited("甲", 1, 2, 3).id();
        desk.decisions().decide(id, "王芳", List.of(Wish.confirm(Audits.print(2), 0)));
        AuditedReport result = desk.cases().result(id, 1).orElseThrow();
        assertThat(desk.confirmed(result, desk.decisions().of(id), null).findings())
                .extracting(finding -> finding.fingerprint())
                .containsExactly(Audits.print(2));
    }

    @Test
    void aCutOffAuditIsTakenUpAgainButNotForEver() {
        Case opened = desk.cases().open("王芳", "甲.docx", upload("甲"));
        for (int i = 0; i < 3; i++) {
            assertThat(desk.queue().next()).as("try " + i).isPresent();
            desk.close();
            desk = open(NOON);
            desk.queue().resume();
        }
        assertThat(desk.queue().next()).isEmpty();
        Case given = desk.cases().require(opened.id());
        assertThat(given.last().state()).isEqualTo(CaseState.NOT_ASSESSABLE);
        assertThat(given.last().cause()).isEqualTo("crashed");
        assertThat(desk.queue().length()).isZero();
    }

    @Test
    void theDeskIsWrittenWhileASweepKeepsTheStore() {
        try (Store swept = Store.open(store);
                var writing = swept.writing()) {
            writing.begin("now", "1@host", "x", "r", "k");
            writing.putRulebook("a", "{}"); // in a transaction that does not end
            int id = audited("甲", 1).id();
            assertThat(desk.decisions()
                            .decide(id, "王芳", List.of(Wish.confirm(Audits.print(1), 0)))
                            .written())
                    .hasSize(1);
        }
    }

    @Test
    void uploadsAreKeptWholeUnderTheirHashOrNotAtAll() throws Exception {
        Upload kept = upload("甲");
        assertThat(desk.uploads().path(kept.sha256())).hasContent("甲");
        assertThat(new String(desk.uploads().read(kept.sha256()), StandardCharsets.UTF_8))
                .isEqualTo("甲");
        assertThatThrownBy(() -> upload("x".repeat(1_001)))
                .isInstanceOfSatisfying(
                        DeskException.class, e -> assertThat(e.kind()).isEqualTo(DeskException.Kind.TOO_LARGE));
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
        for (String bad : List.of("../../etc/passwd", "", "..", "a".repeat(63) + "/", "A".repeat(64))) {
            assertThatThrownBy(() -> desk.uploads().path(bad)).isInstanceOf(DeskException.class);
        }
    }

    @Test
    void theTrailTellsEverythingAndShowsThatSomebodyTouchedIt() throws Exception {
        int id = audited("甲", 1).id();
        desk.decisions().decide(id, "王芳", List.of(Wish.waive(Audits.print(1), 0, "已说明", LocalDate.of(2026, 12, 31))));
        assertThat(desk.trail().of(id))
                .extracting(TrailEntry::action)
                .containsExactly(Trail.Action.DECIDED, Trail.Action.AUDITED, Trail.Action.UPLOADED);
        assertThat(desk.trail().of(id).get(0).detail()).contains("已豁免", "2026-12-31", "已说明");
        assertThat(desk.trail().before(2, 10)).hasSize(1);
        assertThat(desk.trail().firstBroken()).isZero();
        try (var connection = DriverManager.getConnection(tables(store));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE desk_trail SET who = '李强' WHERE id = 2");
        }
        assertThat(desk.trail().firstBroken()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsSaid() {
        int id = audited("甲", 1).id();
        assertThatThrownBy(() -> desk.decisions().decide(id, "王芳", List.of(Wish.confirm(Audits.print(9), 0))))
                .hasMessageContaining("没有这条问题");
        assertThatThrownBy(() -> desk.cases().correct(99, "王芳", "x", upload("x")))
                .hasMessageContaining("没有这一件");
        assertThatThrownBy(() -> Wish.waive(Audits.print(1), 0, " ", LocalDate.EPOCH))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> new Wish(Audits.print(1), 0, DecisionState.WAIVED, "因", "明年", ""))
                .hasMessageContaining("截止日期");
    }

    @Test
    void manyUploadAtOnceAndEachFileIsReadOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Case>> all = new ArrayList<>();
            IntStream.range(0, 12).forEach(i -> all.add(() -> desk.cases().open("王芳", i + ".docx", upload("文件" + i))));
            pool.invokeAll(all);
            List<Callable<Integer>> readers = new ArrayList<>();
            IntStream.range(0, 16)
                    .forEach(i -> readers.add(
                            () -> desk.queue().next().map(Task::caseId).orElse(0)));
            List<Integer> taken = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(readers)) {
                taken.add(one.get());
            }
            assertThat(taken).filteredOn(id -> id > 0).hasSize(12).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }
}
