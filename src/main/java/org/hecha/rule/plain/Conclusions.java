package org.hecha.rule.plain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what follows 则: findings, and what is said of them. Values that conditions bind may stand in the words. */
final class Conclusions {

    private static final Pattern VALUE = Pattern.compile("\\{([^{}]{1,20})\\}");
    private static final String QUOTE = "原文";

    private final Phrasebook phrases;
    private final MarkedText drl;
    private final Set<String> bound;
    /** Whether all conditions were understood; what the others would bind is not known. */
    private final boolean whole;

    private final List<Mistake> mistakes;
    /** Values in the words of the finding that is open. */
    private final Set<String> used = new TreeSet<>();

    private boolean open;

    Conclusions(Phrasebook phrases, MarkedText drl, Set<String> bound, boolean whole, List<Mistake> mistakes) {
        this.phrases = phrases;
        this.drl = drl;
        this.bound = bound;
        this.whole = whole;
        this.mistakes = mistakes;
    }

    void add(Words sentence) {
        if (RuleWriter.isRaw(sentence)) {
            close(sentence);
            drl.put(sentence.line(), RuleWriter.raw(sentence), sentence.origin());
            return;
        }
        Optional<Phrasebook.Understood> understood = phrases.understand(sentence, false, mistakes);
        if (understood.isEmpty()) {
            return;
        }
        String text = understood.get().drl();
        if (text.startsWith(".") && !open) {
            mistakes.add(new Mistake(sentence.origin(), "这一句要写在问题之后：" + sentence.text(), "先写 错误“…”、警告“…” 或 提示“…”"));
            return;
        }
        if (!text.startsWith(".")) {
            close(sentence);
        }
        drl.put(sentence.line(), "", sentence.origin());
        fill(text, understood.get().quoted(), sentence);
        open |= text.startsWith("findings.at(");
    }

    private void fill(String text, Quoted quoted, Words sentence) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Quoted.isToken(text.charAt(i))) {
                Words quote = quoted.quote(text.charAt(i));
                drl.glue(sentence.line(), text.substring(from, i), sentence.origin());
                drl.glue(sentence.line(), words(quote), quote.origin());
                from = i + 1;
            }
        }
        drl.glue(sentence.line(), text.substring(from), sentence.origin());
    }

    /** The inside of a string of Java. */
    private String words(Words quote) {
        Matcher value = VALUE.matcher(quote.text());
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (value.find()) {
            String name = value.group(1).strip();
            text.append(RuleWriter.escaped(quote.text().substring(from, value.start())));
            from = value.end();
            if (bound.contains("$" + name)) {
                used.add(name);
                text.append("\" + $").append(name).append(" + \"");
            } else if (name.equals(QUOTE)) {
                text.append("\" + ").append(RuleWriter.SUBJECT).append(".quote() + \"");
            } else if (whole) {
                mistakes.add(
                        new Mistake(quote.origin().right(value.start()), "没有名为 {" + name + "} 的值", "这里可以写 " + known()));
            }
        }
        return text + RuleWriter.escaped(quote.text().substring(from));
    }

    private String known() {
        StringBuilder known = new StringBuilder();
        bound.stream()
                .filter(name -> !name.startsWith(RuleWriter.SUBJECT))
                .forEach(name -> known.append('{').append(name.substring(1)).append("}、"));
        return known + "{" + QUOTE + "}";
    }

    /** Reports the finding that is open. */
    void close(Words last) {
        if (open) {
            used.forEach(name -> drl.glue(last.line(), ".value(\"" + name + "\", $" + name + ")", last.origin()));
            drl.glue(last.line(), ".report();", last.origin());
        }
        used.clear();
        open = false;
    }
}
