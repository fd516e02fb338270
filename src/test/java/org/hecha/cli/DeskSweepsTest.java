package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.hecha.desk.Desk;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.form.RuleFolder;
import org.hecha.memo.TemplateFolder;
import org.hecha.sweep.Roots;
import org.hecha.sweep.SweepWatch;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.UnitIndex;
import org.hecha.web.DeskServer;
import org.hecha.web.Serving;
import org.hecha.web.Sweeping.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Sweeps that somebody asked for at the desk read what was opened to him, and ask nobody in the own network. */
@Timeout(120)
class DeskSweepsTest {

    private static final SweepWatch NOBODY = new SweepWatch() {
        @Override
        public void begins(int sweep, int inputs, boolean resumed) {}

        @Override
        public void done() {}

        @Override
        public void compares(int reports) {}

        @Override
        public void settles() {}

        @Override
        public boolean stop() {
            return false;
        }
    };

    @TempDir
    private Path folder = Path.of("");

    private Path open = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        open = Files.createDirectories(folder.resolve("报告"));
        Reports.rules(folder, "甲方", "乙方");
        Reports.write(open.resolve("a.docx"), Reports.with(Reports.clean(1), "本节提到甲方。"));
        Reports.write(folder.resolve("外面.docx"), Reports.with(Reports.clean(2), "本节提到乙方。"));
        Files.createSymbolicLink(open.resolve("链接.docx"), folder.resolve("外面.docx"));
        Files.createSymbolicLink(open.resolve("上级"), folder);
    }

    private Result sweep(Roots roots, String... sources) {
        return desk(roots).sweep(List.of(sources), false, NOBODY);
    }

    private DeskSweeps desk(Roots roots) {
        Terminal terminal = Terminal.of(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                false,
                Map.of("LC_ALL", "zh_CN.UTF-8"));
        Words words = new Words();
        new CommandLine(words).parseArgs("--rules", folder.resolve("rules").toString());
        return new DeskSweeps(
                new StoreOption(folder.resolve("核查.db").toString()),
                words.rules,
                folder.resolve("files"),
                roots,
                terminal,
                new Home(Path.of("").toAbsolutePath()));
    }

    @CommandLine.Command
    private static final class Words {
        @CommandLine.Mixin
        private final RuleOptions rules = new RuleOptions();
    }

    @Test
    void linksLeadOutOfNoFolder() throws IOException {
        Result result = sweep(Roots.of(List.of(open)), open.toString());
        assertThat(result.told()).contains("链接.docx 不存在，或不在允许读取的文件夹内").contains("1");
        try (Store store = Store.look(folder.resolve("核查.db").toString());
                Knowledge knowledge = store.knowledge()) {
            assertThat(knowledge.inputsBehind(1, -1).toString())
                    .contains("a.docx")
                    .doesNotContain("外面", "链接");
        }
    }

    @Test
    void pathsThatClimbOutAreNotRead() throws IOException {
        for (String path : List.of(
                open + "/../外面.docx", open + "/上级", open + "/上级/外面.docx", open + "/上级/*.docx", "samples", "-")) {
            assertThat(sweep(Roots.of(List.of(open)), path).told())
                    .as(path)
                    .doesNotContain("乙方")
                    .satisfiesAnyOf(
                            told -> assertThat(told).contains("不在允许读取的文件夹内"),
                            told -> assertThat(told).as("an empty list").isEmpty());
        }
        assertThat(sweep(Roots.nowhere(), open.toString()).told()).contains("没有开放");
    }

    @Test
    void whatIsPlannedAtTheDeskReadsTheSameFoldersAndNoOthers() throws IOException {
        String store = folder.resolve("核查.db").toString();
        List<String> words = desk(Roots.of(List.of(open))).words(List.of(open.toString()), true);
        assertThat(words)
                .containsSubsequence("--within", open.toRealPath().toString(), "--retry", "--", open.toString())
                .contains("--rules", folder.resolve("rules").toString());
        List<Object> typed = new ArrayList<>(List.of("sweep", "--store", store));
        typed.addAll(words);
        assertThat(new CommandLineRun().run(typed.toArray()).err()).contains("链接.docx 不存在，或不在允许读取的文件夹内");
    }

    @Test
    void namesInASweepAreNeverRun() throws Exception {
        Path hostile = Files.createDirectories(folder.resolve("恶意"));
        String picture = "<img src=x onerror=alert(2)>";
        for (int i = 0; i < 2; i++) {
            Files.writeString(
                    hostile.resolve("=cmd" + picture + "'" + i + ".txt"),
                    "=1+某县" + picture + "统计局202" + i + "年政府信息公开工作年度报告\n一、总体情况\n提到甲方" + picture
                            + "。\n二、主动公开政府信息情况\n本年收到   件。\n六、其他需要报告的事项\n无。\n");
        }
        Result result = sweep(Roots.of(List.of(hostile)), hostile.toString());
        assertThat(result.finished()).as(result.told()).isTrue();
        Path roster = folder.resolve("花名册.csv");
        Files.writeString(
                roster,
                "单位,上级,类别,年度,文件\n=1+某县" + picture + "统计局,某县" + picture + ",部门,2021,恶意/=cmd" + picture + "'1.txt\n");
        new CommandLineRun()
                .run(
                        "sweep",
                        "--store",
                        folder.resolve("核查.db"),
                        "--rules",
                        folder.resolve("rules"),
                        "--roster",
                        roster,
                        "--retry");
        String store = folder.resolve("核查.db").toString();
        try (Documents documents = new DocumentReader(Limits.DEFAULT);
                Desk desk = Desk.open(store, folder.resolve("files"), Clock.systemUTC());
                DeskServer server = DeskServer.start(
                        new Serving(
                                "127.0.0.1",
                                false,
                                "",
                                0,
                                documents,
                                RuleFolder.of(folder.resolve("rules")),
                                TemplateFolder.packaged(),
                                Versions::of,
                                store,
                                Roots.everywhere(),
                                false,
                                (sources, retry, watch) -> result,
                                said -> {},
                                fault -> {}),
                        desk)) {
            String unit;
            try (Store looked = Store.look(store);
                    UnitIndex index = looked.units()) {
                unit = index.units("img", 0, 5).get(0).name();
            }
            assertThat(unit).contains("<img");
            HttpClient client = HttpClient.newHttpClient();
            for (String page : List.of(
                    "/sweeps",
                    "/sweeps/trends",
                    "/units",
                    "/unit?name=" + URLEncoder.encode(unit, StandardCharsets.UTF_8))) {
                HttpResponse<String> reply = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + page))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(reply.statusCode()).as(page).isEqualTo(200);
                assertThat(reply.body()).as(page).doesNotContain("<img src=x");
            }
        }
        try (Workbook book = WorkbookFactory.create(result.ledger().toFile())) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
        }
    }

    @Test
    void noAddressOfTheOwnNetworkIsAsked() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = inside.getLocalPort();
            for (String address : List.of(
                    "http://127.0.0.1:" + port + "/a.html",
                    "http://localhost:" + port + "/b.html",
                    "http://[::1]:" + port + "/c.html",
                    "http://[::ffff:127.0.0.1]:" + port + "/d.html",
                    "http://2130706433:" + port + "/e.html",
                    "http://0x7f.1:" + port + "/f.html",
                    "http://0.0.0.0:" + port + "/g.html",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://10.0.0.1/h.html",
                    "http://192.168.1.1/i.html",
                    "http://user:word@127.0.0.1:" + port + "/j.html",
                    "--allow-private")) {
                sweep(Roots.nowhere(), address);
            }
            inside.setSoTimeout(300);
            try {
                inside.accept();
                throw new AssertionError("somebody asked");
            } catch (SocketTimeoutException nobodyAsked) {
                assertThat(inside.isBound()).isTrue();
            }
        }
        try (Store store = Store.look(folder.resolve("核查.db").toString());
                Knowledge knowledge = store.knowledge()) {
            assertThat(knowledge.inputsBehind(1, -1).toString())
                    .contains("127.0.0.1")
                    .contains("NOT_ASSESSABLE");
        }
    }
}
