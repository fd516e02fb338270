package org.hecha.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be read for somebody else. */
class RootsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path open = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        open = Files.createDirectories(folder.resolve("open"));
        Files.createDirectories(open.resolve("inner"));
        Files.createDirectories(folder.resolve("open-not"));
        Files.writeString(folder.resolve("open/inner/a.txt"), "a");
        Files.writeString(folder.resolve("secret.txt"), "geheim");
    }

    @Test
    void whatLiesInAFolderMayBeRead() throws IOException {
        Roots roots = Roots.of(List.of(open));
        assertThat(roots.hold(open)).isTrue();
        assertThat(roots.hold(open.resolve("inner/a.txt"))).isTrue();
        assertThat(roots.hold(open.resolve("inner/../inner/a.txt"))).isTrue();
    }

    @Test
    void nothingElseMay() throws IOException {
        Roots roots = Roots.of(List.of(open));
        assertThat(roots.hold(folder)).isFalse();
        assertThat(roots.hold(folder.resolve("secret.txt"))).isFalse();
        assertThat(roots.hold(folder.resolve("open-not")))
                .as("begins with the same letters")
                .isFalse();
        assertThat(roots.hold(open.resolve("../secret.txt"))).isFalse();
        assertThat(roots.hold(open.resolve("inner/../../secret.txt"))).isFalse();
        assertThat(roots.hold(open.resolve("nothing.txt")))
                .as("what is not there looks the same")
                .isFalse();
        assertThat(Roots.nowhere().hold(open)).isFalse();
    }

    @Test
    void noLinkLeadsOut() throws IOException {
        Files.createSymbolicLink(open.resolve("file.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(open.resolve("up"), folder);
        Files.createSymbolicLink(open.resolve("chain"), open.resolve("up"));
        Files.createSymbolicLink(open.resolve("home"), open.resolve("inner"));
        Roots roots = Roots.of(List.of(open));
        assertThat(roots.hold(open.resolve("file.txt"))).isFalse();
        assertThat(roots.hold(open.resolve("up/secret.txt"))).isFalse();
        assertThat(roots.hold(open.resolve("chain/secret.txt"))).isFalse();
        assertThat(roots.hold(open.resolve("up/open/inner/a.txt"))).isTrue();
        assertThat(roots.hold(open.resolve("home/a.txt"))).isTrue();
    }

    @Test
    void aFolderThatIsALinkMeansWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), open);
        Roots roots = Roots.of(List.of(link));
        assertThat(roots.hold(open.resolve("inner/a.txt"))).isTrue();
        assertThat(roots.hold(folder.resolve("secret.txt"))).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> Roots.of(List.of(folder.resolve("nothing")))).hasMessageContaining("nothing");
        assertThatThrownBy(() -> Roots.of(List.of(folder.resolve("secret.txt"))))
                .hasMessageContaining("secret.txt");
    }
}
