package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.hecha.document.SheetContent.Merge;
import org.xml.sax.SAXException;

/**
 * A sheet of a workbook as a list: line by line whatever stands in it, gaps and frames or not, also what a filter hides. The
 * reader of reports tells tables from text around them, and would end a list at an empty line.
 *
 * @param name of the sheet
 * @param lines those with a text, in order
 */
public record SheetLines(String name, List<Line> lines) {

    /** Lists are not wider; sheets may be, by a stray letter. */
    private static final int MOST_COLUMNS = 256;

    /**
     * A line of it.
     *
     * @param number from 1, as a spreadsheet counts
     * @param cells from column A on; a cell that reaches over several lines says the same in each of them
     * @param across whether the line is one text across several columns: a title, a heading or a note
     */
    public record Line(int number, List<String> cells, boolean across) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public SheetLines {
        lines = List.copyOf(lines);
    }

    /**
     * The sheets of a workbook that are shown.
     *
     * @return empty if the content is no workbook
     * @throws UnreadableException if it is damaged, locked or beyond the limits
     */
    public static Optional<List<SheetLines>> of(String source, byte[] content, Limits limits)
            throws UnreadableException {
        List<SheetContent> sheets = new ArrayList<>();
        try {
            var type = new FormatDetector(limits).known(content);
            if (FormatDetector.XLSX.equals(type)) {
                new XlsxParser(limits).read(new ZipParts(content, limits), (part, sheet) -> sheets.add(sheet));
            } else if (FormatDetector.XLS.equals(type)) {
                sheets.addAll(new XlsParser(limits).sheets(content, new Metadata()));
            } else {
                return Optional.empty();
            }
        } catch (IOException | SAXException | TikaException | RuntimeException damage) {
            throw new UnreadableException(
                    UnreadableException.Cause.DAMAGED, "“" + source + "”无法读取：工作簿已损坏、加密或过大；请在表格软件中打开，另存为 xlsx。", damage);
        }
        return Optional.of(sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .map(SheetLines::of)
                .toList());
    }

    private static SheetLines of(SheetContent sheet) {
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        sheet.rows()
                .forEach((row, cells) -> cells.forEach((column, words) -> {
                    if (!words.isEmpty() && column < MOST_COLUMNS) {
                        rows.computeIfAbsent(row, none -> new TreeMap<>()).put(column, words);
                    }
                }));
        TreeMap<Integer, Integer> wide = new TreeMap<>();
        for (Merge merge : sheet.merges()) {
            String words = sheet.row(merge.row()).getOrDefault(merge.column(), "");
            if (words.isEmpty()) {
                continue;
            }
            if (merge.endColumn() > merge.column()) {
                wide.put(merge.row(), merge.column());
            }
            // A line without anything of its own stays empty: the cell only reaches too far.
            rows.subMap(merge.row(), false, Math.max(merge.row(), merge.endRow()), true)
                    .values()
                    .forEach(cells -> cells.putIfAbsent(merge.column(), words));
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach((row, cells) -> lines.add(new Line(
                row + 1, list(cells), cells.size() == 1 && cells.firstKey().equals(wide.get(row)))));
        return new SheetLines(sheet.name(), lines);
    }

    private static List<String> list(SortedMap<Integer, String> cells) {
        String[] list = new String[cells.lastKey() + 1];
        Arrays.fill(list, "");
        cells.forEach((column, words) -> list[column] = words);
        return List.of(list);
    }
}
