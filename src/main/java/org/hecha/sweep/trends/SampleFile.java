package org.hecha.sweep.trends;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hecha.memo.VisibleText;
import org.hecha.memo.ledger.CsvCell;
import org.hecha.memo.ledger.Sheets;

/** A sample as a list to be filled in by hand, and the filled list read again. */
public final class SampleFile {

    private static final List<String> HEAD = List.of(
            "序号", "单位", "地区", "年度", "类别", "程序结论", "错误", "警告", "文件", "SHA-256", "本层报告", "本层抽取", "权数", "人工结论", "备注");
    private static final int STRATUM_SIZE = 10;
    private static final int STRATUM_DRAWN = 11;
    private static final int BY_HAND = 13;
    private static final List<Integer> WIDTHS = List.of(6, 28, 14, 7, 10, 12, 6, 6, 44, 18, 10, 10, 8, 14, 30);
    private static final List<Integer> WRAPPED = List.of(1, 8);
    private static final String SOUND = "合格";
    private static final String FAULTY = "不合格";
    private static final Map<String, String> KINDS =
            Map.of("government", "政府", "department", "部门", "town", "乡镇", "street", "街道", "unknown", "未识别");

    private SampleFile() {}

    /** As CSV in UTF-8 with a mark that spreadsheets look for. */
    public static void csv(Sample sample, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        SequenceWriter rows = new CsvMapper().writerFor(List.class).writeValues(writer);
        rows.write(HEAD);
        for (List<Object> row : rows(sample)) {
            rows.write(row.stream()
                    .map(cell -> cell instanceof String text ? CsvCell.harmless(text) : cell)
                    .toList());
        }
        rows.flush();
    }

    /** As a workbook with a second sheet that says how the sample was drawn. */
    public static void xlsx(Sample sample, String explanation, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "hecha", null);
        Worksheet list = Sheets.begin(workbook, "抽样", HEAD, WIDTHS);
        Sheets.fitPaper(list);
        List<List<Object>> rows = rows(sample);
        for (int i = 0; i < rows.size(); i++) {
            put(list, i + 1, rows.get(i));
        }
        int last = Math.max(1, rows.size());
        WRAPPED.forEach(column ->
                list.range(1, column, last, column).style().wrapText(true).set());
        list.range(1, BY_HAND, last, BY_HAND)
                .validateWithListByFormula("\"" + SOUND + "," + FAULTY + "\"")
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(HEAD.get(BY_HAND))
                .error("请填写“" + SOUND + "”或“" + FAULTY + "”。");
        Sheets.end(list, last + 1, HEAD.size());
        Worksheet method = workbook.newWorksheet("说明");
        method.width(0, 100);
        int line = 0;
        for (String words : explanation.lines().toList()) {
            method.value(line, 0, words);
            method.style(line++, 0).wrapText(true).set();
        }
        workbook.finish();
    }

    private static void put(Worksheet sheet, int row, List<Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(cells.get(i)));
            }
        }
    }

    private static List<List<Object>> rows(Sample sample) {
        List<List<Object>> rows = new ArrayList<>();
        for (Sample.Drawn one : sample.drawn()) {
            Sample.Stratum stratum = one.stratum();
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    VisibleText.of(one.unit()),
                    VisibleText.of(one.region()),
                    stratum.year() > 0 ? stratum.year() : "",
                    VisibleText.of(KINDS.getOrDefault(stratum.kind(), stratum.kind())),
                    stratum.passed() ? "未发现错误" : "存在错误",
                    one.errors(),
                    one.warnings(),
                    VisibleText.of(one.source()),
                    one.sha256(),
                    stratum.size(),
                    stratum.drawn(),
                    Double.valueOf(String.format(Locale.ROOT, "%.2f", stratum.weight())),
                    "",
                    ""));
        }
        return rows;
    }

    /**
     * The strata of a list that was filled in: 合格 or 不合格 in the column 人工结论; lines without are not inspected.
     *
     * @throws IOException if it is no such list; the message is Chinese and names the line
     */
    public static List<PassRate.Found> filled(String name, InputStream in) throws IOException {
        List<List<String>> rows = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook(in) : text(in);
        if (rows.isEmpty() || rows.get(0).size() <= BY_HAND || !rows.get(0).contains(HEAD.get(BY_HAND))) {
            throw new IOException("不是 hecha sample 写出的抽样表（没有“人工结论”一列）");
        }
        Map<String, int[]> strata = new TreeMap<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() > BY_HAND && !row.get(BY_HAND).isBlank()) {
                enter(row, i + 1, strata);
            }
        }
        return strata.values().stream()
                .map(one -> new PassRate.Found(one[0], one[1], one[2]))
                .toList();
    }

    private static void enter(List<String> row, int line, Map<String, int[]> strata) throws IOException {
        String verdict = row.get(BY_HAND).strip();
        if (!verdict.equals(SOUND) && !verdict.equals(FAULTY)) {
            throw new IOException("第 " + line + " 行的人工结论应为“合格”或“不合格”，现为“" + verdict + "”");
        }
        try {
            int size = (int) Double.parseDouble(row.get(STRATUM_SIZE));
            int drawn = (int) Double.parseDouble(row.get(STRATUM_DRAWN));
            int[] stratum = strata.computeIfAbsent(
                    row.get(3) + "|" + row.get(4) + "|" + row.get(5), none -> new int[] {size, 0, 0});
            stratum[1]++;
            stratum[2] += verdict.equals(SOUND) ? 1 : 0;
            if (size < drawn || stratum[1] > drawn) {
                throw new IOException("第 " + line + " 行的“本层报告”和“本层抽取”与抽样时不同");
            }
        } catch (NumberFormatException changed) {
            throw new IOException("第 " + line + " 行的“本层报告”和“本层抽取”应为数字", changed);
        }
    }

    private static List<List<String>> text(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.hasNext()) {
                all.add(Arrays.asList(rows.next()));
            }
            return all;
        } catch (RuntimeException noCsv) {
            throw new IOException("不是 CSV 文件", noCsv);
        }
    }

    private static List<List<String>> workbook(InputStream in) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<List<String>> all = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < HEAD.size(); i++) {
                    cells.add(row.getOptionalCell(i)
                            .map(cell -> String.valueOf(cell.getText()))
                            .orElse(""));
                }
                all.add(cells);
            }
            return all;
        } catch (RuntimeException noWorkbook) {
            throw new IOException("不是 xlsx 文件", noWorkbook);
        }
    }
}
