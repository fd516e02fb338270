package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FAULTY = CommandLineRun.SAMPLES.resolve("liudu-2019.docx");
    private static final Path CLEAN = CommandLineRun.SAMPLES.resolve("anlan-education-2023.docx");

    private static Path rules = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void writeRules(@TempDir Path once) {
        rules = CommandLineRun.rulesIn(once);
    }

    @BeforeEach
    void copyReports() throws IOException {
        Files.createDirectories(folder.resolve("报告/子"));
        Files.copy(FAULTY, folder.resolve("报告/乙.docx"));
        Files.copy(CLEAN, folder.resolve("报告/子/甲 一.docx"));
    }

    private static CommandLineRun audit(Object... arguments) {
        return new CommandLineRun().run(with(arguments));
    }

    private static Object[] with(Object... arguments) {
        return Stream.concat(Stream.of("audit", "--rules", rules), Stream.of(arguments))
                .toArray();
    }

    @Test
    void showsFindingsAndSummaryInChinese() {
        CommandLineRun run = audit(FAULTY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("结论：存在错误")
                .contains("问题：报告缺少“其他需要报告的事项”部分。")
                .endsWith("共 1 份报告：未发现错误 0，存在错误 1，无法审核 0；错误 1 项，警告 0 项，提示 1 项。\n")
                .doesNotContain("\u001b");
        assertThat(run.out().indexOf("missing-section"))
                .isPositive()
                .isLessThan(run.out().indexOf("has-title"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void speaksEnglishElsewhere() {
        CommandLineRun run =
                new CommandLineRun().environment("LC_ALL", "en_GB.UTF-8").run(with(FAULTY, "--quiet"));

        assertThat(run.out())
                .isEqualTo("1 files: 0 passed, 1 failed, 0 not assessable; 1 errors, 0 warnings, 1 notes\n");
    }

    @Test
    void coloursOnlyOnTerminalsThatWantThem() {
        assertThat(new CommandLineRun().onTerminal().run(with(FAULTY)).out()).contains("\u001b[1;31m错误");
        assertThat(new CommandLineRun()
                        .onTerminal()
                        .environment("NO_COLOR", "1")
                        .run(with(FAULTY))
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void exitCodeFollowsFailOn() {
        assertThat(audit(CLEAN).exitCode()).isZero();
        assertThat(audit(FAULTY, "--fail-on", "warning").exitCode()).isEqualTo(1);
        assertThat(audit(FAULTY, "--fail-on", "never").exitCode()).isZero();
        assertThat(audit(FAULTY, "--rule", "has-title").exitCode()).isZero();
        assertThat(audit(FAULTY, "--group", "format").exitCode()).isEqualTo(1);
        assertThat(audit(FAULTY, folder.resolve("无.docx")).exitCode()).isEqualTo(3);
        assertThat(audit(FAULTY, folder.resolve("*.none")).exitCode()).isEqualTo(2);
    }

    @Test
    void printsJsonThatTheSchemaDescribes() throws IOException {
        Files.writeString(folder.resolve("报告/空.docx"), "");
        Files.writeString(folder.resolve("报告/坏.pdf"), "%PDF-1.7 cut off");

        CommandLineRun run = audit("--format", "json", folder.resolve("报告"));
        JsonNode result = JSON.readTree(run.out());

        assertThat(schema().validate(result)).isEmpty();
        assertThat(result.get("reports").findValuesAsText("verdict"))
                .containsExactly("failed", "not-assessable", "passed", "not-assessable");
        JsonNode empty = result.get("reports").get(3);
        assertThat(empty.get("source").asText()).endsWith("/报告/空.docx");
        assertThat(empty.get("findings").get(0).get("rule").asText()).isEqualTo("unreadable-file");
        assertThat(empty.get("outcomes").properties())
                .hasSize(2)
                .allMatch(outcome -> outcome.getValue().asText().equals("not-assessable"));
        assertThat(run.errLines()).hasSize(2).allMatch(line -> line.startsWith("hecha: "));
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void printsTheSameInEveryRunAndOnAnyNumberOfThreads() {
        String one =
                audit("--format", "json", "--jobs", 1, folder.resolve("报告")).out();

        assertThat(audit("--format", "json", "--jobs", 4, folder.resolve("报告")).out())
                .isEqualTo(one);
        assertThat(one).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void printsOneReportALine() throws IOException {
        CommandLineRun run = audit("--format", "jsonl", folder.resolve("报告"));

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(JSON.readTree(line).get("findings")).isNotNull();
        }
    }

    @Test
    void takesPatternsListsAndFoldersAndEachFileOnce() {
        String base = folder.resolve("报告").toString();
        CommandLineRun run = new CommandLineRun()
                .in(base + "/乙.docx\r\n\n" + base + "\n")
                .run(with("--format", "jsonl", base + "/**/*.docx", "-", base));

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatFolderHoldsNoReportsAndAuditsTheOthers() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空"));
        Files.writeString(empty.resolve("年报.memo.html"), "<p>审核意见");
        Files.writeString(empty.resolve("~$报告.docx"), "lock");

        CommandLineRun run = audit(empty, CLEAN, "-q");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("文件夹 " + empty + " 中没有报告");
        assertThat(run.out()).startsWith("共 1 份报告");
    }

    @Test
    void writesMemosAndNeverOverReports() throws IOException {
        Path memo = folder.resolve("报告/乙.memo.html");
        Files.writeString(memo, "a report of this name");

        CommandLineRun run = audit("-o", folder.resolve("报告"), folder.resolve("报告/乙.docx"), memo, CLEAN);

        assertThat(Files.readString(memo)).isEqualTo("a report of this name");
        assertThat(folder.resolve("报告/anlan-education-2023.memo.html")).exists();
        try (Stream<Path> files = Files.list(folder.resolve("报告"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> MemoFolder.isMemo(name))
                    .hasSize(4);
        }
        assertThat(run.out()).contains("审核意见 3 份");
    }

    @Test
    void namesMemosOfFilesWithOneNameByTheirPaths() throws IOException {
        Files.copy(FAULTY, folder.resolve("报告/子/乙.docx"));
        Path memos = folder.resolve("意见");

        audit("-o", memos, folder.resolve("报告"));

        try (Stream<Path> files = Files.list(memos)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .contains("甲 一.memo.html")
                    .anyMatch(name -> name.endsWith("报告-乙.docx.memo.html"))
                    .anyMatch(name -> name.endsWith("报告-子-乙.docx.memo.html"));
        }
    }

    @Test
    void refusesAnOutputFolderThatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("文件"), "x");

        CommandLineRun run = audit("-o", file, CLEAN);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("存放审核意见的文件夹无法建立或写入");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void keepsFindingsWhenMemosFail() throws IOException {
        Path templates = template("<p>${report.unit}\n<p>${report.nothing}");

        CommandLineRun run = audit("-o", folder.resolve("意见"), "--templates", templates, FAULTY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("报告缺少“其他需要报告的事项”部分。").contains("共 1 份报告");
        assertThat(run.err()).contains("opinion.ftlh:2:").doesNotContain("\tat ");
    }

    @Test
    void auditsNothingByBrokenRulesOrTemplates() throws IOException {
        Path broken = CommandLineRun.rulesIn(folder, "package rules.desk\nrule \"坏\"\nwhen\n  Nothing()\nthen\nend\n");
        CommandLineRun rule = new CommandLineRun().run("audit", "--rules", broken, FAULTY);
        assertThat(rule.exitCode()).isEqualTo(2);
        assertThat(rule.out()).isEmpty();
        assertThat(rule.err()).containsPattern("desk\\.drl:\\d+").doesNotContain("\tat ");

        Path templates = template("<p>\n<#if>");
        CommandLineRun template = audit("-o", folder.resolve("意见"), "--templates", templates, FAULTY);
        assertThat(template.exitCode()).isEqualTo(2);
        assertThat(template.out()).isEmpty();
        assertThat(template.err()).containsPattern("opinion\\.ftlh:2:\\d+");
    }

    @Test
    void namesTheRuleThatWasProbablyMeant() {
        CommandLineRun run = audit("--rule", "missing-secton", FAULTY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("missing-secton").contains("是否应为 missing-section？");
    }

    @Test
    void keepsQuietWhenTheReaderOfTheOutputHasGone() {
        CommandLineRun run = new CommandLineRun().into(failing("Broken pipe")).run(with(FAULTY, CLEAN));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void saysThatTheDiskIsFull() {
        CommandLineRun run =
                new CommandLineRun().into(failing("No space left on device")).run(with(FAULTY));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains("结果无法输出（No space left on device）");
    }

    @Test
    void showsNoProgressBarForWhoDoesNotWatch() {
        assertThat(audit(folder.resolve("报告"), "-q").err()).isEmpty();
        assertThat(new CommandLineRun()
                        .onTerminal()
                        .run(with(folder.resolve("报告")))
                        .err())
                .contains("审核");
    }

    @Test
    void explainsWrongUsageInOneSentence() {
        assertThat(audit().err()).startsWith("hecha: 缺少参数：PATH");
        assertThat(audit("--format", "xml", FAULTY).err()).startsWith("hecha: --format FORMAT 的值不能是“xml”。");
        assertThat(audit("--jobs", "0", FAULTY).err()).contains("--jobs");
        assertThat(audit("--year", "1999", FAULTY).exitCode()).isEqualTo(2);
        assertThat(audit("--nonsense", FAULTY).exitCode()).isEqualTo(2);
    }

    private Path template(String text) throws IOException {
        Path templates = folder.resolve("模板");
        Files.createDirectories(templates.resolve("opinion"));
        Files.writeString(templates.resolve("opinion/opinion.ftlh"), text);
        return templates;
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new CommandLineRun().run("schema").out());
    }

    @Test
    void aDocumentThatIsNoReportNeverPasses(@TempDir Path folder) throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "今天天气很好。\n我们去公园。\n");

        CommandLineRun run = new CommandLineRun().run("audit", letter);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ASSESSABLE);
        assertThat(run.out()).contains("无法审核", "不是政府信息公开工作年度报告");
    }
}
