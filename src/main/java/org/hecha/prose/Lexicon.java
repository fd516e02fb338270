package org.hecha.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which prose says what a number counts, made fast to find. Immutable. */
public final class Lexicon {

    private record Meaning(WordGroup group, String key) {}

    private final PhraseIndex<Meaning> phrases;

    /**
     * @throws IllegalArgumentException with the words that cannot be understood
     */
    public Lexicon(List<Word> words) {
        Map<String, PhraseIndex.Entry<Meaning>> entries = new HashMap<>();
        for (Word word : words) {
            Meaning meaning = new Meaning(word.group(), word.key());
            for (String phrase : word.words()) {
                for (String way : Phrase.ways(phrase)) {
                    entries.putIfAbsent(way, new PhraseIndex.Entry<>(way, meaning));
                }
            }
        }
        this.phrases = new PhraseIndex<>(entries.values().stream()
                .sorted(Comparator.comparing(PhraseIndex.Entry::text))
                .toList());
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
        PhraseIndex.Entry<Meaning> word = phrases.longestAt(text, at);
        return word == null
                ? null
                : new Token(
                        at,
                        at + word.text().length(),
                        word.meaning().group(),
                        word.meaning().key());
    }
}
