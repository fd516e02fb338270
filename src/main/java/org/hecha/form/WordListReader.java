package org.hecha.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads word lists, and notes all that is wrong with them instead of stopping at the first fault. */
final class WordListReader {

    private static final List<String> COLUMNS =
            List.of("wrong", "right", "preceded-by", "followed-by", "not-in", "group", "source", "example");
    private static final Set<String> OPTIONAL = Set.of("preceded-by", "followed-by", "not-in");

    private final CsvFactory csv = new CsvFactory();
    private final List<WordEntry> entries = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    List<WordEntry> entries() {
        return entries;
    }

    /** In the order of files and lines. */
    List<String> faults() {
        return faults;
    }

    /** @param file as messages name it */
    void read(String file, WordEntry.Kind kind, byte[] bytes) {
        try (CsvParser parser = csv.createParser(text(bytes))) {
            parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
            List<String> header = new ArrayList<>();
            for (List<Field> row = row(parser); !row.isEmpty(); row = row(parser)) {
                if (header.isEmpty()) {
                    header = header(file, row);
                } else {
                    entry(new WordRow(file, kind, header, row, faults));
                }
            }
            if (header.isEmpty()) {
                faults.add(file + ":1: 没有表头（第一行应为 " + String.join(",", COLUMNS) + "）");
            }
        } catch (CharacterCodingException e) {
            faults.add(file + ": 不是 UTF-8 编码（用表格软件另存为“CSV UTF-8（逗号分隔）”）");
        } catch (JsonProcessingException e) {
            faults.add(file + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + ": 不符合 CSV 的写法：" + e.getOriginalMessage());
        } catch (IOException e) {
            faults.add(file + ": 无法读取：" + e.getMessage());
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The fields of the next row; none at the end of the file. */
    private static List<Field> row(CsvParser parser) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                fields.add(new Field(
                        parser.getText().strip(), parser.currentTokenLocation().getLineNr()));
            }
        }
        return fields;
    }

    private List<String> header(String file, List<Field> row) {
        List<String> names = row.stream().map(Field::text).toList();
        for (String column : COLUMNS) {
            if (!names.contains(column) && !OPTIONAL.contains(column)) {
                faults.add(file + ":1: 缺少列 " + column + "（表头应有 " + String.join(",", COLUMNS) + "）");
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (!COLUMNS.contains(names.get(i)) || names.indexOf(names.get(i)) < i) {
                faults.add(file + ":1:" + (i + 1) + ": 不认识或重复的列“" + names.get(i) + "”（可用的列有 "
                        + String.join(",", COLUMNS) + "）");
            }
        }
        return names;
    }

    private void entry(WordRow row) {
        WordEntry entry = row.entry();
        if (entry == null) {
            return;
        }
        String other = places.putIfAbsent(entry.wrong(), row.place());
        if (other != null) {
            row.fault("wrong", "“" + entry.wrong() + "”已在 " + other + " 收录", "合并为一条");
        } else {
            entries.add(entry);
        }
    }

    /**
     * @param text without blanks around it
     * @param line from 1
     */
    record Field(String text, int line) {}
}
