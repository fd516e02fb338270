package org.hecha.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their first two characters, so that at nearly all places of a text nothing has to be compared. Immutable.
 *
 * @param <E> what stands for a phrase
 */
public final class PhraseIndex<E> {

    /** A phrase, at least one character long, and what stands for it. */
    public record Entry<E>(String text, E meaning) {}

    private final BitSet beginnings = new BitSet();

    // A hash table with keys of its own kind: a boxed key for each character of all prose was most of the search.
    private final int[] starts;
    private final List<List<Entry<E>>> slots;

    public PhraseIndex(List<Entry<E>> entries) {
        Map<Integer, List<Entry<E>>> byStart = new LinkedHashMap<>();
        for (Entry<E> entry : entries) {
            int start = start(entry.text(), 0);
            beginnings.set(start & 0xFFFF);
            byStart.computeIfAbsent(start, first -> new ArrayList<>(1)).add(entry);
        }
        this.starts = new int[Integer.highestOneBit(4 * byStart.size() + 1) * 2];
        this.slots = new ArrayList<>(Collections.nCopies(starts.length, List.of()));
        byStart.forEach((start, list) -> {
            // Stable: of equal phrases the one that was given first comes first.
            list.sort(Comparator.comparingInt(entry -> -entry.text().length()));
            int slot = slot(start);
            starts[slot] = start;
            slots.set(slot, list);
        });
    }

    /** The longest phrase that stands at this place of the text; null if none does. */
    @Nullable
    Entry<E> longestAt(String text, int at) {
        char first = text.charAt(at);
        if (!beginnings.get(first)) {
            return null;
        }
        Entry<E> found = longest(start(text, at), text, at);
        return found != null ? found : longest(first, text, at);
    }

    private @Nullable Entry<E> longest(int start, String text, int at) {
        List<Entry<E>> candidates = slots.get(slot(start));
        for (int i = 0; i < candidates.size(); i++) {
            Entry<E> entry = candidates.get(i);
            if (text.startsWith(entry.text(), at)) {
                return entry;
            }
        }
        return null;
    }

    /** All phrases of two characters and more that stand at this place of the text, the longest first. */
    public List<E> allAt(String text, int at) {
        if (!beginnings.get(text.charAt(at))) {
            return List.of();
        }
        List<Entry<E>> candidates = slots.get(slot(start(text, at)));
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<E> found = new ArrayList<>(1);
        for (Entry<E> entry : candidates) {
            if (text.startsWith(entry.text(), at)) {
                found.add(entry.meaning());
            }
        }
        return found;
    }

    /** Where the phrases with this start are, or would be. */
    private int slot(int start) {
        int slot = (start * 0x9E3779B1) >>> 7 & (starts.length - 1);
        while (starts[slot] != start && starts[slot] != 0) {
            slot = (slot + 1) & (starts.length - 1);
        }
        return slot;
    }

    /** The first two characters as one number; at the end of the text the last one alone. */
    private static int start(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) << 16 | text.charAt(at) : text.charAt(at);
    }
}
