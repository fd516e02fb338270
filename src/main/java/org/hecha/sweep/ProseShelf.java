package org.hecha.sweep;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.hecha.across.ProfileBytes.StoredProse;
import org.hecha.across.SetPhrases;
import org.hecha.across.Wording;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;

/**
 * Fetches the prose of reports from the store and keeps what was asked for last, up to a part of the memory that there is.
 * Safe for many threads.
 */
final class ProseShelf implements AutoCloseable {

    private static final long PART_OF_MEMORY = 12;

    private final SetPhrases phrases;
    private final String profileKey;
    private final ConcurrentLinkedQueue<Knowledge> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Knowledge> knowledge;
    private final LinkedHashMap<String, StoredProse> kept = new LinkedHashMap<>(1 << 10, 0.75f, true);
    /** All is asked for twice, in the same order: what came first is kept. */
    private final Map<String, byte[]> wordings = new ConcurrentHashMap<>();

    private final AtomicLong wordingsTaken = new AtomicLong();
    private final long room;
    private long taken;

    ProseShelf(Store store, SetPhrases phrases, String profileKey) {
        this.profileKey = profileKey;
        this.phrases = phrases;
        this.room = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
        this.knowledge = ThreadLocal.withInitial(() -> {
            Knowledge own = store.knowledge();
            opened.add(own);
            return own;
        });
    }

    /** A connection of this thread's own. */
    Knowledge knowledge() {
        return knowledge.get();
    }

    StoredProse of(String factsHash) {
        synchronized (kept) {
            StoredProse known = kept.get(factsHash);
            if (known != null) {
                return known;
            }
        }
        StoredProse fetched =
                StoredProse.of(knowledge().comparisons().prose(factsHash).orElseThrow(), phrases);
        synchronized (kept) {
            if (kept.put(factsHash, fetched) == null) {
                taken += fetched.size();
            }
            Iterator<Map.Entry<String, StoredProse>> oldest = kept.entrySet().iterator();
            while (taken > room && oldest.hasNext()) {
                taken -= oldest.next().getValue().size();
                oldest.remove();
            }
        }
        return fetched;
    }

    /** Where the wording of a report is counted. */
    int[] wording(String factsHash) {
        byte[] known = wordings.get(factsHash);
        if (known == null) {
            known = knowledge().comparisons().wording(factsHash, profileKey).orElse(null);
            if (known == null) {
                return of(factsHash).wording();
            }
            if (wordingsTaken.addAndGet(known.length) <= room) {
                wordings.put(factsHash, known);
            }
        }
        return Wording.read(known);
    }

    @Override
    public void close() {
        opened.forEach(Knowledge::close);
    }
}
