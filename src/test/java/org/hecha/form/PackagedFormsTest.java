package org.hecha.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedFormsTest {

    private final RuleFolder packaged = RuleFolder.packaged();

    private final Path copy;

    PackagedFormsTest(@TempDir Path copy) {
        this.copy = copy;
    }

    @Test
    void whatWasPackagedIsWhatTheFilesSay() throws Exception {
        copy("\n");
        Forms ready = Forms.load(packaged);
        Forms read = Forms.load(RuleFolder.of(copy));

        assertThat(new PackagedForms().find(mark("forms/2021.yaml"), Form.class))
                .isNotNull();
        assertThat(ready.all()).isEqualTo(read.all());
        assertThat(ready.laws()).isEqualTo(read.laws());
        assertThat(ready.wording()).isEqualTo(read.wording());
        assertThat(ready.words()).isEqualTo(read.words());
        assertThat(ready.setPhrases()).isEqualTo(read.setPhrases());
        assertThat(ready.measures().all()).isEqualTo(read.measures().all());
        assertThat(ready.measures().lexicon().written())
                .isEqualTo(read.measures().lexicon().written());
        assertThat(ready.digest()).isNotEqualTo(read.digest());
    }

    @Test
    void theSameFilesElsewhereHaveTheSameDigest() throws Exception {
        copy("");
        FormFiles files = new FormFiles(RuleFolder.of(copy));
        assertThat(Forms.load(files).digest()).isEqualTo(Forms.load(packaged).digest());
    }

    @Test
    void anEditOfOneFileIsSeen() throws Exception {
        copy("");
        Path form = copy.resolve("forms/2021.yaml");
        Files.writeString(form, Files.readString(form).replaceFirst("(?m)^title: .*$", "title: 另一格式"));

        Forms edited = Forms.load(RuleFolder.of(copy));

        assertThat(edited.latest().title()).isEqualTo("另一格式");
        assertThat(edited.digest()).isNotEqualTo(Forms.load(packaged).digest());
    }

    private Checksums mark(String name) {
        return Checksums.of(packaged.read(name));
    }

    private void copy(String behind) throws Exception {
        for (String folder : List.of("forms", "law", "words")) {
            for (String name : packaged.files(folder, "")) {
                Path file = copy.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, packaged.read(name));
                Files.writeString(file, behind, StandardOpenOption.APPEND);
            }
        }
    }
}
