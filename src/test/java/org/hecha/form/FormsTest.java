package org.hecha.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({
        "2008, 2007",
        "2013, 2007",
        "2014, 2014",
        "2018, 2014",
        "2019, 2019",
        "2020, 2019",
        "2021, 2021",
        "2030, 2021"
    })
    void eachYearHasItsForm(int year, String id) throws Exception {
        assertThat(Forms.load(RuleFolder.packaged()).forYear(year).id()).isEqualTo(id);
    }

    @Test
    void tablesAskForTheFiguresOfThePrescribedForms() throws Exception {
        Forms forms = Forms.load(RuleFolder.packaged());
        assertThat(forms.forYear(2021).tables()).extracting(FormTable::size).containsExactly(10, 175, 15);
        assertThat(forms.forYear(2019).tables()).extracting(FormTable::size).containsExactly(22, 161, 15);
        assertThat(forms.forYear(2014).tables()).extracting(FormTable::size).containsExactly(58);
        assertThat(forms.forYear(2007).tables()).isEmpty();
    }

    @Test
    void anIdentityThatNamesNoRowIsRefusedWithFileAndLine(@TempDir Path folder) throws Exception {
        Path file = changed(folder, "received + carried-in =", "recieved + carried-in =");
        assertThatThrownBy(() -> Forms.load(RuleFolder.of(folder)))
                .isInstanceOf(FormException.class)
                .hasMessageStartingWith(file + ":" + lineOf(file, "recieved"))
                .hasMessageContaining("recieved 不是表 applications 的行");
    }

    @Test
    void anUnknownFieldIsRefusedWithFileAndLine(@TempDir Path folder) throws Exception {
        Path file = changed(folder, "outline: prescribed", "outlines: prescribed");
        assertThatThrownBy(() -> Forms.load(RuleFolder.of(folder)))
                .hasMessageStartingWith(file + ":" + lineOf(file, "outlines"))
                .hasMessageContaining("不认识字段 outlines");
    }

    @Test
    void brokenYamlIsRefusedWithFileAndLine(@TempDir Path folder) throws Exception {
        Path file = changed(folder, "years: {from: 2021}", "years: {from: 2021");
        assertThatThrownBy(() -> Forms.load(RuleFolder.of(folder)))
                .isInstanceOf(FormException.class)
                .hasMessageStartingWith(file.toString());
    }

    @Test
    void aFolderWithoutFormsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Forms.load(RuleFolder.of(folder))).hasMessageContaining("没有年度报告格式");
    }

    @Test
    void twoFormsForOneYearAreRefused(@TempDir Path folder) throws Exception {
        changed(folder, "id: \"2021\"", "id: \"2022\"");
        Files.write(folder.resolve("forms/2021b.yaml"), RuleFolder.packaged().read("forms/2021.yaml"));
        assertThatThrownBy(() -> Forms.load(RuleFolder.of(folder))).hasMessageContaining("都适用于 2021 年度");
    }

    private static Path changed(Path folder, String from, String to) throws IOException {
        Path file = folder.resolve("forms/2021.yaml");
        Files.createDirectories(folder.resolve("forms"));
        String text =
                new String(RuleFolder.packaged().read("forms/2021.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Files.writeString(file, text.replace(from, to));
    }

    private static int lineOf(Path file, String words) throws IOException {
        return Files.readAllLines(file).stream()
                        .map(line -> line.contains(words))
                        .toList()
                        .indexOf(true)
                + 1;
    }
}
