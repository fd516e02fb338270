package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hecha.fixture.DocxWriter;
import org.hecha.fixture.PortalPage;
import org.hecha.sweep.fetch.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of sweeps over web sites. */
class SweepSitesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHELL =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>某市某局</title></head><body>
            <ul class="nav"><li><a href="/">首页</a></li><li><a href="/zfxxgk/">政府信息公开</a></li></ul>
            <div id="zoom">%s</div><div class="footer">主办：某市某局</div></body></html>
            """;

    private static final List<String> FIRST =
            List.of("sweep", "rulebook", "facts", "verdict", "report", "finding", "input", "event");

    @TempDir
    private Path folder = Path.of("");

    private final Site site = new Site();
    private final byte[] faulty = DocxWriter.write(Reports.with(Reports.clean(2), "提到甲方。"));

    @BeforeEach
    void publish() {
        Reports.rules(folder, "甲方", "乙方");
        site.tagged("/2023/a.html", "text/html", PortalPage.write(Reports.clean(1)), "\"a\"")
                .put("/2023/b.docx", WORD, faulty)
                .tagged("/2023/c.docx", WORD, DocxWriter.write(Reports.with(Reports.clean(3), "提到乙方。")), "\"c\"")
                .put(
                        "/2023/c.html",
                        "text/html; charset=utf-8",
                        SHELL.formatted("<p>某局2023年政府信息公开工作年度报告</p><p><a href=\"c.docx\">附件：年度报告.docx</a></p>"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CommandLineRun sweep(Object... arguments) {
        return new CommandLineRun()
                .run(Stream.concat(
                                Stream.of(
                                        "sweep",
                                        "--store",
                                        folder.resolve("s.db"),
                                        "--rules",
                                        folder.resolve("rules"),
                                        "--in-process",
                                        "--host-delay",
                                        "0"),
                                Stream.of(arguments))
                        .toArray());
    }

    private CommandLineRun sweepSite(Object... more) {
        return sweep(Stream.concat(
                        Stream.of(
                                "--allow-private",
                                site.url("/2023/a.html"),
                                site.url("/2023/b.docx"),
                                site.url("/2023/c.html")),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void pagesFilesAndAttachmentsAreSweptAndAskedForOnlyOnce() throws IOException {
        CommandLineRun first = sweepSite("--ledger", folder.resolve("1.jsonl"));

        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("输入 3 件 = 已审核 3")
                .contains("未发现错误 1，存在错误 2")
                .contains("读取 3 件");
        assertThat(Files.readString(folder.resolve("1.jsonl")))
                .contains("\"source\":\"" + site.url("/2023/c.html") + "\"")
                .contains("写有乙方");

        site.asked().clear();
        CommandLineRun second = sweepSite("--ledger", folder.resolve("2.jsonl"));

        assertThat(second.out())
                .contains("已审核 0 + 未变动 3")
                .contains("读取 0 件，重判 0 件")
                .contains("仍存在 2");
        assertThat(site.asked())
                .containsExactlyInAnyOrder(
                        "/robots.txt", "/2023/a.html", "/2023/b.docx", "/2023/c.html", "/2023/c.docx");
        assertThat(folder.resolve("2.jsonl")).hasSameBinaryContentAs(folder.resolve("1.jsonl"));
    }

    @Test
    void changedRulesAreAskedOfWhatIsKnownAndChangedFormsOfFreshBytes() throws IOException {
        sweepSite();
        Reports.rules(folder, "甲方", "提到");

        assertThat(sweepSite().out()).contains("读取 0 件，重判 3 件").contains("新增 1（规则改动后 1），仍存在 2");

        Path form = folder.resolve("rules/forms/2021.yaml");
        Files.writeString(form, Files.readString(form) + "\n# a remark\n");
        assertThat(sweepSite().out()).contains("读取 3 件").contains("已审核 3").contains("新增 0，仍存在 3");
    }

    @Test
    void aCorrectedAttachmentIsFoundThroughItsPage() {
        sweepSite();
        site.tagged("/2023/c.docx", WORD, DocxWriter.write(Reports.clean(3)), "\"c2\"");

        assertThat(sweepSite().out()).contains("已审核 1 + 未变动 2").contains("已改正 1（报告改动后 1）");
    }

    @Test
    void theOwnNetworkStaysClosedUnlessItIsOpened() {
        CommandLineRun run = sweep(site.url("/2023/a.html"));

        assertThat(run.out())
                .contains("输入 1 件 = 已审核 0 + 未变动 0 + 重复 0 + 无法审核 1")
                .contains("指向内部地址 127.0.0.1，未访问；确属本单位内网的网站时，请加 --allow-private");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void everyAddressOfARosterEndsInOneStateWithOneSentence() throws IOException {
        site.put("/error.html", "text/html", SHELL.formatted("<p>您访问的页面不存在或已删除，请返回政府信息公开首页。</p>"));
        site.put(
                "/list.html",
                "text/html",
                SHELL.formatted("<p>政府信息公开年报</p><p><a href=\"x.pdf\">2021年年度报告.pdf</a></p>"
                        + "<p><a href=\"y.pdf\">2022年年度报告.pdf</a></p>"));
        site.put("/login.html", exchange -> Site.send(exchange, 403, "text/html", new byte[0]));
        site.put("/picture.docx", WORD, "no word file at all");
        Path roster = folder.resolve("花名册.csv");
        Files.writeString(
                roster,
                Stream.of(
                                        "甲局," + site.url("/2023/a.html"),
                                        "乙局," + site.url("/gone.docx"),
                                        "丙局," + site.url("/error.html"))
                                .reduce("单位,网址", (a, b) -> a + "\n" + b)
                        + "\n丁局," + site.url("/list.html") + "\n戊局," + site.url("/login.html") + "\n己局,"
                        + site.url("/picture.docx") + "\n庚局,http://u:p@127.0.0.1/\n辛局," + site.url("/2023/a.html")
                        + "\n");
        Path inputs = folder.resolve("inputs.csv");

        CommandLineRun run = sweep("--allow-private", "--roster", roster, "--inputs", inputs);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("输入 7 件 = 已审核 1 + 未变动 0 + 重复 0 + 无法审核 5 + 隔离 0 + 缺失 1");
        assertThat(run.out())
                .contains("/gone.docx”上没有内容（HTTP 404）")
                .contains("/error.html”的网页不是报告正文，正文中也没有报告文件的链接")
                .contains("/list.html”的网页不是报告正文，其中有 2 个文件链接")
                .contains("/login.html”不允许自动访问（HTTP 403）")
                .contains("写有用户名或密码")
                .doesNotContain("u:p@");
        assertThat(Files.readString(inputs))
                .contains("无法审核,网址访问不到")
                .contains("缺失,没有收到")
                .contains("无法审核,网址不得访问");
    }

    @Test
    void anAddressThatFailsForAWhileMendsNothing() {
        sweepSite();
        site.put("/2023/b.docx", exchange -> Site.send(exchange, 500, "text/html", new byte[0]));

        assertThat(sweepSite().out()).contains("无法审核 1").contains("已改正 0");

        site.put("/2023/b.docx", WORD, faulty);
        assertThat(sweepSite().out())
                .contains("已审核 1 + 未变动 2")
                .contains("读取 0 件")
                .contains("新增 0，仍存在 2，已改正 1");
    }

    @Test
    void aBackupHoldsWhatIsKnownOfAddressesAndAnEarlierOneIsUnderstood() throws IOException {
        sweepSite();
        Path backup = folder.resolve("backup.zip");
        run("store", "backup", backup, "--store", folder.resolve("s.db"));
        Files.delete(folder.resolve("s.db"));
        assertThat(run("store", "restore", backup, "--store", folder.resolve("s.db"))
                        .exitCode())
                .isZero();
        assertThat(sweepSite().out()).contains("第 2 次清查").contains("已审核 0 + 未变动 3");

        Path first = folder.resolve("first.zip");
        asOfTheFirstVersion(backup, first);
        Files.delete(folder.resolve("s.db"));
        CommandLineRun restored = run("store", "restore", first, "--store", folder.resolve("s.db"));
        assertThat(restored.err()).contains("已恢复到");
        assertThat(sweepSite().out())
                .contains("第 2 次清查")
                .contains("已审核 0 + 未变动 3")
                .contains("读取 0 件");
    }

    private static CommandLineRun run(Object... arguments) {
        return new CommandLineRun().run(arguments);
    }

    /** Without the tables that came later. */
    private static void asOfTheFirstVersion(Path backup, Path first) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(first))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().startsWith("hecha-store-") ? "hecha-store-1" : entry.getName();
                if (name.equals("hecha-store-1") || FIRST.contains(name.replace(".jsonl", ""))) {
                    out.putNextEntry(new ZipEntry(name));
                    in.transferTo(out);
                }
            }
        }
    }

    @Test
    void addressesThatNoSweepAsksForAnyMoreAreForgotten() {
        sweepSite();
        String store = "jdbc:sqlite:" + folder.resolve("s.db");
        assertThat(StoreDump.count(store, "page")).isEqualTo(4);
        sweep("--allow-private", site.url("/2023/a.html"));

        assertThat(run("store", "prune", "--keep", 1, "--store", folder.resolve("s.db"))
                        .exitCode())
                .isZero();

        assertThat(StoreDump.count(store, "page")).isEqualTo(1);
    }

    @Test
    void slowSitesAreWaitedForSideBySide() {
        Object[] addresses = new Object[13];
        addresses[0] = "--allow-private";
        for (int i = 1; i < addresses.length; i++) {
            byte[] page = PortalPage.write(Reports.clean(100 + i));
            site.put("/slow" + i, exchange -> {
                sleep(1_000);
                Site.send(exchange, 200, "text/html", page);
            });
            addresses[i] = site.url(i, "/slow" + i);
        }
        long start = System.nanoTime();

        assertThat(sweep(addresses).out()).contains("输入 12 件 = 已审核 12");
        assertThat(System.nanoTime() - start).isLessThan(9_000_000_000L); // one after the other: 12 seconds at least
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAuditSaysWhereAddressesBelong() {
        CommandLineRun run =
                new CommandLineRun().run("audit", "--rules", folder.resolve("rules"), site.url("/2023/a.html?x=1"));

        assertThat(run.out() + run.err()).contains("请用 hecha sweep 清查网址");
        assertThat(List.copyOf(site.asked())).isEmpty();
    }

    @Test
    void gb18030PagesAreReadAsTheyAre() {
        String page = new String(PortalPage.write(Reports.with(Reports.clean(5), "提到甲方。")), StandardCharsets.UTF_8);
        byte[] gb = page.replace("utf-8", "gbk").getBytes(java.nio.charset.Charset.forName("GB18030"));
        site.put("/gb.html", "text/html; charset=gbk", gb);

        assertThat(sweep("--allow-private", site.url("/gb.html")).out()).contains("错误 1 项");
    }
}
