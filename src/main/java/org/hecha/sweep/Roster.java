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
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hecha.document.Cell;
import org.hecha.document.Documents;
import org.hecha.document.Table;
import org.hecha.document.UnreadableException;
import org.hecha.sweep.store.Listing;

/**
 * The units that owe a report: a CSV file or workbook with a line each, under headings for unit (单位), the authority above
 * it (上级), kind (类别), year (年度), path (文件) and the unit whose figures contain its own (汇总单位), in any order. Unit or path must be there. A line without a path expects
 * the report among what else is swept.
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

    /** What a person, or a spreadsheet that takes it for a number, writes behind a year. */
    private static final Pattern AROUND_YEAR = Pattern.compile("(\\.0+)?(年度?)?$");

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /**
     * A line of it.
     *
     * @param number from 1, headings included
     * @param path as it stands; empty if it does not say
     * @param sumsInto the unit whose figures contain its own; empty if it does not say
     */
    public record Line(int number, Listing listed, String path, String sumsInto) {}

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

    /** @throws RosterException if it cannot be read, or its headings are not understood */
    public static Roster read(Path file, Documents documents) throws RosterException {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<List<String>> rows = csv ? csv(file) : workbook(file, documents);
        if (rows.isEmpty()) {
            throw new RosterException("花名册 " + file + " 是空的。");
        }
        Map<String, Integer> columns = columns(rows.get(0));
        if (!columns.containsKey("unit") && !columns.containsKey("path")) {
            throw new RosterException("花名册 " + file + " 的首行应有“单位”或“文件”等列名（还可以有 上级、类别、年度），现为：" + rows.get(0));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Line line = line(i + 1, rows.get(i), columns, file);
            if (!line.path().isEmpty() || !line.listed().unit().isEmpty()) {
                lines.add(line);
            }
        }
        return new Roster(lines);
    }

    private static Line line(int number, List<String> row, Map<String, Integer> columns, Path file)
            throws RosterException {
        String year = AROUND_YEAR.matcher(text(row, columns, "year")).replaceAll("");
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            throw new RosterException("花名册 " + file + " 第 " + number + " 行的年度应写成 2023 的样子，现为“" + year + "”。");
        }
        Listing listed = new Listing(
                text(row, columns, "unit"),
                text(row, columns, "parent"),
                text(row, columns, "kind"),
                year.isEmpty() ? 0 : Integer.parseInt(year));
        return new Line(number, listed, text(row, columns, "path"), text(row, columns, "sums"));
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

    private static List<List<String>> csv(Path file) throws RosterException {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(decoded(Files.readAllBytes(file)))) {
            List<List<String>> all = new ArrayList<>();
            while (rows.hasNext()) {
                all.add(Arrays.asList(rows.next()));
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

    private static List<List<String>> workbook(Path file, Documents documents) throws RosterException {
        try {
            return documents.read(file).blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .findFirst()
                    .map(Roster::rows)
                    .orElse(List.of());
        } catch (UnreadableException unreadable) {
            throw new RosterException("花名册无法读取：" + unreadable.getMessage());
        }
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            String[] row = new String[table.columns()];
            Arrays.fill(row, "");
            rows.add(Arrays.asList(row));
        }
        for (Cell cell : table.cells()) { // a cell over several rows says the same of each
            for (int row = cell.row(); row < Math.min(table.rows(), cell.row() + cell.rowSpan()); row++) {
                rows.get(row).set(cell.column(), cell.text());
            }
        }
        return rows;
    }
}
