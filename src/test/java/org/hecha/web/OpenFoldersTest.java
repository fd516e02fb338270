package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hecha.desk.Trail;
import org.hecha.desk.TrailEntry;
import org.hecha.sweep.Roots;
import org.hecha.web.Sweeping.Result;
import org.hecha.web.Wire.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has signed in from elsewhere has swept what was opened to him, and nothing else of the server. */
class OpenFoldersTest {

    @TempDir
    private Path folder = Path.of("");

    private Path open = Path.of("");
    private final BlockingQueue<List<String>> swept = new LinkedBlockingQueue<>();
    private OpenDesk desk;
    private String cookie = "";
    private String token = "";

    @BeforeEach
    void prepare() throws IOException {
        open = Files.createDirectories(folder.resolve("报告")).toRealPath();
        Files.writeString(Files.createDirectories(open.resolve("2024")).resolve("a.txt"), "a");
        Files.writeString(folder.resolve("secret.txt"), "geheim");
        Files.createSymbolicLink(open.resolve("出路"), folder);
        Files.createSymbolicLink(open.resolve("秘密.txt"), folder.resolve("secret.txt"));
        open(Roots.of(List.of(open)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Roots roots) {
        desk = OpenDesk.sweeping(folder.resolve("desk" + System.nanoTime()), roots, (sources, retry, watch) -> {
            swept.add(sources);
            return new Result(true, "完成", Path.of(""));
        });
        cookie = desk.signedIn("运维");
        token = desk.wire().get("/sweeps").with("Cookie", cookie).send().token();
    }

    private Reply sweep(String sources) {
        return desk.wire()
                .post("/sweeps")
                .with("Cookie", cookie)
                .form("_token=" + token + "&sources=" + URLEncoder.encode(sources, StandardCharsets.UTF_8))
                .send();
    }

    private List<String> swept() throws InterruptedException {
        List<String> sources = swept.poll(10, TimeUnit.SECONDS);
        return sources == null ? List.of() : sources;
    }

    @Test
    void aFolderThatWasOpenedIsSwept() throws InterruptedException {
        assertThat(sweep(open + "/2024").status()).isEqualTo(302);
        assertThat(swept()).containsExactly(open + "/2024");
    }

    @Test
    void aNameIsMeantFromTheFolderThatWasOpened() throws InterruptedException {
        assertThat(sweep("2024\n2024/*.txt").status()).isEqualTo(302);
        assertThat(swept()).containsExactly(open + "/2024", open + "/2024/*.txt");
    }

    @Test
    void nothingElseOfTheServerIs() throws IOException {
        for (String path : List.of(
                "/",
                "/etc",
                "/etc/passwd",
                "/proc/self/root/etc",
                folder.toString(),
                folder + "/secret.txt",
                open + "/..",
                open + "/../secret.txt",
                open + "/2024/../../secret.txt",
                "../secret.txt",
                "出路",
                "出路/secret.txt",
                "秘密.txt",
                "出路/*.txt",
                "../*.txt",
                folder + "/报告x",
                "file:///etc/passwd",
                "jar:file:/etc/x.zip!/a",
                "-",
                "samples",
                "@" + folder + "/secret.txt",
                "--roster=" + folder + "/secret.txt",
                "\u0000",
                open + "\u0000/../secret.txt")) {
            Reply refused = sweep(path);
            assertThat(refused.status()).as(path).isEqualTo(400);
            assertThat(refused.body()).as(path).contains("可以清查：" + open).doesNotContain("geheim");
        }
        assertThat(sweep("2024\n" + folder + "/secret.txt").status())
                .as("one wrong line is enough")
                .isEqualTo(400);
        assertThat(swept).isEmpty();
        assertThat(desk.faults).isEmpty();
    }

    @Test
    void whatIsThereAndWhatIsNotLookTheSame() {
        String there = sweep(folder + "/secret.txt").body().replace("secret.txt", "x.txt");
        assertThat(there).isEqualTo(sweep(folder + "/x.txt").body());
    }

    @Test
    void anAttemptIsInTheTrail() {
        sweep("/etc/passwd");
        assertThat(desk.desk.trail().before(0, 10))
                .filteredOn(entry -> entry.action() == Trail.Action.FORBIDDEN)
                .extracting(TrailEntry::detail)
                .containsExactly("清查 /etc/passwd");
    }

    @Test
    void unlessAFolderIsOpenedThereIsNone() throws InterruptedException {
        desk.close();
        open(Roots.nowhere());
        Reply refused = sweep(open.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("没有开放服务器上的文件夹", "--roots").doesNotContain(open.toString());
        assertThat(desk.wire().get("/sweeps").with("Cookie", cookie).send().body())
                .contains("服务器上的文件夹没有开放清查");
        assertThat(sweep("https://www.example.gov.cn/").status()).isEqualTo(302);
        assertThat(swept()).containsExactly("https://www.example.gov.cn/");
    }
}
