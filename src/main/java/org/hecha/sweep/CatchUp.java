package org.hecha.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.VerdictRow;
import org.hecha.sweep.store.Writing;

/**
 * Judges again, by the last edition of the rules, what an earlier edition judged in the same sweep. Facts do not depend on
 * rules, so the sweep then stands as if it had begun with that edition; to tell which report was judged by which would
 * leave the inspector with findings that no one book makes.
 */
final class CatchUp {

    private final int sweep;
    private final LiveRules.Edition edition;
    private final Rejudging rejudging;

    CatchUp(int sweep, LiveRules.Edition edition) {
        this.sweep = sweep;
        this.edition = edition;
        this.rejudging =
                new Rejudging(edition.engine(), edition.card(), edition.keys().rules());
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Late(VerdictRow verdict, byte[] facts) {}

    /** Commits as it goes; returns how many reports were judged again, less one and negative if it was stopped. */
    int run(Writing writing, SweepWatch watch) {
        int judged = 0;
        List<Knowledge.Named> page = writing.namedBehind(sweep, 0);
        while (!page.isEmpty()) {
            if (watch.stop()) {
                return -judged - 1;
            }
            Map<String, String> reports = new LinkedHashMap<>();
            page.forEach(one -> reports.putIfAbsent(one.factsHash(), one.sha256()));
            List<Late> late = reports.entrySet().stream()
                    .flatMap(one -> late(one.getKey(), one.getValue(), writing))
                    .toList();
            late.parallelStream()
                    .map(one -> rejudging.anew(one.verdict(), one::facts, writing))
                    .toList()
                    .forEach(writing::put);
            writing.commit();
            judged += late.size();
            page = writing.namedBehind(sweep, page.get(page.size() - 1).ordinal());
        }
        writing.overtake(sweep, edition.keys().rules());
        return judged;
    }

    private Stream<Late> late(String factsHash, String sha256, Writing writing) {
        Optional<VerdictRow> verdict = writing.verdict(factsHash)
                .filter(one -> !one.rulesKey().equals(edition.keys().rules()));
        return verdict.stream().map(one -> new Late(one, writing.content(sha256).orElseThrow()));
    }
}
