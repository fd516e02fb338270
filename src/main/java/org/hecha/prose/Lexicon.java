package org.hecha.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which prose says what a number counts, made fast to find. Immutable. */
public final class Lexicon {

    private record Entry(String text, WordGroup group, String key) {}

    private final Map<Character, Entry[]> byFirst = new HashMap<>();

    /**
     * @throws IllegalArgumentException with the words that cannot be understood
     */
    public Lexicon(List<Word> words) {
        Map<String, Entry> entries = new HashMap<>();
        for (Word word : words) {
            for (String phrase : word.words()) {
                for (String way : Phrase.ways(phrase)) {
                    entries.putIfAbsent(way, new Entry(way, word.group(), word.key()));
                }
            }
        }
        Map<Character, List<Entry>> lists = new HashMap<>();
        entries.values().forEach(entry -> lists.computeIfAbsent(entry.text().charAt(0), c -> new ArrayList<>())
                .add(entry));
        lists.forEach((first, list) -> {
            list.sort(Comparator.comparingInt((Entry entry) -> -entry.text().length())
                    .thenComparing(Entry::text));
            byFirst.put(first, list.toArray(Entry[]::new));
        });
    }

    /** The known words of the text, each the longest at its place, none within another. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Token token = at(text, i);
            if (token == null) {
                i++;
            } else {
                tokens.add(token);
                i = token.end();
            }
        }
        return tokens;
    }

    private @Nullable Token at(String text, int at) {
        Token date = DateWords.at(text, at);
        if (date != null) {
            return date;
        }
        Entry[] entries = byFirst.get(text.charAt(at));
        if (entries != null) {
            for (Entry entry : entries) {
                if (text.startsWith(entry.text(), at)) {
                    return new Token(at, at + entry.text().length(), entry.group(), entry.key());
                }
            }
        }
        return null;
    }
}
