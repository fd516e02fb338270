package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookParserTest {

    private static final DocumentReader READER = new DocumentReader(Limits.DEFAULT);

    static Stream<Workbook> kinds() {
        return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void titleAndNotesStandAroundTable(Workbook book) throws Exception {
        assertThat(read(book, sheet -> {
                    put(sheet, 0, 0, "政府信息公开情况统计表");
                    merge(sheet, 0, 0, 0, 2);
                    put(sheet, 1, 0, "填报单位：某镇");
                    put(sheet, 1, 2, "2014年度");
                    frame(sheet, 2, 4, 3);
                    put(sheet, 2, 0, "指标");
                    merge(sheet, 2, 2, 0, 1);
                    put(sheet, 2, 2, "数量");
                    put(sheet, 3, 0, "一、主动公开");
                    merge(sheet, 3, 4, 0, 0);
                    put(sheet, 3, 1, "条");
                    put(sheet, 3, 2, 12);
                    put(sheet, 4, 1, "件");
                    put(sheet, 6, 0, "单位负责人：张三");
                }))
                .containsExactly(
                        "BODY |政府信息公开情况统计表",
                        "BODY |填报单位：某镇    2014年度",
                        "[0,0 1x2 指标][0,2 1x1 数量][1,0 2x1 一、主动公开][1,1 1x1 条][1,2 1x1 12][2,1 1x1 件][2,2 1x1 ]",
                        "BODY |单位负责人：张三");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tableWithoutFramesIsFoundByItsRows(Workbook book) throws Exception {
        assertThat(read(book, sheet -> {
                    put(sheet, 0, 0, "统计表");
                    put(sheet, 1, 0, "指标");
                    put(sheet, 1, 1, "数量");
                    put(sheet, 2, 0, "一、主动公开");
                    put(sheet, 3, 0, "收件");
                    put(sheet, 3, 1, 12);
                    put(sheet, 4, 0, "注：截至年末。");
                }))
                .containsExactly(
                        "BODY |统计表",
                        "[0,0 1x1 指标][0,1 1x1 数量][1,0 1x1 一、主动公开][1,1 1x1 ][2,0 1x1 收件][2,1 1x1 12]",
                        "BODY |注：截至年末。");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbersReadAsTheyAreShown(Workbook book) throws Exception {
        assertThat(read(book, sheet -> {
                    frame(sheet, 0, 1, 6);
                    put(sheet, 0, 0, 120);
                    format(put(sheet, 0, 1, 0.256), "0.0%");
                    format(put(sheet, 0, 2, 44571), "yyyy\"年\"m\"月\"d\"日\";@");
                    format(put(sheet, 0, 3, 1234567), "#,##0");
                    format(put(sheet, 0, 4, 12.0), "0_ ");
                    put(sheet, 0, 5, 1.5);
                    format(put(sheet, 1, 0, 44571), "m/d/yy");
                    format(put(sheet, 1, 1, 0), "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ");
                    put(sheet, 1, 2, 1).getRow().getCell(2).setCellFormula("A1+1");
                    put(sheet, 1, 3, 1).setCellValue(true);
                    put(sheet, 1, 4, "第一行\n第二行");
                    put(sheet, 1, 5, 12345678);
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                }))
                .containsExactly("[0,0 1x1 120][0,1 1x1 25.6%][0,2 1x1 2022年1月10日][0,3 1x1 1,234,567][0,4 1x1 12]"
                        + "[0,5 1x1 1.5][1,0 1x1 2022/1/10][1,1 1x1 -][1,2 1x1 121][1,3 1x1 TRUE]"
                        + "[1,4 1x1 第一行/第二行][1,5 1x1 12345678]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hiddenCellsAreHiddenText(Workbook book) throws Exception {
        Sheet secret = book.createSheet("底稿");
        put(secret, 0, 0, "旧数");
        put(secret, 0, 1, 9);
        book.setSheetHidden(0, true);

        assertThat(read(book, sheet -> {
                    frame(sheet, 0, 3, 4);
                    put(sheet, 0, 0, "合计");
                    merge(sheet, 0, 1, 0, 1);
                    put(sheet, 0, 2, 1);
                    put(sheet, 0, 3, 2);
                    put(sheet, 1, 2, 3);
                    put(sheet, 1, 3, 4);
                    put(sheet, 2, 0, "藏");
                    put(sheet, 2, 2, 5);
                    put(sheet, 2, 3, 6);
                    put(sheet, 3, 0, "尾");
                    put(sheet, 3, 2, 7);
                    put(sheet, 3, 3, 8);
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.getRow(0).setZeroHeight(true);
                    sheet.setColumnHidden(2, true);
                }))
                .containsExactly(
                        "HIDDEN |旧数\t9",
                        "[0,0 1x2 合计][0,2 1x1 4][1,0 1x1 尾][1,1 1x1 ][1,2 1x1 8]",
                        "HIDDEN |1\t2",
                        "HIDDEN |3",
                        "HIDDEN |藏\t5\t6",
                        "HIDDEN |7");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void proseInCellsIsParagraphs(Workbook book) throws Exception {
        assertThat(read(book, sheet -> {
                    frame(sheet, 0, 1, 1);
                    put(sheet, 0, 0, "一、总体情况");
                    put(sheet, 1, 0, "2021年公开信息120条。");
                }))
                .containsExactly("BODY |一、总体情况", "BODY |2021年公开信息120条。");
    }

    @Test
    void brokenReferencesAndStylesDoNoHarm() throws UnreadableException {
        assertThat(sheet(
                        "<cols><col min=\"-5\" max=\"2000000000\"/></cols><sheetData><row><c t=\"inlineStr\"><is><r><t>甲</t></r>"
                                + "<rPh><t>jia</t></rPh></is></c><c s=\"99\"><v>3.0</v></c><c t=\"s\"><v>7</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\"><v>x</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:\"/><mergeCell ref=\"C1:XFD1048576\"/><mergeCell ref=\"A1:A2\"/>"
                                + "<mergeCell ref=\"A2:B2\"/></mergeCells>"))
                .containsExactly("[0,0 2x1 甲][0,1 1x1 3][1,1 1x1 #REF!]");
    }

    @Test
    void tableThatSpansTheWholeSheetIsRefused() {
        UnreadableException refused = catchThrowableOfType(
                UnreadableException.class,
                () -> sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>"
                        + "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c><c r=\"B1048576\"><v>1</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"));

        assertThat(refused.reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    @Timeout(10)
    void mergesOverEachOtherCostNoTime() {
        String merges = "<mergeCell ref=\"A1:J90000\"/>".repeat(90_000);

        UnreadableException refused = catchThrowableOfType(
                UnreadableException.class,
                () -> sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"J1\"><v>1</v></c></row>"
                        + "<row r=\"90000\"><c r=\"A90000\"><v>1</v></c><c r=\"J90000\"><v>1</v></c></row></sheetData>"
                        + "<mergeCells>" + merges + "</mergeCells>"));

        assertThat(refused.reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void damagedAndEncryptedWorkbooksSaySo() throws IOException {
        assertThat(failure(DocxBuilder.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/a.xml", "<a/>")))
                        .reason())
                .isEqualTo(Cause.DAMAGED);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] encrypted;
        try {
            HSSFWorkbook book = new HSSFWorkbook();
            book.createSheet();
            encrypted = bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(failure(encrypted).reason()).isEqualTo(Cause.ENCRYPTED);
        HSSFWorkbook book = new HSSFWorkbook();
        put(book.createSheet(), 0, 0, "字");
        byte[] damaged = bytes(book);
        for (int i = 1200; i < 1700; i++) {
            damaged[i] = (byte) 0xEE;
        }
        assertThat(failure(damaged).reason()).isEqualTo(Cause.DAMAGED);
    }

    private static UnreadableException failure(byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> READER.read("表.xls", bytes));
    }

    private static List<String> sheet(String xml) throws UnreadableException {
        String relations =
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>";
        return Shown.blocks(READER.read(
                "表.xlsx",
                DocxBuilder.zip(Map.of(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"a\" sheetId=\"1\" id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        relations,
                        "xl/s.xml",
                        "<worksheet>" + xml + "</worksheet>"))));
    }

    private static List<String> read(Workbook book, Consumer<Sheet> fill) throws IOException, UnreadableException {
        fill.accept(book.createSheet("表"));
        return Shown.blocks(READER.read("表.xlsx", bytes(book)));
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static Cell put(Sheet sheet, int row, int column, String text) {
        Cell cell = cell(sheet, row, column);
        cell.setCellValue(text);
        return cell;
    }

    private static Cell put(Sheet sheet, int row, int column, double number) {
        Cell cell = cell(sheet, row, column);
        cell.setCellValue(number);
        return cell;
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void frame(Sheet sheet, int firstRow, int lastRow, int columns) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = 0; column < columns; column++) {
                cell(sheet, row, column).setCellStyle(style);
            }
        }
    }

    private static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
}
