package org.hecha.rule.plain;

import java.util.List;

/** Cuts a line into sentences: at 且, at marks, and at 则, where conclusions begin. */
final class SentenceSplitter {

    private SentenceSplitter() {}

    static void split(DraftRule rule, Words line, List<Mistake> mistakes) {
        String text = line.text();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '“' || c == '"') {
                int close = Quoted.close(text, at);
                if (close == text.length()) {
                    mistakes.add(new Mistake(line.origin().right(at), "引号没有配对", "“ 和 ” 要成对"));
                    return;
                }
                at = close + 1;
                // 提示“…” 建议“…”: white space is enough between conclusions
                if (rule.then != null && at < text.length() && Words.isBlank(text.charAt(at))) {
                    add(rule, line.part(from, at));
                    from = at;
                }
                continue;
            }
            boolean then = c == '则' && rule.then == null;
            if (then || "，；。,;".indexOf(c) >= 0 || (c == '且' && rule.then == null)) {
                add(rule, line.part(from, at));
                from = at + 1;
            }
            if (then) {
                rule.then = line;
            }
            at++;
        }
        add(rule, line.part(from, text.length()));
    }

    private static void add(DraftRule rule, Words sentence) {
        if (!sentence.text().isEmpty()) {
            (rule.then == null ? rule.conditions : rule.conclusions).add(sentence);
        }
    }
}
