package org.hecha.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hecha.sweep.store.Knowledge;

/** The rule files that look at other reports, and which of them must be asked of a report again. Safe for many threads. */
final class BesideBook {

    private final BookCard card;
    private final String rulesKey;
    private final Set<String> files;
    private final RuleChange all;
    private final Map<String, Optional<BookCard>> earlier = new HashMap<>();
    private final Map<BesideKey, BesideKey> books = new HashMap<>();
    private final Map<BesideKey, RuleChange> changes = new HashMap<>();

    BesideBook(BookCard card, String rulesKey, Set<String> files) {
        this.card = card;
        this.rulesKey = rulesKey;
        this.files = files;
        this.all = RuleChange.of(card, card, files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** All of them. */
    RuleChange all() {
        return all;
    }

    /** The same key, with what many have in common kept once. */
    BesideKey shared(BesideKey key) {
        synchronized (books) {
            BesideKey book = books.computeIfAbsent(new BesideKey(key.rules(), "", key.pending()), same -> same);
            return new BesideKey(book.rules(), key.words(), book.pending());
        }
    }

    /** What has not been asked of what this key stands for, while the other reports say the same of it. */
    RuleChange unasked(BesideKey key, Knowledge knowledge) {
        if (key.rules().equals(rulesKey) && key.pending().isEmpty()) {
            return new RuleChange(Set.of(), Set.of());
        }
        BesideKey book = new BesideKey(key.rules(), "", key.pending());
        synchronized (changes) {
            return changes.computeIfAbsent(book, one -> change(one, knowledge));
        }
    }

    private RuleChange change(BesideKey key, Knowledge knowledge) {
        BookCard before = earlier.computeIfAbsent(
                        key.rules(), rules -> knowledge.rulebook(rules).map(BookCard::parse))
                .filter(one -> one.engine().equals(card.engine()))
                .orElse(null);
        if (before == null) {
            return all;
        }
        Set<String> changed = new TreeSet<>(card.differing(before));
        changed.addAll(key.pending());
        changed.retainAll(files);
        return RuleChange.of(before, card, changed);
    }
}
