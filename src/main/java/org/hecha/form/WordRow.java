package org.hecha.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a word list: makes an entry of it, or says why it cannot. */
final class WordRow {

    private static final Set<String> SIGNS = Set.of(WordEntry.START, WordEntry.END, WordEntry.BREAK, WordEntry.DIGIT);

    private final String file;
    private final WordEntry.Kind kind;
    private final List<String> header;
    private final List<WordListReader.Field> fields;
    private final List<String> faults;
    private boolean sound = true;

    WordRow(
            String file,
            WordEntry.Kind kind,
            List<String> header,
            List<WordListReader.Field> fields,
            List<String> faults) {
        this.file = file;
        this.kind = kind;
        this.header = header;
        this.fields = fields;
        this.faults = faults;
    }

    /** Where the row stands: {@code rules/words/idioms.csv:12}. */
    String place() {
        return file + ":" + fields.get(0).line();
    }

    /** Notes a fault of a column of this row. */
    void fault(String column, String message, String hint) {
        sound = false;
        int number = header.indexOf(column) + 1;
        faults.add(place() + (number > 0 ? ":" + number : "") + ": " + message + "（" + hint + "）");
    }

    /** The entry; null if the row is faulty. */
    @Nullable
    WordEntry entry() {
        if (fields.size() > header.size()) {
            fault("", "有 " + fields.size() + " 列，表头只有 " + header.size() + " 列", "有逗号的内容要用英文双引号括起来");
            return null;
        }
        WordEntry entry = new WordEntry(
                kind,
                value("wrong"),
                value("right"),
                values("preceded-by"),
                values("followed-by"),
                values("not-in"),
                value("group"),
                value("source"),
                value("example"));
        checkFilled(entry);
        if (sound) {
            checkWords(entry);
        }
        return sound ? entry : null;
    }

    private void checkFilled(WordEntry entry) {
        for (String column : List.of("wrong", "right", "group", "source", "example")) {
            boolean owed = !column.equals("right") || kind == WordEntry.Kind.TYPO;
            if (owed && header.contains(column) && value(column).isEmpty()) {
                fault(column, "没有填写 " + column, "每一条都要填");
                return;
            }
        }
        if (entry.wrong().length() < 2) {
            fault("wrong", "“" + entry.wrong() + "”只有一个字", "至少写两个字，一个字无法与正确的文字区分");
        }
        Stream.of(List.of(entry.wrong()), entry.precededBy(), entry.followedBy(), entry.notIn())
                .flatMap(List::stream)
                .filter(words -> !SIGNS.contains(words) && !isFolded(words))
                .findFirst()
                .ifPresent(words -> fault("wrong", "“" + words + "”中有空白、全角字母数字、大写字母或半角标点", "字母数字写半角小写，标点写全角，不留空白"));
    }

    private void checkWords(WordEntry entry) {
        if (entry.wrong().equals(entry.right())) {
            fault("right", "“" + entry.wrong() + "”的正误写法相同", "写出正确的写法");
        } else if (!entry.right().isEmpty() && entry.firstFaultIn(entry.right()) >= 0) {
            fault("right", "正确的“" + entry.right() + "”里也有“" + entry.wrong() + "”，会被误报", "把误字写长一些，或在 not-in 中列出");
        }
        for (String context : entry.notIn()) {
            if (!context.contains(entry.wrong()) || context.equals(entry.wrong())) {
                fault("not-in", "“" + context + "”不是含有“" + entry.wrong() + "”的更长的词语", "not-in 写含有误字但并没有错的词语，用 | 分开");
            }
        }
        if (sound && entry.firstFaultIn(entry.example()) < 0) {
            fault("example", "例句中没有该报的“" + entry.wrong() + "”", "例句要含有误字，并符合 preceded-by、followed-by、not-in");
        }
    }

    /** Whether texts, once folded, can hold these words at all. */
    private static boolean isFolded(String words) {
        return words.chars()
                .noneMatch(c -> Character.isWhitespace(c)
                        || c == '\u3000'
                        || (c >= 'A' && c <= 'Z')
                        || ",:;!?()".indexOf(c) >= 0
                        || (c >= '０' && c <= '９')
                        || (c >= 'Ａ' && c <= 'Ｚ')
                        || (c >= 'ａ' && c <= 'ｚ'));
    }

    private String value(String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= fields.size() ? "" : fields.get(at).text();
    }

    private List<String> values(String column) {
        String value = value(column);
        return value.isEmpty()
                ? List.of()
                : Stream.of(value.split("\\|"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}
