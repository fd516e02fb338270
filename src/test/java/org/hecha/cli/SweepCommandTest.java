package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.ReportText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of sweeps, one after the other. */
class SweepCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path reports = Path.of("");
    private String store = "";

    @BeforeEach
    void writeReports() {
        reports = folder.resolve("报告");
        store = folder.resolve("store/hecha.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(reports.resolve("a.docx"), Reports.clean(1));
        Reports.write(reports.resolve("b.html"), Reports.with(Reports.clean(2), "本节提到甲方。"));
        Reports.write(reports.resolve("c.docx"), Reports.with(Reports.clean(3), "本节提到乙方。"));
    }

    private CommandLineRun sweep(Object... arguments) {
        return run("sweep", "--store", store, arguments);
    }

    private CommandLineRun run(String command, String option, String value, Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of(command, option, value, "--rules", folder.resolve("rules"), "--in-process"),
                                Stream.of(arguments))
                        .toArray());
    }

    private String ledger(Object... arguments) throws IOException {
        Path ledger = folder.resolve("ledger.jsonl");
        sweep(Stream.concat(Stream.of("--ledger", ledger), Stream.of(arguments)).toArray());
        return Files.readString(ledger);
    }

    private String ledgerOfAnother() throws IOException {
        Path ledger = folder.resolve("other.jsonl");
        run("sweep", "--store", folder.resolve("other.db").toString(), "--ledger", ledger, reports);
        Files.delete(folder.resolve("other.db"));
        return Files.readString(ledger);
    }

    @Test
    void aSecondSweepReadsNothingAndWritesTheSameBytesAsAnAudit() throws IOException {
        Files.write(reports.resolve("d.docx"), new byte[0]);
        Path audited = folder.resolve("audit.jsonl");
        run("audit", "--ledger", audited.toString(), reports);

        String cold = ledger(reports);
        CommandLineRun warm = sweep(reports, "--format", "jsonl", "--jobs", 3);

        assertThat(cold).isEqualTo(Files.readString(audited)).isEqualTo(warm.out());
        assertThat(sweep(reports).out()).contains("读取 0 件，重判 0 件");
        assertThat(warm.exitCode()).isEqualTo(3);
    }

    @Test
    void everyInputEndsInOneStateAndTheyAddUp() throws IOException {
        Files.copy(reports.resolve("a.docx"), reports.resolve("z.docx"));
        Files.writeString(reports.resolve("x.pdf"), "%PDF-1.7 cut off");
        Path inputs = folder.resolve("inputs.csv");

        CommandLineRun run = sweep(reports, "--inputs", inputs);

        assertThat(run.out())
                .contains("输入 5 件 = 已审核 3 + 未变动 0 + 重复 1 + 无法审核 1 + 隔离 0 + 缺失 0")
                .contains("未发现错误 2，存在错误 2；错误 3 项")
                .contains("新增 3（首次清查的报告 3）");
        assertThat(Files.readString(inputs)).contains("x.pdf,无法审核,文件损坏").contains("z.docx,重复,,");
        assertThat(sweep(reports).out())
                .contains("已审核 0 + 未变动 3 + 重复 1 + 无法审核 1")
                .contains("仍存在 3");
    }

    @Test
    void oneChangedFileIsReadAndNoOther() throws IOException {
        sweep(reports);
        Reports.write(reports.resolve("a.docx"), Reports.with(Reports.clean(1), "这里也有甲方。"));

        CommandLineRun run = sweep(reports);

        assertThat(run.out())
                .contains("已审核 1 + 未变动 2")
                .contains("读取 1 件，重判 0 件")
                .contains("新增 1（报告改动后 1）");
        assertThat(ledger(reports)).isEqualTo(ledgerOfAnother());
    }

    @Test
    void oneChangedRuleIsAskedAgainOfStoredFacts() throws IOException {
        sweep(reports);
        Reports.rules(folder, "甲方", "本节提到");

        CommandLineRun run = sweep(reports);

        assertThat(run.out()).contains("读取 0 件，重判 3 件").contains("新增 1（规则改动后 1），仍存在 2");
        assertThat(ledger(reports)).isEqualTo(ledgerOfAnother());
    }

    @Test
    void aRuleThatIsGoneTakesItsFindingsWithIt() throws IOException {
        sweep(reports);
        Files.delete(folder.resolve("rules/desk/second.drl"));

        assertThat(sweep(reports).out()).contains("仍存在 1，已改正 1（规则改动后 1）");
        assertThat(ledger(reports)).isEqualTo(ledgerOfAnother()).doesNotContain("found-second");
    }

    @Test
    void changedFormsAreReadAnew() throws IOException {
        sweep(reports);
        Path form = folder.resolve("rules/forms/2021.yaml");
        Files.writeString(form, Files.readString(form) + "\n# a remark\n");

        assertThat(sweep(reports).out()).contains("读取 3 件").contains("已审核 3").contains("新增 0，仍存在 2");
    }

    @Test
    void findingsAreFixedComeBackAndChangeTheirValues() throws IOException {
        Path b = reports.resolve("b.html");
        ReportText faulty = Reports.with(Reports.clean(2), "本节提到甲方。");
        sweep(reports);
        Reports.write(b, Reports.clean(2));
        assertThat(sweep(reports).out()).contains("已改正 1（报告改动后 1）");

        Reports.write(b, faulty);
        assertThat(sweep(reports).out()).contains("新增 0，仍存在 1，已改正 0，重现 1（报告改动后 1）");

        Reports.write(b, Reports.with(faulty, "又提到一次甲方。"));
        Path changes = folder.resolve("changes.csv");
        assertThat(sweep(reports, "--changes", changes).out()).contains("数值改变 1（报告改动后 1）");
        assertThat(Files.readString(changes)).contains("数值改变,报告改动,").contains("found-first");
    }

    @Test
    void whatTheRuleDidAndWhatTheReportDidAreToldApartWhereBothChanged() {
        sweep(reports);
        Reports.rules(folder, "甲方", "本节提到");
        // the sentence that the rule finds now was there before; the other is new
        Reports.write(reports.resolve("b.html"), Reports.with(Reports.with(Reports.clean(2), "本节提到甲方。"), "又写了一句。"));
        Reports.write(reports.resolve("a.docx"), Reports.with(Reports.clean(1), "本节提到新事。"));

        assertThat(sweep(reports).out()).contains("新增 2（报告改动后 1，规则改动后 1）");
    }

    @Test
    void whatCannotBeReadMendsNothing() throws IOException {
        sweep(reports);
        Path c = reports.resolve("c.docx");
        byte[] whole = Files.readAllBytes(c);
        Files.write(c, Arrays.copyOf(whole, whole.length / 2));

        assertThat(sweep(reports).out()).contains("新增 1（报告改动后 1），仍存在 2，已改正 0");

        Files.write(c, whole);
        assertThat(sweep(reports).out()).contains("新增 0，仍存在 2，已改正 1");
    }

    @Test
    void aFileThatIsMovedOrHandedInAgainUnderAnotherNameKeepsItsHistory() throws IOException {
        sweep(reports);
        Files.createDirectories(reports.resolve("子"));
        Files.move(reports.resolve("b.html"), reports.resolve("子/乙.html"));
        Files.delete(reports.resolve("c.docx"));
        Reports.write(reports.resolve("c（改）.docx"), Reports.clean(3));

        assertThat(sweep(reports).out()).contains("新增 0，仍存在 1，已改正 1（报告改动后 1）");
    }

    @Test
    void aFileThatMakesRoomForAnotherKeepsItsHistory() throws IOException {
        sweep(reports);
        Files.move(reports.resolve("b.html"), reports.resolve("旧稿.html"));
        Reports.write(reports.resolve("b.html"), Reports.with(Reports.clean(2), "另一稿也提到甲方。"));

        // both tell of 甲方: the old draft did before, the new one is seen for the first time
        assertThat(sweep(reports).out()).contains("新增 1（首次清查的报告 1），仍存在 2，已改正 0");
    }

    @Test
    void rostersFindFilesInArchivesThatNobodyElseNames() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("送审.zip"));
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("甲/年报.docx"));
            zip.write(DocxWriter.write(Reports.clean(7)));
        }
        Path roster = folder.resolve("r.csv");
        Files.writeString(roster, "\ufeffunit,year,path\n甲局,2023,送审.zip!/甲/年报.docx\n乙局,2023,送审.zip!/乙/年报.docx\n");

        assertThat(sweep("--roster", roster).out()).contains("输入 2 件 = 已审核 1").contains("缺失 1");
    }

    @Test
    void rostersNameUnitsAndTellWhatIsMissing() throws IOException {
        String unit = Reports.clean(2).unit().name();
        Path roster = folder.resolve("花名册.csv");
        Files.write(
                roster,
                ("单位,上级,类别,年度,文件\n甲局,某市,部门,2023,报告/a.docx\n丙局,某市,部门,2023,报告/没有.docx\n" + unit
                                + ",某县,部门,2023,\n丁局,某县,部门,2023,\n戊局,某县,部门,2023,https://example.org/a.html\n")
                        .getBytes(Charset.forName("GB18030")));
        Path inputs = folder.resolve("inputs.csv");

        CommandLineRun run = sweep(reports, "--roster", roster, "--inputs", inputs);

        assertThat(run.out()).contains("输入 6 件 = 已审核 3 + 未变动 0 + 重复 0 + 无法审核 1 + 隔离 0 + 缺失 2");
        assertThat(run.out()).contains("丁局 2023 年度报告").contains("没有.docx”不存在");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(Files.readString(inputs))
                .contains("a.docx,已审核,,,甲局,2023,某市,部门")
                .contains("b.html,已审核,,," + unit + ",2023,某县,部门")
                .contains("花名册.csv#5,缺失,没有收到,,丁局,2023");
        assertThat(sweep(reports, "--roster", roster).out()).contains("未变动 3").contains("缺失 2");
    }

    @Test
    void archivesAreSweptLikeFolders() throws IOException {
        try (OutputStream file = Files.newOutputStream(reports.resolve("d.zip"));
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < 3; i++) {
                zip.putNextEntry(new ZipEntry("内/" + i + ".docx"));
                zip.write(DocxWriter.write(Reports.clean(10 + i)));
            }
        }
        Path inputs = folder.resolve("inputs.csv");

        assertThat(sweep(reports, "--inputs", inputs).out()).contains("输入 6 件 = 已审核 6");
        assertThat(Files.readString(inputs)).contains("d.zip!/内/2.docx");
        assertThat(sweep(reports).out()).contains("未变动 6");
    }

    @Test
    void waivedFindingsDoNotCount() throws IOException {
        String line = ledger(reports)
                .lines()
                .filter(one -> one.contains("b.html"))
                .findFirst()
                .orElseThrow();
        String fingerprint = line.replaceAll(".*\"fingerprint\":\"([0-9a-f]{16})\".*", "$1");
        Path waivers = folder.resolve("waivers.yaml");
        Files.writeString(waivers, "- {fingerprint: " + fingerprint + ", reason: 已核, by: 张, until: '2099-01-01'}\n");
        Files.delete(reports.resolve("c.docx"));

        CommandLineRun run = sweep(reports, "--waivers", waivers);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("未发现错误 2，存在错误 0；错误 0 项");
        assertThat(sweep(reports).exitCode()).isEqualTo(1);
    }

    @Test
    void aBrokenRuleStopsTheSweepBeforeItBegins() throws IOException {
        sweep(reports);
        Files.writeString(folder.resolve("rules/desk/second.drl"), "rule \"x\" when Nonsense( then end");

        CommandLineRun run = sweep(reports);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("second.drl");
        Reports.rules(folder, "甲方", "乙方");
        assertThat(sweep(reports).out()).startsWith("第 2 次清查").contains("未变动 3");
    }

    @Test
    void saysWhatIsWrongWithTheStoreInOneSentence() throws IOException {
        Path text =
                Files.writeString(folder.resolve("text.db"), "no database at all, but long enough for a header of it");
        assertThat(run("sweep", "--store", text.toString(), reports).err())
                .contains("已损坏或不是数据库")
                .doesNotContain("at org.");
        assertThat(run("sweep", "--store", "jdbc:mysql://host/db?password=secret", reports)
                        .err())
                .contains("不是清查库的地址")
                .doesNotContain("secret");
        assertThat(run("sweep", "--store", "postgresql://127.0.0.1/region", reports)
                        .err())
                .contains("不是清查库的地址");
        assertThat(new CommandLineRun()
                        .run("trends", "--store", folder.resolve("none.db"))
                        .err())
                .contains("没有清查库")
                .doesNotContain("已保存");
        assertThat(run("sweep", "--store", "jdbc:postgresql://127.0.0.1:1/none", reports)
                        .err())
                .contains("无法访问清查库");
        assertThat(run("sweep", "--store", reports.resolve("a.docx/x.db").toString(), reports)
                        .err())
                .contains("无法访问清查库");
    }

    @Test
    void aFullDiskLosesNothing() throws IOException {
        for (int i = 0; i < 30; i++) {
            Reports.write(reports.resolve("n" + i + ".docx"), Reports.clean(100 + i));
        }
        sweep(reports.resolve("a.docx"));
        long pages = Files.size(Path.of(store)) / 4096 + 20;

        CommandLineRun full = run("sweep", "--store", "jdbc:sqlite:" + store + "?max_page_count=" + pages, reports);

        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.err()).contains("没有空间了").contains("再次运行同一命令");
        assertThat(ledger(reports)).isEqualTo(ledgerOfAnother());
        assertThat(sweep(reports).out()).startsWith("第 3 次清查");
    }

    @Test
    void backsUpRestoresAndPrunes() throws IOException {
        String before = ledger(reports);
        sweep(reports);
        Path backup = folder.resolve("backup.zip");
        String other = folder.resolve("restored.db").toString();

        assertThat(new CommandLineRun()
                        .run("store", "backup", backup, "--store", store)
                        .exitCode())
                .isZero();
        assertThat(new CommandLineRun()
                        .run("store", "restore", backup, "--store", other)
                        .exitCode())
                .isZero();
        assertThat(new CommandLineRun()
                        .run("store", "restore", backup, "--store", other)
                        .err())
                .contains("不是空的");
        assertThat(new CommandLineRun()
                        .run("store", "prune", "--keep", 1, "--store", other)
                        .err())
                .contains("清除了 1 次清查");
        Path ledger = folder.resolve("restored.jsonl");
        CommandLineRun run = run("sweep", "--store", other, reports, "--ledger", ledger);
        assertThat(run.out()).startsWith("第 3 次清查").contains("未变动 3").contains("仍存在 2");
        assertThat(Files.readString(ledger)).isEqualTo(before);

        byte[] cut = Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2);
        Files.write(backup, cut);
        assertThat(new CommandLineRun()
                        .run("store", "restore", backup, "--replace", "--store", other)
                        .err())
                .contains("不是本版本能读取的清查库备份");
        assertThat(run("sweep", "--store", other, reports).out()).startsWith("第 4 次清查");
    }

    @Test
    void aDeviceIsWrittenToAndStaysOne() throws IOException, InterruptedException {
        Path pipe = folder.resolve("台账.jsonl");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException broken) {
                return broken.toString();
            }
        });

        sweep("--ledger", pipe, "--changes", "/dev/null", reports);

        assertThat(read.join()).contains("found-first");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aReportThatAFindingNamesMayBeMoved() throws IOException {
        Reports.write(reports.resolve("甲/d.docx"), Reports.with(Reports.clean(5), "全年共召开专题会议三次，研究部署公开工作。"));
        Reports.write(reports.resolve("甲/e.docx"), Reports.with(Reports.clean(5), "全年共召开专题会议五次，研究部署公开工作。"));
        Path rules = folder.resolve("rules/across");
        Files.createDirectories(rules);
        Files.copy(Path.of("rules/across/rosters.drl"), rules.resolve("rosters.drl"));
        assertThat(sweep(reports).out()).contains("新增 3（首次清查的报告 3）");

        Files.move(reports.resolve("甲/d.docx"), reports.resolve("甲/b.docx"));

        assertThat(sweep(reports).out()).contains("新增 0，仍存在 3，已改正 0").contains("数值改变 0");
    }

    @Test
    void aPathThatIsNotThereIsNamedSo() {
        CommandLineRun run = sweep(folder.resolve("没有这个文件夹"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("无法审核 1").contains("找不到文件“").contains("没有这个文件夹");
    }

    @Test
    void takesNoStoreForAnEmptyOne() {
        CommandLineRun run = new CommandLineRun().run("store", "backup", folder.resolve("b.zip"), "--store", store);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(List.of(folder.resolve("b.zip"), Path.of(store))).noneMatch(Files::exists);
    }
}
