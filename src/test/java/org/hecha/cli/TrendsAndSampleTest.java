package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep leaves for those who look at the whole: the page of trends, and a sample to inspect by hand. */
class TrendsAndSampleTest {

    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void sweepTwelveReports() {
        store = folder.resolve("hecha.db").toString();
        Reports.rules(folder, "甲方", "乙方");
        for (int i = 1; i <= 12; i++) {
            Reports.write(
                    folder.resolve("报告/" + i + ".html"),
                    i % 4 == 0 ? Reports.with(Reports.clean(i), "本节提到甲方。") : Reports.clean(i));
        }
        CommandLineRun swept = new CommandLineRun()
                .run(
                        "sweep",
                        "--store",
                        store,
                        "--rules",
                        folder.resolve("rules"),
                        "--in-process",
                        folder.resolve("报告"));
        assertThat(swept.out()).contains("输入 12 件 = 已审核 12");
    }

    private String sample(int size, int seed) throws IOException {
        Path list = folder.resolve("sample-" + size + "-" + seed + ".csv");
        CommandLineRun drawn =
                new CommandLineRun().run("sample", "--store", store, "--size", size, "--seed", seed, "-o", list);
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        return Files.readString(list);
    }

    @Test
    void trendsAreOnePageThatNeedsNothingElse() throws IOException {
        Path page = folder.resolve("trends.html");

        CommandLineRun run = new CommandLineRun().run("trends", "--store", store, "-o", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .contains("清查态势", "<b>12</b>", "<b>3</b>")
                .doesNotContain("<script", "src=\"http", "@import", "${");
    }

    @Test
    void whatWasNeverSweptHasNoTrends() {
        Path page = folder.resolve("trends.html");

        CommandLineRun run = new CommandLineRun().run("trends", "--store", folder.resolve("none.db"), "-o", page);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.db").doesNotContain("Exception");
        assertThat(page).doesNotExist();
    }

    @Test
    void aSampleIsTheSameForASeedAndHoldsBothVerdicts() throws IOException {
        String sample = sample(6, 1);

        assertThat(sample).isEqualTo(sample(6, 1));
        assertThat(sample.lines()).hasSize(7);
        assertThat(sample).contains("未发现错误", "存在错误");
        assertThat(List.of(sample(6, 2), sample(6, 3), sample(6, 4))).anyMatch(other -> !other.equals(sample));
    }

    @Test
    void aSampleLargerThanTheSweepIsTheSweep() throws IOException {
        assertThat(sample(100, 1).lines()).hasSize(13);
    }

    @Test
    void anInspectedSampleTellsThePassRate() throws IOException {
        Path filled = folder.resolve("filled.csv");
        Files.writeString(filled, inspected(sample(12, 1), "合格"));

        CommandLineRun run = new CommandLineRun().run("sample", "--inspected", filled);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).contains("100");
    }

    @Test
    void aVerdictThatIsNoneIsNamedWithItsLine() throws IOException {
        Path filled = folder.resolve("filled.csv");
        Files.writeString(filled, inspected(sample(12, 1), "还行"));

        CommandLineRun run = new CommandLineRun().run("sample", "--inspected", filled);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("filled.csv", "第 2 行", "还行").doesNotContain("Exception");
    }

    @Test
    void aWorkbookOffersTheVerdictsAndIsReadAgainAsASpreadsheetSavesIt() throws IOException {
        Path drawn = folder.resolve("sample.xlsx");
        new CommandLineRun().run("sample", "--store", store, "--size", 12, "-o", drawn);
        Path filled = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(drawn));
                OutputStream out = Files.newOutputStream(filled)) {
            XSSFSheet list = workbook.getSheetAt(0);
            int byHand = list.getDataValidations()
                    .get(0)
                    .getRegions()
                    .getCellRangeAddress(0)
                    .getFirstColumn();
            assertThat(list.getRow(0).getCell(byHand)).hasToString("人工结论");
            assertThat(list.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("合格", "不合格");
            for (int row = 1; row <= 12; row++) {
                list.getRow(row).getCell(byHand).setCellValue(row == 12 ? "不合格" : "合格");
            }
            workbook.write(out);
        }

        CommandLineRun run = new CommandLineRun().run("sample", "--inspected", filled);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("已复核 12 份", "91.7%");
    }

    @Test
    void aListThatNobodyFilledInHasNoPassRate() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), sample(12, 1));

        CommandLineRun run = new CommandLineRun().run("sample", "--inspected", empty);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("还没有填写复核结果");
        assertThat(run.out()).isEmpty();
    }

    /** The last but one column of each line filled in. */
    private static String inspected(String sample, String verdict) {
        return sample.lines()
                .map(line -> line.endsWith(",,") ? line.substring(0, line.length() - 1) + verdict + "," : line)
                .collect(Collectors.joining("\n"));
    }
}
