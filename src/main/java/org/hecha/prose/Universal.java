package org.hecha.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that say something of all cases: 均已办结, 均获维持.
 *
 * @param start offset of the first character
 * @param end offset after the last
 * @param key what they say: {@code all-closed}
 * @param topics of what, as far as the sentence says
 * @param scope whose, in the text's words; empty where it does not say
 * @param span which time
 * @param year the year that is named; 0 if none is
 */
public record Universal(
        int start, int end, String key, Set<String> topics, String scope, Statement.Span span, int year) {

    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final int LONGEST = 1000;

    /** What is said of all; not where the sentence itself names the exception. */
    static List<Universal> read(Passage passage) {
        List<Universal> found = new ArrayList<>();
        for (Token token : passage.tokens()) {
            if (token.group() == WordGroup.ALL) {
                universal(passage, token, found);
            }
        }
        return found;
    }

    private static void universal(Passage passage, Token all, List<Universal> found) {
        String text = passage.text();
        int from = all.start();
        while (from > 0 && all.start() - from <= LONGEST && SENTENCE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = all.end();
        while (to < text.length() && to - all.end() <= LONGEST && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to - from > LONGEST) {
            return;
        }
        String sentence = text.substring(from, to);
        Chunk whole = Chunk.of(text, passage.tokens(), from, to);
        boolean exception = sentence.contains("除")
                || sentence.contains("余")
                || sentence.contains("未")
                || sentence.contains("尚")
                || whole.keys(WordGroup.ACT).stream().anyMatch(key -> key.startsWith("carried"));
        if (exception) {
            return;
        }
        Set<String> topics = new LinkedHashSet<>();
        int begin = from;
        passage.tokens().stream()
                .filter(token -> token.group() == WordGroup.TOPIC)
                .filter(token -> token.start() >= begin && token.end() <= all.start())
                .forEach(token -> topics.add(token.key()));
        Setting setting = Setting.of(passage, from, all.start());
        found.add(new Universal(
                all.start(), all.end(), all.key(), topics, setting.scope(), setting.span(), setting.year()));
    }
}
