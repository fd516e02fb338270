package org.hecha.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters as offices keep them. */
class RosterTest {

    private final Documents documents = new DocumentReader(Limits.DEFAULT);

    @TempDir
    private Path folder = Path.of("");

    /** Writes sheets of a workbook. */
    @FunctionalInterface
    private interface Content {
        void to(Workbook workbook);
    }

    private Path xlsx(Content content) throws IOException {
        Path file = folder.resolve("花名册.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            content.to(workbook);
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (!cells[i].equals("")) {
                sheet.value(row, i, String.valueOf(cells[i]));
            }
        }
    }

    private List<String> lines(Path file) throws Roster.RosterException {
        return Roster.read(file, documents).lines().stream()
                .map(line -> line.at() + " " + line.listed().unit() + " "
                        + line.listed().year() + " " + line.path())
                .toList();
    }

    @Test
    void aListGoesOnBehindEmptyLinesUnderATitleAndMergedUnits() throws Exception {
        Path file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("单位");
            put(sheet, 0, "某市应编制年度报告单位花名册");
            sheet.range(0, 0, 0, 3).merge();
            put(sheet, 1, "年度", "文件", "上级", "单位 名称");
            put(sheet, 2, 2023, "a.docx", "某市", "甲局");
            put(sheet, 4, "2022年度", "b1.docx", "某市", "乙局");
            put(sheet, 5, 2023, "b2.docx", "某市", "");
            sheet.range(4, 3, 5, 3).merge();
            put(sheet, 6, "一、乡镇");
            sheet.range(6, 0, 6, 3).merge();
            put(sheet, 8, "", "", "", "丙镇");
            put(sheet, 9, "", "", "", "合 计：3 个");
        });

        assertThat(lines(file))
                .containsExactly("3 甲局 2023 a.docx", "5 乙局 2022 b1.docx", "6 乙局 2023 b2.docx", "9 丙镇 0 ");
    }

    @Test
    void aListOfNamesAloneIsOne() throws Exception {
        Path file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("单位");
            put(sheet, 0, "单位");
            put(sheet, 1, "甲局");
            put(sheet, 2, "乙局");
        });

        assertThat(lines(file)).containsExactly("2 甲局 0 ", "3 乙局 0 ");
    }

    @Test
    void everySheetWithHeadingsCountsAndExplanationsDoNot() throws Exception {
        Path file = xlsx(workbook -> {
            put(workbook.newWorksheet("填表说明"), 0, "每个单位一行。");
            Worksheet offices = workbook.newWorksheet("部门");
            put(offices, 0, "单位", "年度");
            put(offices, 1, "甲局", 2023);
            offices.hideRow(1); // by a filter
            Worksheet towns = workbook.newWorksheet("乡镇");
            put(towns, 0, "年度", "单位");
            put(towns, 1, 2023, "丙镇");
        });

        assertThat(lines(file)).containsExactly("部门!2 甲局 2023 ", "乡镇!2 丙镇 2023 ");
    }

    @Test
    void oldWorkbooksAreReadTheSameWay() throws Exception {
        Path file = folder.resolve("花名册.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("单位");
            sheet.createRow(0).createCell(0).setCellValue("花名册");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            Row head = sheet.createRow(1);
            head.createCell(0).setCellValue("单位");
            head.createCell(1).setCellValue("年度");
            for (int row : new int[] {2, 4}) {
                sheet.createRow(row).createCell(0).setCellValue("单位" + row);
                sheet.getRow(row).createCell(1).setCellValue(2023);
            }
            workbook.write(out);
        }

        assertThat(lines(file)).containsExactly("3 单位2 2023 ", "5 单位4 2023 ");
    }

    @Test
    void csvMayHaveATitleToo() throws Exception {
        Path file = folder.resolve("花名册.csv");
        Files.writeString(file, "某市花名册,,\n年度,单位,文件\n2023,甲局,a.docx\n,,\n2023,乙局,\n");

        assertThat(lines(file)).containsExactly("3 甲局 2023 a.docx", "5 乙局 2023 ");
    }

    @Test
    void whatIsNoRosterIsToldWithItsFirstLine() throws Exception {
        Path file = xlsx(workbook -> put(workbook.newWorksheet("单位"), 0, "序号", "电话"));

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(Roster.RosterException.class)
                .hasMessageContaining("“单位”或“文件”")
                .hasMessageContaining("[序号, 电话]");
    }

    @Test
    void aYearThatIsNoneIsToldWithItsLine() throws Exception {
        Path file = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("单位");
            put(sheet, 1, "单位", "年度");
            put(sheet, 3, "甲局", "去年");
        });

        assertThatThrownBy(() -> lines(file)).hasMessageContaining("第 4 行").hasMessageContaining("“去年”");
    }
}
