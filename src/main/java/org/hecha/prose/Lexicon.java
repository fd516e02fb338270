package org.hecha.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words by which prose says what a number counts, made fast to find. Immutable. */
public final class Lexicon {

    private static final int LONGEST_SHELF = 10_000;

    private record Entry(String text, WordGroup group, String key) {}

    /**
     * What a word says.
     *
     * @param group the part it plays
     * @param key its name
     */
    public record Notion(WordGroup group, String key) {}

    /**
     * A lexicon as the build packages it: taking phrases apart takes longer than all that is done with them in a short run.
     *
     * @param notions each once
     * @param shelves for each beginning the words that begin so, longest first, each behind two characters: the number of its
     *     notion, and its length; a long shelf is in several parts, because constants of a class are short
     */
    public record Written(List<Notion> notions, List<String> shelves) {}

    /** The words of one beginning, taken apart when a text first holds it. Safe for many threads. */
    private static final class Shelf {

        private final String words;
        private volatile Entry @Nullable [] entries;

        Shelf(String words) {
            this.words = words;
        }

        Entry[] entries(List<Notion> notions) {
            Entry[] known = entries;
            if (known == null) {
                List<Entry> read = new ArrayList<>();
                for (int at = 0; at < words.length(); at += 2 + words.charAt(at + 1)) {
                    Notion notion = notions.get(words.charAt(at));
                    String text = words.substring(at + 2, at + 2 + words.charAt(at + 1));
                    read.add(new Entry(text, notion.group(), notion.key()));
                }
                known = read.toArray(new Entry[0]);
                entries = known;
            }
            return known;
        }
    }

    private final Written written;

    /** By the first two characters; words of one character by that alone. */
    private final Map<Integer, Shelf> byStart = new HashMap<>();

    /** The first characters of words, and the first two of them mixed: at most places of a text no word begins. */
    private final BitSet beginnings = new BitSet(1 << 16);

    private final BitSet pairs = new BitSet(1 << 16);

    /**
     * @throws IllegalArgumentException with the words that cannot be understood
     */
    public Lexicon(List<Word> words) {
        this(written(words));
    }

    /** The lexicon that {@link #written} told of. */
    public Lexicon(Written written) {
        this.written = written;
        for (String shelf : written.shelves()) {
            int start = shelf.charAt(1) > 1 ? start(shelf, 2) : shelf.charAt(2);
            Shelf before = byStart.get(start);
            byStart.put(start, before == null ? new Shelf(shelf) : new Shelf(before.words + shelf));
            beginnings.set(start & 0xFFFF);
            pairs.set(mixed(start));
        }
    }

    /** All that it takes to make it again. */
    public Written written() {
        return written;
    }

    private static Written written(List<Word> words) {
        Map<Notion, Integer> notions = new LinkedHashMap<>();
        Map<String, Integer> entries = new HashMap<>();
        for (Word word : words) {
            Integer notion = notions.computeIfAbsent(new Notion(word.group(), word.key()), one -> notions.size());
            for (String phrase : word.words()) {
                Phrase.ways(phrase).forEach(way -> entries.putIfAbsent(way, notion));
            }
        }
        Map<Integer, List<String>> lists = new TreeMap<>();
        entries.keySet().forEach(text -> lists.computeIfAbsent(start(text, 0), c -> new ArrayList<>())
                .add(text));
        List<String> shelves = new ArrayList<>();
        for (List<String> list : lists.values()) {
            list.sort(
                    Comparator.comparingInt((String text) -> -text.length()).thenComparing(Comparator.naturalOrder()));
            StringBuilder shelf = new StringBuilder();
            for (String text : list) {
                if (shelf.length() > LONGEST_SHELF) {
                    shelves.add(shelf.toString());
                    shelf.setLength(0);
                }
                shelf.append((char) (int) entries.getOrDefault(text, 0))
                        .append((char) text.length())
                        .append(text);
            }
            shelves.add(shelf.toString());
        }
        return new Written(List.copyOf(notions.keySet()), List.copyOf(shelves));
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

    private @Nullable Token of(@Nullable Shelf shelf, String text, int at) {
        if (shelf != null) {
            for (Entry entry : shelf.entries(written.notions())) {
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
