package org.hecha.rule.plain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/** The sentences that rules may be written in, from {@code .dsl} files of the rule engine's own format. */
public final class Phrasebook {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String EXAMPLE = "例：";
    private static final int SHOWN = 3;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What is wrong with a vocabulary file. */
    public record Fault(String file, int line, int column, String message, String hint) {}

    /**
     * A sentence for the documentation.
     *
     * @param group its heading
     * @param condition whether it is a condition; a conclusion else
     * @param sentence with names for what may be filled in
     * @param meaning in Chinese; empty where the sentence says it
     * @param example as it might stand in a rule
     */
    public record Entry(String group, boolean condition, String sentence, String meaning, String example) {}

    /** A sentence that was understood. */
    record Understood(String drl, Quoted quoted) {}

    private Phrasebook() {}

    /** @param files texts by the names that messages give them, in order */
    public static Phrasebook of(Map<String, String> files) {
        Phrasebook book = new Phrasebook();
        files.forEach(book::read);
        return book;
    }

    /** All that is wrong with the files. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** All sentences, in the order of the files. */
    public List<Entry> entries() {
        return phrases.stream()
                .map(one -> new Entry(one.group(), one.condition(), one.shown(), one.meaning(), one.example()))
                .toList();
    }

    private void read(String file, String text) {
        DSLTokenizedMappingFile mapping = new DSLTokenizedMappingFile();
        try {
            mapping.parseAndLoad(new StringReader(escape(text)));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        for (Object error : mapping.getErrors()) {
            int line = error instanceof ParserError parser ? Math.max(0, parser.getRow()) : 0;
            String original = error instanceof DroolsError known ? known.getMessage() : String.valueOf(error);
            faults.add(new Fault(file, line, 0, "这一句的写法有误", "写成 [when]句子=展开成的条件；原文是：" + original));
        }
        if (!mapping.getErrors().isEmpty()) {
            return;
        }
        List<DSLMappingEntry> entries = mapping.getMapping().getEntries();
        int next = 0;
        int line = 0;
        String group = "";
        String comment = "";
        for (String one : text.split("\n", -1)) {
            line++;
            if (one.startsWith("#=")) {
                group = one.substring(2).strip();
            } else if (one.startsWith("#")) {
                comment = one.substring(1).strip();
            } else if (one.strip().startsWith("[") && next < entries.size()) {
                add(entries.get(next++), group, comment, file, line);
                comment = "";
            }
        }
    }

    private void add(DSLMappingEntry entry, String group, String comment, String file, int line) {
        if (entry.getSection() != DSLMappingEntry.CONDITION && entry.getSection() != DSLMappingEntry.CONSEQUENCE) {
            faults.add(new Fault(file, line, 1, "句子要以 [when] 或 [then] 开头", "条件写 [when]，结论写 [then]"));
            return;
        }
        int example = comment.indexOf(EXAMPLE);
        phrases.add(new Phrase(
                entry,
                group,
                example < 0 ? comment : comment.substring(0, example).strip(),
                example < 0 ? "" : comment.substring(example + EXAMPLE.length()).strip()));
    }

    /** The engine's lexer knows letters of all scripts, but only the punctuation of ASCII. */
    private static String escape(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x80 || Character.isLetterOrDigit(c)) {
                plain.append((char) c);
            } else {
                plain.append(String.format("\\u%04x", c));
            }
        });
        return plain.toString();
    }

    static String unescape(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }

    /** A sentence in DRL; where it is none of the vocabulary, {@code mistakes} gains one. */
    Optional<Understood> understand(Words sentence, boolean condition, List<Mistake> mistakes) {
        Quoted quoted = Quoted.of(sentence);
        String wrong = "";
        Phrase best = null;
        int shortest = Integer.MAX_VALUE;
        for (Phrase phrase : phrases) {
            Map<String, String> values = phrase.condition() == condition
                    ? phrase.values(quoted.skeleton()).orElse(null)
                    : null;
            if (values == null) {
                continue;
            }
            int filled = values.values().stream().mapToInt(String::length).sum();
            String faulty = Phrase.wrong(values);
            if (faulty.isEmpty() && filled < shortest) {
                best = phrase;
                shortest = filled;
            }
            wrong = wrong.isEmpty() ? faulty : wrong;
        }
        if (best != null) {
            return Optional.of(new Understood(best.expand(quoted.skeleton()), quoted));
        }
        mistakes.add(
                wrong.isEmpty()
                        ? unknown(sentence, quoted, condition)
                        : new Mistake(sentence.origin(), wrong, "写成阿拉伯数字；整句是：" + sentence.text()));
        return Optional.empty();
    }

    private Mistake unknown(Words sentence, Quoted quoted, boolean condition) {
        String constant = quoted.skeleton().replaceAll("[0-9\ue000-\uefff]", "");
        List<String> near = phrases.stream()
                .filter(phrase -> phrase.condition() == condition)
                .sorted(Comparator.comparingInt(phrase -> Distance.between(constant, phrase.constant())))
                .limit(SHOWN)
                .map(phrase -> phrase.example().isEmpty() ? phrase.shown() : phrase.example())
                .toList();
        String message = "没有这样的" + (condition ? "条件" : "结论") + "：" + sentence.text();
        return new Mistake(sentence.origin(), message, near.isEmpty() ? "" : "最接近的写法：" + String.join("；", near));
    }
}
