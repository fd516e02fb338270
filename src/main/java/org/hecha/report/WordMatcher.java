package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.PayloadTrie;
import org.hecha.form.WordEntry;
import org.hecha.form.WordLists;

/** Finds all words of the lists in one pass over a text (Aho–Corasick). Safe for many threads. */
final class WordMatcher {

    private final PayloadTrie<WordEntry> trie;

    WordMatcher(WordLists lists) {
        PayloadTrie.PayloadTrieBuilder<WordEntry> builder = PayloadTrie.builder();
        lists.entries().forEach(entry -> builder.addKeyword(entry.wrong(), entry));
        trie = builder.build();
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
        trie.parseText(folded.text(), emit -> {
            if (emit.getPayload().isFaultAt(folded.text(), emit.getStart())) {
                hits.add(new Hit(emit.getPayload(), folded.start(emit.getStart()), folded.end(emit.getEnd() + 1)));
                return true;
            }
            return false;
        });
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
