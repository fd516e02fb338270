package org.hecha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hecha.form.Form;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.rule.plain.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in Chinese sentences and in workbooks: what their authors are told. */
class PlainRulesTest {

    private static final String HEAD = "规则“试验”\n    编号：own-test　组：own　依据：条例\n";
    private static final String THEN = "\n则 警告“有问题。”\n";

    private final List<Form> forms = forms();
    private final Path folder;

    PlainRulesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<Form> forms() {
        try {
            return Forms.load(RuleFolder.packaged()).all();
        } catch (FormException e) {
            throw new IllegalStateException(e);
        }
    }

    private String faults() {
        return BookLint.faults(RuleFolder.of(folder), forms).stream()
                .map(fault -> fault.toString().replace(folder + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    private String faults(String sentences) throws IOException {
        Files.writeString(folder.resolve("a.dslr"), sentences);
        return faults();
    }

    /** Rows of cells, separated by bars. */
    private static byte[] workbook(String sheetName, String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.length; row++) {
                String[] cells = rows[row].split("\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private String faultsOfTable(String... rows) throws IOException {
        Files.write(folder.resolve("阈值.xlsx"), workbook("日期", rows));
        return faults();
    }

    private String faultsOfTable(byte[] file) throws IOException {
        Files.write(folder.resolve("阈值.xlsx"), file);
        return faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第六部分不提到“收费”|a.dslr:3:3: 没有这样的条件：第六部分不提到“收费”（最接近的写法：第六部分提到“信息处理费”；第六部分没有提到“信息处理费”；有部分提到“依申请公开”）",
                "报告年度不早于二零二一年|a.dslr:3:3: “二零二一”不是年份（写成阿拉伯数字；整句是：报告年度不早于二零二一年）",
                "第五部分少于一百字|a.dslr:3:3: “一百”不是整数（写成阿拉伯数字；整句是：第五部分少于一百字）",
                "第十九部分提到“收费”|a.dslr:3:3: “十九”不是第几部分（写成阿拉伯数字；整句是：第十九部分提到“收费”）",
                "第九部分提到“收费”|a.dslr:3:3: 没有第9部分（各年度的格式最多 7 个部分）",
                "“予以公丌”行“总计”列大于3|a.dslr:3:4: 没有名为“予以公丌”的行（是否应为“予以公开”？）",
                "“予以公开”行“总汁”列大于3|a.dslr:3:11: “予以公开”行没有名为“总汁”的列（是否应为“总计”？）",
                "“其它要报告的事项”部分少于10字|a.dslr:3:4: 没有名为“其它要报告的事项”的部分（是否应为“其他需要报告的事项”？）",
                "没有“公开情况表”|a.dslr:3:6: 没有名为“公开情况表”的表（名称以规定的表格为准，hecha facts 列出全部）",
                "第六部分提到“收费|a.dslr:3:9: 引号没有配对（“ 和 ” 要成对）",
                "> $它 : Section( titel == 3 )|a.dslr:3:3: Section 没有字段 titel（是否应为 title？）",
                "> eval( System.getenv().isEmpty() )|a.dslr:3:3: 规则不能使用 java.lang.System.getenv（规则只能查看事实，并通过 findings 报告）",
            })
    void faultyConditionIsAnsweredAtItsWords(String when, String expected) throws IOException {
        assertThat(faults(HEAD + "当 " + when + THEN)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通报“有问题。”|a.dslr:4:3: 没有这样的结论：通报“有问题。”",
                "建议“改正。”|a.dslr:4:3: 这一句要写在问题之后：建议“改正。”",
                "警告“{字数}个字”|没有名为 {字数} 的值（这里可以写 {标题}、{原文}）",
            })
    void faultyConclusionIsAnswered(String then, String expected) throws IOException {
        assertThat(faults(HEAD + "当 第六部分提到“收费”\n则 " + then + "\n")).contains(expected);
    }

    @Test
    void missingPartsOfARuleAreNamed() throws IOException {
        assertThat(faults(HEAD + "当 第六部分提到“收费”\n")).isEqualTo("a.dslr:1:1: 规则“试验”缺少“则”（一条规则依次是 规则、当、则）");
        assertThat(faults(HEAD + "则 警告“有问题。”\n")).isEqualTo("a.dslr:1:1: 规则“试验”缺少“当”（一条规则依次是 规则、当、则）");
        assertThat(faults("规则“试验”\n当 报告单位是政府" + THEN)).startsWith("a.dslr:1:1: 规则“试验”没有写 编号、组、依据（");
        assertThat(faults("说明\n" + HEAD + "当 报告单位是政府" + THEN)).startsWith("a.dslr:1:1: 这一行不属于任何规则：说明");
        assertThat(faults(HEAD + "    等级：错误\n当 报告单位是政府" + THEN)).startsWith("a.dslr:3:5: 规则没有“等级”这一项");
        assertThat(faults(HEAD + "    级别：严重\n当 报告单位是政府" + THEN)).startsWith("a.dslr:3:8: 级别“严重”不是 错误、警告、提示 之一");
        assertThat(faults(HEAD + "    年度：去年\n当 报告单位是政府" + THEN)).startsWith("a.dslr:3:8: 看不懂年度“去年”");
    }

    @Test
    void vocabularyThatCannotBeReadIsToldOf() throws IOException {
        Files.writeString(folder.resolve("own.dsl"), "[keyword]规则=rule\n[when]报告很长=Section( length > 9 )\n");

        assertThat(faults()).startsWith("own.dsl:1:1: 句子要以 [when] 或 [then] 开头");
    }

    @Test
    void everySentenceOfTheVocabularyMakesARuleByItsExample() throws IOException {
        List<Phrasebook.Entry> entries = RuleBook.sentences(RuleFolder.packaged());
        StringBuilder rules = new StringBuilder();
        int number = 0;
        for (Phrasebook.Entry entry : entries) {
            assertThat(entry.example()).as(entry.sentence()).isNotEmpty();
            String when = entry.condition() ? entry.example() : "第" + (number % 6 + 1) + "部分超过" + number + "字";
            boolean whole = entry.condition() || entry.example().matches("(错误|警告|提示).*");
            rules.append("规则“例")
                    .append(++number)
                    .append("”\n编号：own-")
                    .append(number)
                    .append("　组：own　依据：条例\n当 ")
                    .append(when);
            rules.append("\n则 ").append(entry.condition() || !whole ? "警告“有问题。”" : entry.example());
            rules.append(whole ? "\n" : " " + entry.example() + "\n");
        }

        assertThat(entries).hasSizeBetween(40, 70);
        assertThat(faults(rules.toString())).isEmpty();
    }

    private static final String[] DATES = {
        "规则|公布期限",
        "编号|own-dates",
        "组|own",
        "依据|条例",
        "当|报告单位是{单位}",
        "且|落款日期晚于次年{期限}",
        "则|警告“{日期}晚于{期限}。”",
        "",
        "单位|期限",
        "政府|3月31日",
        "部门|1月31日"
    };

    private static String[] dates(int row, String cells) {
        String[] rows = DATES.clone();
        rows[row - 1] = cells;
        return rows;
    }

    @Test
    void faultOfAWorkbookNamesSheetAndCell() throws IOException {
        assertThat(faultsOfTable(DATES)).isEmpty();
        assertThat(faultsOfTable(dates(11, "县局|1月31日"))).startsWith("阈值.xlsx 工作表“日期”A11: 没有这样的条件：报告单位是县局（最接近的写法：报告单位是");
        assertThat(faultsOfTable(dates(10, "政府|13月31日"))).startsWith("阈值.xlsx 工作表“日期”B10: “13”不是月份");
        assertThat(faultsOfTable(dates(5, "当|报告单位室{单位}")))
                .startsWith("阈值.xlsx 工作表“日期”B5: 没有这样的条件：报告单位室政府")
                .hasLineCount(1);
        assertThat(faultsOfTable(dates(5, "当|报告单位是{部门}"))).startsWith("阈值.xlsx 工作表“日期”B5: 表格没有名为“部门”的列（列有：单位、期限）");
        assertThat(faultsOfTable(dates(1, "公布期限|"))).startsWith("阈值.xlsx 工作表“日期”A1: 工作表要从“规则”开始");
        assertThat(faultsOfTable(dates(3, "分组|own"))).contains("阈值.xlsx 工作表“日期”A3: 第一列没有“分组”这一项");
        assertThat(faultsOfTable(dates(7, "则|警告“{金额}。”"))).contains("阈值.xlsx 工作表“日期”B7: 没有名为 {金额} 的值");
        assertThat(faultsOfTable(dates(5, "当|> eval( System.getenv().isEmpty() )")))
                .contains("阈值.xlsx 工作表“日期”B5: 规则不能使用 java.lang.System.getenv");
        assertThat(faultsOfTable("规则|空", "编号|own-a")).startsWith("阈值.xlsx 工作表“日期”B1: 规则“空”下面没有表格");
    }

    @Test
    void workbookThatCannotBeReadIsToldOf() throws IOException {
        byte[] sound = workbook("日期", DATES);
        byte[] half = java.util.Arrays.copyOf(sound, sound.length / 2);

        assertThat(faultsOfTable(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .isEqualTo("阈值.xlsx: 工作簿有密码，或是旧的 .xls 格式，读不了（取消密码，另存为 .xlsx）");
        assertThat(faultsOfTable("不是".getBytes(StandardCharsets.UTF_8))).startsWith("阈值.xlsx: 文件已损坏，或者不是 Excel 工作簿");
        assertThat(faultsOfTable(half)).startsWith("阈值.xlsx: 文件已损坏，或者不是 Excel 工作簿");
    }

    @Test
    void changedVocabularyIsNotTakenForTheOldOne() throws IOException {
        Files.writeString(folder.resolve("a.dslr"), HEAD + "当 报告单位是政府" + THEN);
        String before = content();
        Files.writeString(
                folder.resolve("own.dsl"),
                "[when]报告单位是政府=Report()\n[then]警告“{message}”=findings.at($它).message(\"{message}\")\n");

        assertThat(content()).isNotEqualTo(before);
        assertThat(DrlFile.all(RuleFolder.of(folder), new ArrayList<>())
                        .get(0)
                        .text()
                        .text())
                .contains("Report()")
                .doesNotContain("GOVERNMENT )");
    }

    private String content() {
        return DrlFile.all(RuleFolder.of(folder), new ArrayList<>()).get(0).content();
    }
}
