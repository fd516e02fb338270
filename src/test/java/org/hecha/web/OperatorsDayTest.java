package org.hecha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
