package org.hecha.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words by which prose says what a number counts, made fast to find. Immutable. */
public final class Lexicon {

    private static final int LONGEST_SHELF = 10_000;

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

    private final Written written;
    private final PhraseIndex<Notion> phrases;

    /**
     * @throws IllegalArgumentException with the words that cannot be understood
     */
    public Lexicon(List<Word> words) {
        this(written(words));
    }

    /** The lexicon that {@link #written} told of. */
    public Lexicon(Written written) {
        this.written = written;
        Map<Integer, List<String>> byStart = new HashMap<>();
        for (String shelf : written.shelves()) {
            int start = shelf.charAt(1) > 1 ? PhraseIndex.start(shelf, 2) : shelf.charAt(2);
            byStart.computeIfAbsent(start, first -> new ArrayList<>(1)).add(shelf);
        }
        Map<Integer, Supplier<List<PhraseIndex.Entry<Notion>>>> shelves = new HashMap<>();
        byStart.forEach((start, parts) -> shelves.put(start, () -> entries(parts, written.notions())));
        this.phrases = new PhraseIndex<>(shelves);
    }

    private static List<PhraseIndex.Entry<Notion>> entries(List<String> parts, List<Notion> notions) {
        List<PhraseIndex.Entry<Notion>> entries = new ArrayList<>();
        for (String words : parts) {
            for (int at = 0; at < words.length(); at += 2 + words.charAt(at + 1)) {
                String text = words.substring(at + 2, at + 2 + words.charAt(at + 1));
                entries.add(new PhraseIndex.Entry<>(text, notions.get(words.charAt(at))));
            }
        }
        return entries;
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
        entries.keySet().forEach(text -> lists.computeIfAbsent(PhraseIndex.start(text, 0), c -> new ArrayList<>())
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
        Token date = NumberText.isDigit(text.charAt(at)) ? DateWords.at(text, at) : null;
        if (date != null) {
            return date;
        }
        PhraseIndex.Entry<Notion> word = phrases.longestAt(text, at);
        return word == null
                ? null
                : new Token(
                        at,
                        at + word.text().length(),
                        word.meaning().group(),
                        word.meaning().key());
    }
}
