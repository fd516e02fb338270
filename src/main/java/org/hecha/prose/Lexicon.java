package org.hecha.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which prose says what a number counts, made fast to find. Immutable. */
public final class Lexicon {

    private record Entry(String text, WordGroup group, String key) {}

    /** Longest first, by their first two characters; those of one character by that alone. */
    private final Map<Integer, Entry[]> byStart = new HashMap<>();

    /** The first characters of words, and the first two of them mixed: at most places of a text no word begins. */
    private final BitSet beginnings = new BitSet();

    private final BitSet pairs = new BitSet();

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
        Map<Integer, List<Entry>> lists = new HashMap<>();
        entries.values().forEach(entry -> lists.computeIfAbsent(start(entry.text(), 0), c -> new ArrayList<>())
                .add(entry));
        lists.forEach((start, list) -> {
            list.sort(Comparator.comparingInt((Entry entry) -> -entry.text().length())
                    .thenComparing(Entry::text));
            byStart.put(start, list.toArray(Entry[]::new));
            beginnings.set(start & 0xFFFF);
            pairs.set(mixed(start));
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
        if (!beginnings.get(text.charAt(at))) {
            return null;
        }
        int start = start(text, at);
        Token token = pairs.get(mixed(start)) ? of(byStart.get(start), text, at) : null;
        return token != null ? token : of(byStart.get((int) text.charAt(at)), text, at);
    }

    private static @Nullable Token of(Entry @Nullable [] entries, String text, int at) {
        if (entries != null) {
            for (Entry entry : entries) {
                if (text.startsWith(entry.text(), at)) {
                    return new Token(at, at + entry.text().length(), entry.group(), entry.key());
                }
            }
        }
        return null;
    }

    private static int mixed(int start) {
        return (start * 0x9E3779B1) >>> 16;
    }

    /** The first two characters as one number; at the end of the text the last one alone. */
    private static int start(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) << 16 | text.charAt(at) : text.charAt(at);
    }
}
