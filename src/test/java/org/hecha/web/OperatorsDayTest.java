package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hecha.desk.Trail;
import org.hecha.sweep.Roots;
import org.hecha.sweep.SweepWatch;
import org.hecha.web.Sweeping.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps at the desk: one at a time, watched and stopped. */
class OperatorsDayTest {

    private final Path folder;

    OperatorsDayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Goes on until it is told to stop. */
    private static final class Endless implements Sweeping {
        private final CountDownLatch begun = new CountDownLatch(1);
        private List<String> sources = List.of();
        private boolean stopped;

        @Override
        public Result sweep(List<String> wanted, boolean retry, SweepWatch watch) {
            sources = wanted;
            watch.begins(1, 200, false);
            watch.done();
            begun.countDown();
            for (int i = 0; i < 400 && !watch.stop(); i++) {
                pause();
            }
            stopped = watch.stop();
            return new Result(false, "第 1 次清查已停止", Path.of(""));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Wire.Reply start(OpenDesk desk, String token, String sources) throws Exception {
        return desk.wire()
                .post("/sweeps")
                .form("_token=" + token + "&sources=" + sources)
                .send();
    }

    private static String token(OpenDesk desk) throws Exception {
        String page = desk.wire().get("/sweeps").send().body();
        int at = page.indexOf("form-token\" content=\"") + "form-token\" content=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    @Test
    void aSweepIsStartedWatchedAndStopped() throws Exception {
        Endless sweep = new Endless();
        try (OpenDesk desk = OpenDesk.sweeping(folder, sweep)) {
            String token = token(desk);
            assertThat(start(desk, token, "reports").status()).isEqualTo(302);
            assertThat(sweep.begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sweep.sources).containsExactly("reports");
            assertThat(desk.wire().get("/sweeps/now").send().body()).contains("1 / 200", "停止");
            assertThat(start(desk, token, "others").status())
                    .as("one at a time")
                    .isEqualTo(409);
            assertThat(desk.wire()
                            .post("/sweeps/cancel")
                            .form("_token=" + token)
                            .send()
                            .status())
                    .isEqualTo(302);
            String page = "";
            for (int i = 0; i < 200 && !page.contains("清查没有完成"); i++) {
                pause();
                page = desk.wire().get("/sweeps").send().body();
            }
            assertThat(page).contains("第 1 次清查已停止", "开始一次清查");
            assertThat(sweep.stopped).isTrue();
        }
    }

    @Test
    void aSweepOfNothingIsRefused() throws Exception {
        try (OpenDesk desk = OpenDesk.sweeping(folder, new Endless())) {
            assertThat(start(desk, token(desk), "").status()).isEqualTo(400);
        }
    }

    private static String add(OpenDesk desk, String cookie, String token, String fields) {
        Wire.Reply reply = desk.wire()
                .post("/schedules")
                .with("Cookie", cookie)
                .form("_token=" + token + "&" + fields)
                .send();
        return reply.status() + " " + reply.header("Location").orElse("") + reply.body();
    }

    @Test
    void aSweepIsPlannedHurriedAndPlannedNoMore() throws Exception {
        try (OpenDesk desk = OpenDesk.sweeping(folder, Roots.of(List.of(folder)), new Endless())) {
            String cookie = desk.signedIn("运维");
            String token =
                    desk.wire().get("/sweeps").with("Cookie", cookie).send().token();
            Supplier<String> page = () ->
                    desk.wire().get("/schedules").with("Cookie", cookie).send().body();
            assertThat(page.get()).contains("还没有登记计划", "--schedule");
            String here = "sources=" + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8);
            assertThat(add(desk, cookie, token, here + "&every=quarterly&day=10&at=02%3A30"))
                    .startsWith("302 /schedules?done=added");
            assertThat(add(desk, cookie, token, here + "&every=weekly&weekday=1&at=23%3A05"))
                    .startsWith("302");
            assertThat(add(desk, cookie, token, here + "&every=cron&cron=0+4+*+*+1-5"))
                    .startsWith("302");
            assertThat(page.get())
                    .contains(
                            "每季度首月10日 02:30",
                            "每周一 23:05",
                            "cron 0 4 * * 1-5",
                            folder.toRealPath().toString());
            assertThat(desk.wire()
                            .post("/schedules/2/run")
                            .with("Cookie", cookie)
                            .form("_token=" + token)
                            .send()
                            .status())
                    .isEqualTo(302);
            for (int i = 0; i < 2; i++) {
                assertThat(desk.wire()
                                .post("/schedules/1/remove")
                                .with("Cookie", cookie)
                                .form("_token=" + token)
                                .send()
                                .status())
                        .isEqualTo(i == 0 ? 302 : 404);
            }
            assertThat(page.get()).doesNotContain("每季度首月10日").contains("每周一 23:05");
            assertThat(desk.desk.trail().before(0, 20))
                    .filteredOn(entry -> entry.action() == Trail.Action.SCHEDULE)
                    .hasSize(5)
                    .allMatch(entry -> entry.who().equals("运维"));
        }
    }

    @Test
    void whatCannotBePlannedIsRefusedInASentence() throws Exception {
        try (OpenDesk desk = OpenDesk.sweeping(folder, Roots.of(List.of(folder)), new Endless())) {
            String cookie = desk.signedIn("运维");
            String token =
                    desk.wire().get("/sweeps").with("Cookie", cookie).send().token();
            String here = "sources=" + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8);
            assertThat(add(desk, cookie, token, "sources=%2Fetc&every=daily&at=02%3A00"))
                    .startsWith("400")
                    .contains("可以清查");
            assertThat(add(desk, cookie, token, here + "&every=daily&at=25%3A00"))
                    .startsWith("400")
                    .contains("02:00 的样子");
            assertThat(add(desk, cookie, token, here + "&every=monthly&day=31&at=02%3A00"))
                    .startsWith("400")
                    .contains("1 到 28");
            assertThat(add(desk, cookie, token, here + "&every=cron&cron=%3Cscript%3E"))
                    .startsWith("400")
                    .contains("5 个字段")
                    .doesNotContain("<script>alert");
            assertThat(add(desk, cookie, token, here + "&at=02%3A00"))
                    .startsWith("400")
                    .contains("多久");
            String reader = desk.signedIn("王芳");
            assertThat(desk.wire()
                            .get("/schedules")
                            .with("Cookie", reader)
                            .send()
                            .body())
                    .contains("已登记的计划")
                    .doesNotContain("登记一项");
        }
    }

    @Test
    void unitsAreThereBeforeTheFirstSweep() throws Exception {
        try (OpenDesk desk = OpenDesk.sweeping(folder, new Endless())) {
            assertThat(desk.wire().get("/units").send().body()).contains("还没有单位");
            assertThat(desk.wire().get("/unit?name=x").send().body()).contains("没有这个单位的报告");
            assertThat(Files.exists(folder.resolve("核查.db")))
                    .as("looking makes no store")
                    .isFalse();
        }
    }
}
