package org.hecha.rule.plain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/**
 * A sentence of the vocabulary.
 *
 * @param entry what it is turned into
 * @param group the heading that it stands under
 * @param meaning what it says, in Chinese; empty where the sentence says it
 * @param example the sentence as it might stand in a rule
 */
record Phrase(DSLMappingEntry entry, String group, String meaning, String example) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\d*\\}");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("number", "-?\\d{1,15}(\\.\\d{1,6})?"),
            Map.entry("year", "(19|20)\\d\\d"),
            Map.entry("count", "\\d{1,6}"),
            Map.entry("part", "[1-9]|1\\d"),
            Map.entry("month", "0?[1-9]|1[0-2]"),
            Map.entry("day", "0?[1-9]|[12]\\d|3[01]"));
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("number", "数"),
            Map.entry("year", "年份"),
            Map.entry("count", "整数"),
            Map.entry("part", "第几部分"),
            Map.entry("month", "月份"),
            Map.entry("day", "日期"),
            Map.entry("words", "词语"),
            Map.entry("other", "词语"),
            Map.entry("title", "标题"),
            Map.entry("row", "行"),
            Map.entry("column", "列"),
            Map.entry("table", "表"),
            Map.entry("measure", "数量"),
            Map.entry("law", "名称"),
            Map.entry("message", "问题"),
            Map.entry("text", "文字"));

    /** Whether it is a condition; a conclusion else. */
    boolean condition() {
        return entry.getSection() == DSLMappingEntry.CONDITION;
    }

    /** How it is written, with names for what may be filled in: 第〔第几部分〕部分少于〔整数〕字. */
    String shown() {
        return VARIABLE.matcher(plain()).replaceAll(one -> "〔" + NAMES.getOrDefault(one.group(1), one.group(1)) + "〕");
    }

    /** What never changes in it. */
    String constant() {
        return plain().replaceAll("\\{[^}]*\\}", "");
    }

    private String plain() {
        return Phrasebook.unescape(entry.getMappingKey())
                .replaceAll("\\(\\?:([^|)]*)[^)]*\\)", "$1")
                .replaceAll("\\[(.)[^\\]]*\\]", "$1");
    }

    /** What a sentence fills in, by the names of the variables; empty if it is another sentence. */
    Optional<Map<String, String>> values(String skeleton) {
        Matcher matcher = entry.getKeyPattern().matcher(skeleton);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        entry.getVariables().forEach((name, group) -> values.put(name, matcher.group(group)));
        boolean whole = values.entrySet().stream().allMatch(one -> fits(one.getKey(), one.getValue()));
        return whole ? Optional.of(values) : Optional.empty();
    }

    /** Quoted words fill a variable of words alone; nothing quoted stands for a number. */
    private static boolean fits(String name, String value) {
        boolean quoted = value.chars().anyMatch(c -> Quoted.isToken((char) c));
        return KINDS.containsKey(kind(name)) ? !quoted && !value.isEmpty() : quoted && value.length() == 1;
    }

    private static String kind(String name) {
        return name.replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the numbers among the values; empty if nothing is. */
    static String wrong(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(one -> KINDS.containsKey(kind(one.getKey())))
                .filter(one -> !one.getValue().matches(KINDS.getOrDefault(kind(one.getKey()), "")))
                .map(one -> "“" + one.getValue() + "”不是" + NAMES.getOrDefault(kind(one.getKey()), "数"))
                .collect(Collectors.joining("；"));
    }

    /** The sentence in DRL, by the expander of the rule engine; quoted words are still set aside. */
    String expand(String skeleton) {
        DefaultDSLMapping mapping = new DefaultDSLMapping();
        mapping.addEntry(entry);
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping);
        String when = condition() ? "when\n" + skeleton + "\nthen" : "when\nthen\n" + skeleton;
        String expanded = expander.expand("rule \"r\"\n" + when + "\nend\n");
        int from = expanded.indexOf(condition() ? "when" : "then") + "when".length();
        int to = expanded.lastIndexOf(condition() ? "\nthen" : "\nend");
        return Phrasebook.unescape(expanded.substring(from, to))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
