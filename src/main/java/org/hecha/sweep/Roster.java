package org.hecha.sweep;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hecha.document.Cell;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.SheetLines;
import org.hecha.document.Table;
import org.hecha.document.UnreadableException;
import org.hecha.sweep.store.Listing;

/**
 * The units that owe a report: a CSV file or workbook with a line each, under headings for unit (单位), the authority above
 * it (上级), kind (类别), year (年度), path (文件) and the unit whose figures contain its own (汇总单位), in any order. Unit or path
 * must be there. A line without a path expects the report among what else is swept. Titles may stand above the headings,
 * and a workbook may have several such sheets; headings across the sheet, totals and notes are no units.
 *
 * @param lines in order
 */
public record Roster(List<Line> lines) {

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "unit", List.of("单位", "单位名称", "机关", "机关名称", "名称", "unit", "name"),
            "parent", List.of("上级", "上级单位", "主管单位", "主管部门", "所属地区", "地区", "parent", "region"),
            "kind", List.of("类别", "类型", "性质", "kind", "type"),
            "sums", List.of("汇总单位", "汇总到", "汇总", "rollup"),
            "year", List.of("年度", "年份", "年", "报告年度", "year"),
            "path", List.of("文件", "文件名", "路径", "文件路径", "地址", "网址", "链接", "path", "file", "url"));

    /** Where people look for the headings. */
    private static final int MOST_TITLES = 10;

    /** What stands in the column of units below them. */
    private static final Pattern NO_UNIT = Pattern.compile("([总合小共]\\s*计|注|备注|说明|填表人|填报人)([:：]|[\\s0-9]*个?$)");

    /** What a person, or a spreadsheet that takes it for a number, writes behind a year. */
    private static final Pattern AROUND_YEAR = Pattern.compile("(\\.0+)?(年度?)?$");

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /**
     * A line of it.
     *
     * @param at its number from 1, headings included; {@code 乡镇!12} on one of several sheets
     * @param path as it stands; empty if it does not say
     * @param sumsInto the unit whose figures contain its own; empty if it does not say
     */
    public record Line(String at, Listing listed, String path, String sumsInto) {}

    public Roster {
        lines = List.copyOf(lines);
    }

    /** A roster cannot be used; the message is one sentence in Chinese. */
    public static final class RosterException extends Exception {

        private static final long serialVersionUID = 1;

        RosterException(String message) {
            super(message);
        }
    }

    /**
     * A sheet, or all of a CSV file.
     *
     * @param name empty if there is no other
     */
    private record Sheet(String name, List<SheetLines.Line> lines) {}

    /** @throws RosterException if it cannot be read, or its headings are not understood */
    public static Roster read(Path file, Documents documents) throws RosterException {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<Sheet> sheets = (csv ? List.of(new Sheet("", csv(file))) : workbook(file, documents))
                .stream().filter(sheet -> !sheet.lines().isEmpty()).toList();
        if (sheets.isEmpty()) {
            throw new RosterException("花名册 " + file + " 是空的。");
        }
        List<Sheet> lists = sheets.stream().filter(sheet -> heading(sheet) >= 0).toList();
        if (lists.isEmpty()) {
            throw new RosterException("花名册 " + file + " 的首行应有“单位”或“文件”等列名（还可以有 上级、类别、年度），现为："
                    + sheets.get(0).lines().get(0).cells());
        }
        List<Line> lines = new ArrayList<>();
        for (Sheet sheet : lists) {
            add(sheet, lists.size() > 1 ? sheet.name() : "", lines, file);
        }
        return new Roster(lines);
    }

    private static void add(Sheet sheet, String name, List<Line> lines, Path file) throws RosterException {
        int heading = heading(sheet);
        Map<String, Integer> columns = columns(sheet.lines().get(heading).cells());
        for (SheetLines.Line row :
                sheet.lines().subList(heading + 1, sheet.lines().size())) {
            String unit = text(row.cells(), columns, "unit");
            String path = text(row.cells(), columns, "path");
            if ((!path.isEmpty() || !unit.isEmpty())
                    && !row.across()
                    && !NO_UNIT.matcher(unit).lookingAt()) {
                lines.add(line(name, row, columns, file));
            }
        }
    }

    /** The line with the headings, below a title or not; -1 if there is none. */
    private static int heading(Sheet sheet) {
        for (int i = 0; i < Math.min(MOST_TITLES, sheet.lines().size()); i++) {
            Map<String, Integer> columns = columns(sheet.lines().get(i).cells());
            if (columns.containsKey("unit") || columns.containsKey("path")) {
                return i;
            }
        }
        return -1;
    }

    private static Line line(String sheet, SheetLines.Line row, Map<String, Integer> columns, Path file)
            throws RosterException {
        String written = text(row.cells(), columns, "year");
        String year = AROUND_YEAR.matcher(written).replaceAll("");
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            throw new RosterException("花名册 " + file + (sheet.isEmpty() ? " 第 " : " 的“" + sheet + "”表第 ") + row.number()
                    + " 行的年度应写成 2023 的样子，现为“" + written + "”。");
        }
        Listing listed = new Listing(
                text(row.cells(), columns, "unit"),
                text(row.cells(), columns, "parent"),
                text(row.cells(), columns, "kind"),
                year.isEmpty() ? 0 : Integer.parseInt(year));
        return new Line(
                (sheet.isEmpty() ? "" : sheet + "!") + row.number(),
                listed,
                text(row.cells(), columns, "path"),
                text(row.cells(), columns, "sums"));
    }

    private static String text(List<String> row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    private static Map<String, Integer> columns(List<String> headings) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).replaceAll("[\\s\u3000]+", "").toLowerCase(Locale.ROOT);
            int column = i;
            HEADINGS.forEach((name, words) -> {
                if (words.contains(heading)) {
                    columns.putIfAbsent(name, column);
                }
            });
        }
        return columns;
    }

    private static List<SheetLines.Line> csv(Path file) throws RosterException {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(decoded(Files.readAllBytes(file)))) {
            List<SheetLines.Line> all = new ArrayList<>();
            while (rows.hasNext()) {
                all.add(new SheetLines.Line(all.size() + 1, List.of(rows.next()), false));
            }
            return all;
        } catch (IOException | RuntimeException unreadable) {
            throw new RosterException("花名册 " + file + " 无法读取；请检查路径、权限和 CSV 格式。");
        }
    }

    /** Spreadsheets in China save CSV in the encoding of the system. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The reader of reports says what is wrong with a file; of other formats it is asked for the tables, too. */
    private static List<Sheet> workbook(Path file, Documents documents) throws RosterException {
        try {
            Document read = documents.read(file);
            Optional<List<SheetLines>> sheets =
                    SheetLines.of(file.toString(), Files.readAllBytes(file), Limits.DEFAULT);
            if (sheets.isPresent()) {
                return sheets.get().stream()
                        .map(sheet -> new Sheet(sheet.name(), sheet.lines()))
                        .toList();
            }
            return read.blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .findFirst()
                    .map(table -> List.of(new Sheet("", rows(table))))
                    .orElse(List.of());
        } catch (UnreadableException unreadable) {
            throw new RosterException("花名册无法读取：" + unreadable.getMessage());
        } catch (IOException unreadable) {
            throw new RosterException("花名册 " + file + " 无法读取；请检查路径和权限。");
        }
    }

    private static List<SheetLines.Line> rows(Table table) {
        String[][] rows = new String[table.rows()][table.columns()];
        for (String[] row : rows) {
            Arrays.fill(row, "");
        }
        for (Cell cell : table.cells()) { // a cell over several rows says the same of each
            for (int row = cell.row(); row < Math.min(table.rows(), cell.row() + cell.rowSpan()); row++) {
                rows[row][cell.column()] = cell.text();
            }
        }
        List<SheetLines.Line> lines = new ArrayList<>();
        for (String[] row : rows) {
            lines.add(new SheetLines.Line(lines.size() + 1, List.of(row), false));
        }
        return lines;
    }
}
