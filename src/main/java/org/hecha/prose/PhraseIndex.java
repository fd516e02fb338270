package org.hecha.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their first two characters, so that at nearly all places of a text nothing has to be compared, and by the rest
 * character by character. Immutable.
 *
 * @param <E> what stands for a phrase
 */
public final class PhraseIndex<E> {

    /** A phrase, at least one character long, and what stands for it. */
    public record Entry<E>(String text, E meaning) {}

    /** Where reading on from a phrase's first characters has come to. */
    private static final class Node<E> {

        /** The phrases that end here. */
        private final List<Entry<E>> entries = new ArrayList<>(1);

        private final List<Node<E>> nodes = new ArrayList<>(0);
        /** The characters that lead on, each to the node of its place. */
        private String characters = "";

        private @Nullable Node<E> after(char c) {
            int next = characters.indexOf(c);
            return next < 0 ? null : nodes.get(next);
        }

        private void add(Entry<E> entry, int from) {
            if (from >= entry.text().length()) {
                entries.add(entry);
                return;
            }
            char c = entry.text().charAt(from);
            Node<E> next = after(c);
            if (next == null) {
                next = new Node<>();
                characters += c;
                nodes.add(next);
            }
            next.add(entry, from + 1);
        }
    }

    /** The phrases of one start, taken apart when a text first holds it. Two threads may both do so. */
    private static final class Shelf<E> {

        private final Supplier<List<Entry<E>>> words;
        private volatile @Nullable Node<E> root;

        private Shelf(Supplier<List<Entry<E>>> words) {
            this.words = words;
        }

        private Node<E> root() {
            Node<E> known = root;
            if (known == null) {
                Node<E> made = new Node<>();
                words.get().forEach(entry -> made.add(entry, 2));
                known = made;
                root = made;
            }
            return known;
        }
    }

    private final BitSet beginnings = new BitSet(1 << 16);

    // A hash table with keys of its own kind: a boxed key for each character of all prose was most of the search.
    private final int[] starts;
    private final List<@Nullable Shelf<E>> slots;

    public PhraseIndex(List<Entry<E>> entries) {
        this(byStart(entries));
    }

    /** @param shelves the phrases of each {@linkplain #start start}, asked for when a text first holds it */
    PhraseIndex(Map<Integer, Supplier<List<Entry<E>>>> shelves) {
        this.starts = new int[Integer.highestOneBit(4 * shelves.size() + 1) * 2];
        this.slots = new ArrayList<>(Collections.nCopies(starts.length, null));
        shelves.forEach((start, words) -> {
            beginnings.set(start & 0xFFFF);
            int slot = slot(start);
            starts[slot] = start;
            slots.set(slot, new Shelf<>(words));
        });
    }

    private static <E> Map<Integer, Supplier<List<Entry<E>>>> byStart(List<Entry<E>> entries) {
        Map<Integer, List<Entry<E>>> lists = new HashMap<>();
        for (Entry<E> entry : entries) {
            lists.computeIfAbsent(start(entry.text(), 0), first -> new ArrayList<>(1))
                    .add(entry);
        }
        Map<Integer, Supplier<List<Entry<E>>>> shelves = new HashMap<>();
        lists.forEach((start, list) -> shelves.put(start, () -> list));
        return shelves;
    }

    /** The longest phrase that stands at this place of the text; null if none does. */
    @Nullable
    Entry<E> longestAt(String text, int at) {
        char first = text.charAt(at);
        if (!beginnings.get(first)) {
            return null;
        }
        Entry<E> longest = null;
        Shelf<E> shelf = slots.get(slot(start(text, at)));
        Node<E> node = shelf == null ? null : shelf.root();
        for (int i = at + 2; node != null; i++) {
            longest = node.entries.isEmpty() ? longest : node.entries.get(0);
            node = i < text.length() ? node.after(text.charAt(i)) : null;
        }
        Shelf<E> alone = longest == null ? slots.get(slot(first)) : null;
        return alone == null ? longest : alone.root().entries.get(0);
    }

    /** All phrases of two characters and more that stand at this place of the text. */
    public List<E> allAt(String text, int at) {
        if (!beginnings.get(text.charAt(at)) || at + 1 == text.length()) {
            return List.of();
        }
        Shelf<E> shelf = slots.get(slot(start(text, at)));
        if (shelf == null) {
            return List.of();
        }
        Node<E> node = shelf.root();
        List<E> found = new ArrayList<>(1);
        for (int i = at + 2; node != null; i++) {
            node.entries.forEach(entry -> found.add(entry.meaning()));
            node = i < text.length() ? node.after(text.charAt(i)) : null;
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
    static int start(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) << 16 | text.charAt(at) : text.charAt(at);
    }
}
