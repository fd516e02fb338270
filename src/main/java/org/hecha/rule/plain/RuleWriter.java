package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes drafts as DRL, each part on the line that it asks for. The fact that a finding points at is bound to {@code $它}:
 * the first that a condition binds, the report where none does.
 */
final class RuleWriter {

    static final String SUBJECT = "$它";

    private static final Pattern BINDING = Pattern.compile("(\\$[\\p{L}\\p{N}_]+)\\s*:");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");

    private final Phrasebook phrases;
    private final List<Mistake> mistakes;
    private final MarkedText drl = new MarkedText();
    private final List<Translation.Written> written = new ArrayList<>();

    RuleWriter(Phrasebook phrases, String head, List<Mistake> mistakes) {
        this.phrases = phrases;
        this.mistakes = mistakes;
        drl.put(1, head, Origin.of(1, 1));
    }

    Translation write(List<DraftRule> rules) {
        for (DraftRule rule : rules) {
            write(rule);
        }
        return new Translation(drl.text(), drl.marks(), written, mistakes);
    }

    private void write(DraftRule rule) {
        RuleHeader.of(rule, mistakes).forEach(part -> drl.put(rule.name.line(), part.text(), part.origin()));
        Words when = rule.when;
        Words then = rule.then;
        if (when == null || then == null) {
            String missing = when == null ? "当" : "则";
            mistakes.add(new Mistake(
                    rule.name.origin(), "规则“" + rule.name.text() + "”缺少“" + missing + "”", "一条规则依次是 规则、当、则"));
            return;
        }
        List<Translation.Sentence> sentences = new ArrayList<>();
        int known = mistakes.size();
        Set<String> bound = conditions(rule, when, sentences);
        drl.put(then.line(), "then", then.origin());
        Conclusions conclusions = new Conclusions(phrases, drl, bound, mistakes.size() == known, mistakes);
        for (Words sentence : rule.conclusions) {
            int from = drl.column(sentence.line());
            conclusions.add(sentence);
            sentences.add(new Translation.Sentence(
                    sentence.line(), from, drl.column(sentence.line()), sentence.text(), sentence.origin()));
        }
        if (rule.conclusions.isEmpty()) {
            mistakes.add(new Mistake(then.origin(), "“则”之后没有结论", "写 错误“…”、警告“…” 或 提示“…”"));
        }
        Words last = rule.conclusions.isEmpty() ? then : rule.conclusions.get(rule.conclusions.size() - 1);
        conclusions.close(last);
        drl.put(last.line(), "end", last.origin());
        written.add(new Translation.Written(
                rule.name.line(), last.line(), rule.place, rule.comment, rule.written, sentences));
    }

    /** @return the variables that the conditions bind */
    private Set<String> conditions(DraftRule rule, Words when, List<Translation.Sentence> sentences) {
        drl.put(when.line(), "when", when.origin());
        Set<String> names = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        List<Quoted> quotes = new ArrayList<>();
        for (Words sentence : rule.conditions) {
            Optional<Phrasebook.Understood> understood = isRaw(sentence)
                    ? Optional.of(new Phrasebook.Understood(raw(sentence), new Quoted("", List.of())))
                    : phrases.understand(sentence, true, mistakes);
            texts.add(renamed(understood.map(Phrasebook.Understood::drl).orElse(""), names));
            quotes.add(understood.map(Phrasebook.Understood::quoted).orElse(new Quoted("", List.of())));
        }
        if (names.add(SUBJECT)) {
            drl.put(when.line(), SUBJECT + " : Report()", when.origin());
        }
        for (int i = 0; i < texts.size(); i++) {
            Words sentence = rule.conditions.get(i);
            int from = drl.column(sentence.line()) + 1;
            fill(texts.get(i), quotes.get(i), sentence);
            sentences.add(new Translation.Sentence(
                    sentence.line(), from, drl.column(sentence.line()), sentence.text(), sentence.origin()));
        }
        return names;
    }

    static boolean isRaw(Words sentence) {
        return sentence.text().startsWith(">");
    }

    static String raw(Words sentence) {
        return sentence.text().substring(1).strip();
    }

    /** Two sentences may bind the same name: the second's gets a number. */
    private static String renamed(String text, Set<String> names) {
        Map<String, String> own = new LinkedHashMap<>();
        Matcher binding = BINDING.matcher(text);
        while (binding.find()) {
            String name = binding.group(1);
            String free = name;
            for (int i = 2; names.contains(free); i++) {
                free = name + i;
            }
            own.putIfAbsent(name, free);
        }
        names.addAll(own.values());
        return VARIABLE.matcher(text)
                .replaceAll(one -> Matcher.quoteReplacement(own.getOrDefault(one.group(), one.group())));
    }

    /** Puts the quoted words back. */
    private void fill(String text, Quoted quoted, Words sentence) {
        drl.put(sentence.line(), "", sentence.origin());
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Quoted.isToken(text.charAt(i))) {
                Words quote = quoted.quote(text.charAt(i));
                drl.glue(sentence.line(), text.substring(from, i), sentence.origin());
                drl.glue(sentence.line(), escaped(quote.text()), quote.origin());
                from = i + 1;
            }
        }
        drl.glue(sentence.line(), text.substring(from), sentence.origin());
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
