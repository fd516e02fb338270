package org.hecha.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author of examples is told. */
class ExampleReaderTest {

    private final Path folder;

    ExampleReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The rules and reports of the program, and these examples. */
    private Workbench bench(String examples) throws Exception {
        RuleFolder packaged = RuleFolder.packaged();
        for (String part : List.of("forms/", "law/", "words/", "examples/", "blank/")) {
            for (String name : packaged.files(part, "")) {
                if (!name.endsWith(ExampleReader.SUFFIX)) {
                    write(name, packaged.read(name));
                }
            }
        }
        write("blank/blanks" + ExampleReader.SUFFIX, examples.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RuleFolder own = RuleFolder.of(folder);
        Forms forms = Forms.load(own);
        return new Workbench(own, forms, RuleBook.load(own, forms.all()));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }

    private List<String> complaints(String examples) throws Exception {
        Workbench bench = bench(examples);
        return bench.run(bench.examples().get(0)).complaints();
    }

    @Test
    void changedBaseFires() throws Exception {
        assertThat(
                        complaints(
                                """
                        - rule: blank-count
                          title: 条数留空
                          base: bureau-2021
                          change:
                            - { replace: "主动公开政府信息326条", by: "主动公开政府信息   条" }
                          fires:
                            - { quote: "   条", severity: error, at: overview }
                        """))
                .isEmpty();
    }

    @Test
    void blankedCellFires() throws Exception {
        assertThat(
                        complaints(
                                """
                        - rule: blank-cell
                          title: 一格留空
                          base: town-2021
                          change:
                            - { cell: applications/granted/natural-persons, value: "" }
                          fires:
                            - { at: applications/granted/natural-persons }
                        """))
                .isEmpty();
    }

    @Test
    void writtenReportIsSilent() throws Exception {
        assertThat(
                        complaints(
                                """
                        - rule: blank-count
                          title: 写全了
                          report: |
                            # 白塔镇2021年政府信息公开工作年度报告
                            ## 一、总体情况
                            全年公开信息 12 条。
                            | 项目 | 数 |
                            |---|---|
                            | 公开 | 12 |
                            ```review
                            ```
                          silent: true
                        """))
                .isEmpty();
    }

    @Test
    void exampleThatDoesNotFireSaysWhatWasWaitedFor() throws Exception {
        assertThat(
                        complaints(
                                """
                        - rule: blank-count
                          title: 没有留空
                          base: bureau-2021
                          fires:
                            - { quote: "326", message: "留白" }
                        """))
                .first()
                .isEqualTo("应有而没有：引文含“326”，说明含“留白”");
    }

    @Test
    void changeThatFindsNothingNamesItsLine() throws Exception {
        assertThat(
                        complaints(
                                """
                        - rule: blank-count
                          title: 改不到
                          base: bureau-2021
                          change:
                            - { cell: applications/grantd/natural-persons, value: "" }
                          silent: true
                        """))
                .singleElement()
                .asString()
                .contains("blanks.examples.yaml:5 表 applications 没有 grantd 行，是否应为 granted？");
    }

    @Test
    void mistakesAreAllToldWithTheirPlaces() throws Exception {
        Workbench bench = bench(
                """
                - rule: blank-cont
                  title: 一
                  base: bureau-2021
                  silent: true
                - rule: blank-count
                  titel: 二
                  report: 文字
                  fires: []
                """);

        assertThatThrownBy(bench::examples)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("blanks.examples.yaml:1:9: 没有名为 blank-cont 的规则（是否应为 blank-count？）")
                .hasMessageContaining("blanks.examples.yaml:6:3: 不认识字段 titel（是否应为 title？）")
                .hasMessageContaining("blanks.examples.yaml:8:10: fires 里至少要有一处");
    }
}
