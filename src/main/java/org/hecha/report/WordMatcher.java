package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hecha.form.WordEntry;
import org.hecha.form.WordLists;
import org.hecha.prose.PhraseIndex;

/** Finds all words of the lists in one pass over a text. Safe for many threads. */
final class WordMatcher {

    private final PhraseIndex<WordEntry> words;

    WordMatcher(WordLists lists) {
        words = new PhraseIndex<>(lists.entries().stream()
                .map(entry -> new PhraseIndex.Entry<>(entry.wrong(), entry))
                .toList());
    }

    /**
     * @param start offset of the first character in the text as it stands
     * @param end offset after the last
     */
    record Hit(WordEntry entry, int start, int end) {}

    /** The faults of a text in reading order; where two of one kind overlap, the one that begins first, then the longer. */
    List<Hit> find(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < folded.text().length(); at++) {
            for (WordEntry entry : words.allAt(folded.text(), at)) {
                if (entry.isFaultAt(folded.text(), at)) {
                    int end = at + entry.wrong().length();
                    hits.add(new Hit(entry, folded.start(at), folded.end(end)));
                }
            }
        }
        return hits.size() < 2 ? hits : apart(hits);
    }

    private static List<Hit> apart(List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed())
                .thenComparing(hit -> hit.entry().wrong()));
        List<Hit> kept = new ArrayList<>();
        Map<WordEntry.Kind, Integer> free = new EnumMap<>(WordEntry.Kind.class);
        for (Hit hit : hits) {
            WordEntry.Kind kind = hit.entry().kind();
            if (hit.start() >= free.getOrDefault(kind, 0)) {
                kept.add(hit);
                free.put(kind, hit.end());
            }
        }
        return kept;
    }
}
