package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hecha.form.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveRuleBookTest {

    private static final String GOOD = Example.rule("甲", "$s : Section( own )", "");
    private static final String BROKEN = Example.rule("甲", "$s : Sektion( own )", "");

    private final Path folder;

    LiveRuleBookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private LiveRuleBook open() throws Exception {
        Files.createDirectories(folder.resolve("forms"));
        Files.write(folder.resolve("forms/2021.yaml"), RuleFolder.packaged().read("forms/2021.yaml"));
        save("a.drl", GOOD);
        return LiveRuleBook.open(RuleFolder.of(folder));
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void brokenEditLeavesTheLastGoodRulesInForce() throws Exception {
        LiveRuleBook live = open();
        RuleBook first = live.current().book();

        save("a.drl", BROKEN);
        assertThat(live.refresh()).isTrue();
        assertThat(live.current().book()).isSameAs(first);
        assertThat(live.current().fault()).contains("a.drl:10:10: ", "Sektion");

        save("a.drl", GOOD);
        save("b.drl", GOOD.replace("甲", "乙").replace("test-rule", "other-rule"));
        assertThat(live.refresh()).isTrue();
        assertThat(live.current().fault()).isNull();
        assertThat(live.current().book().size()).isEqualTo(2);
        assertThat(live.refresh()).isFalse();
    }

    @Test
    void deletedFolderLeavesTheLastGoodRulesInForce() throws Exception {
        LiveRuleBook live = open();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");

        Files.move(folder, away);
        assertThat(live.refresh()).isTrue();
        assertThat(live.current().book().size()).isEqualTo(1);
        assertThat(live.current().fault()).contains("没有规则文件夹");

        Files.move(away, folder);
        assertThat(live.refresh()).isTrue();
        assertThat(live.current().fault()).isNull();
    }

    @Test
    void burstOfSavesIsOneEditAndNewFoldersAreSeen() throws Exception {
        open();
        AtomicInteger edits = new AtomicInteger();
        try (FolderWatch watch = new FolderWatch(List.of(folder))) {
            CompletableFuture<Void> first = edit(watch, edits);
            for (int i = 0; i < 10; i++) {
                save("a.drl", GOOD + "\n".repeat(i + 1));
                Thread.sleep(Duration.ofMillis(20).toMillis());
            }
            first.get(20, TimeUnit.SECONDS);

            CompletableFuture<Void> second = edit(watch, edits);
            Files.createDirectories(folder.resolve("own/deep"));
            save("own/deep/c.drl", GOOD);
            second.get(20, TimeUnit.SECONDS);
        }
        assertThat(edits).hasValue(2);
    }

    private static CompletableFuture<Void> edit(FolderWatch watch, AtomicInteger edits) {
        return CompletableFuture.runAsync(() -> {
            try {
                watch.await();
                edits.incrementAndGet();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
