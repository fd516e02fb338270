package org.hecha.sweep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hecha.rule.Finding;
import org.hecha.sweep.store.Cause;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.ReportRow;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a report did from what the rules did. Where both changed since a report was last swept, the present rules are
 * asked of the facts of its earlier bytes: what they say of those too is theirs, the rest is the report's.
 */
final class Causes {

    private final BookCard now;
    private final Keys keys;
    private final Engine engine;
    private final Knowledge knowledge;
    private final Map<String, Optional<BookCard>> books = new HashMap<>();

    Causes(BookCard now, Keys keys, Engine engine, Knowledge knowledge) {
        this.now = now;
        this.keys = keys;
        this.engine = engine;
        this.knowledge = knowledge;
    }

    /**
     * The causes for one report.
     *
     * @param before as the last sweep left it; null if there was none
     * @param facts of its present bytes; null if they could not be had
     */
    OfReport of(@Nullable ReportRow before, String sha256, @Nullable FactsRow facts) {
        return new OfReport(before, sha256, facts);
    }

    private boolean changed(String rule, ReportRow before) {
        if (before.rulesKey().equals(keys.rules())) {
            return false;
        }
        return books.computeIfAbsent(
                        before.rulesKey(), key -> knowledge.rulebook(key).map(BookCard::parse))
                .map(book -> now.changed(rule, book))
                .orElse(true);
    }

    /** The causes for one report. */
    final class OfReport {

        private final @Nullable ReportRow before;
        private final String sha256;
        private final @Nullable FactsRow facts;
        private boolean asked;
        private Optional<Set<String>> ofEarlierBytes = Optional.empty();

        private OfReport(@Nullable ReportRow before, String sha256, @Nullable FactsRow facts) {
            this.before = before;
            this.sha256 = sha256;
            this.facts = facts;
        }

        /** @param there whether the finding is there now */
        Cause of(String rule, String fingerprint, boolean there) {
            boolean arrived = before != null && before.isMissing() && !sha256.isEmpty();
            if (before == null || arrived && there) {
                return Cause.FIRST;
            }
            boolean ruleChanged = changed(rule, before);
            if (before.sha256().equals(sha256)) {
                boolean reread = facts != null && !facts.factsHash().equals(before.factsHash());
                boolean sameRules = before.rulesKey().equals(keys.rules());
                return reread && !ruleChanged ? Cause.READER : sameRules ? Cause.OTHERS : Cause.RULE;
            }
            if (!ruleChanged) {
                return Cause.REPORT;
            }
            return earlier(before)
                    .filter(found -> found.contains(fingerprint) == there)
                    .map(found -> Cause.RULE)
                    .orElse(Cause.REPORT);
        }

        /** What the present rules say of the bytes that the report had; none if their facts are gone. */
        private Optional<Set<String>> earlier(ReportRow report) {
            if (!asked) {
                asked = true;
                ofEarlierBytes = knowledge
                        .facts(report.sha256())
                        .filter(row -> row.readerKey().equals(keys.reader()) && !row.isRefused())
                        .flatMap(row -> knowledge.content(row.sha256()))
                        .map(content -> {
                            Set<String> found = new HashSet<>();
                            engine.judge(content).findings().stream()
                                    .map(Finding::fingerprint)
                                    .forEach(found::add);
                            return found;
                        });
            }
            return ofEarlierBytes;
        }
    }
}
