package org.hecha.rule.plain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The cells of a sheet as its author sees them.
 *
 * @param name of the sheet
 * @param rows by number, from 1; each its cells by column, from 1; blank ones left out
 */
record SheetCells(String name, TreeMap<Integer, TreeMap<Integer, String>> rows) {

    private static final byte[] ZIP = {'P', 'K'};
    /** Word, Excel and PowerPoint before 2007; and all that is protected by a password. */
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf};

    private static final String BROKEN = "文件已损坏，或者不是 Excel 工作簿";

    static List<SheetCells> of(byte[] file, List<Mistake> mistakes) {
        if (startsWith(file, OLE)) {
            mistakes.add(new Mistake(Origin.of(0, 0), "工作簿有密码，或是旧的 .xls 格式，读不了", "取消密码，另存为 .xlsx"));
            return List.of();
        }
        List<SheetCells> sheets = new ArrayList<>();
        if (!startsWith(file, ZIP)) {
            mistakes.add(new Mistake(Origin.of(0, 0), BROKEN, "在表格软件中打开，另存为 .xlsx"));
            return List.of();
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet(sheet, mistakes));
            }
        } catch (IOException | RuntimeException broken) {
            mistakes.add(new Mistake(Origin.of(0, 0), BROKEN, "在表格软件中打开，另存为 .xlsx；原文是：" + broken.getMessage()));
            return List.of();
        }
        return sheets;
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length > 1 && file[0] == magic[0] && file[1] == magic[1];
    }

    private static SheetCells sheet(Sheet sheet, List<Mistake> mistakes) throws IOException {
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : all.toList()) {
                TreeMap<Integer, String> cells = new TreeMap<>();
                for (Cell cell : row) {
                    if (cell != null) {
                        Origin origin = new Origin(sheet.getName(), row.getRowNum(), cell.getColumnIndex() + 1);
                        String text = text(cell, origin, mistakes).strip();
                        if (!text.isEmpty()) {
                            cells.put(origin.column(), text);
                        }
                    }
                }
                if (!cells.isEmpty()) {
                    rows.put(row.getRowNum(), cells);
                }
            }
        }
        return new SheetCells(sheet.getName(), rows);
    }

    /** Numbers as they would be typed, days as 3月31日. */
    private static String text(Cell cell, Origin origin, List<Mistake> mistakes) {
        if (cell.getType() == CellType.ERROR) {
            mistakes.add(new Mistake(origin, "公式出错：" + cell.getRawValue(), "改正公式，或直接写值"));
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            try {
                return cell.asDate().getMonthValue() + "月" + cell.asDate().getDayOfMonth() + "日";
            } catch (ExcelReaderException none) {
                return String.valueOf(cell.getRawValue());
            }
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?s).*[dD].*");
    }
}
