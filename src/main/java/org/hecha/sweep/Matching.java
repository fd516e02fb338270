package org.hecha.sweep;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.ReportRow;
import org.hecha.sweep.store.Writing;

/**
 * Which report of earlier sweeps an input is: the one that stood in the same place, unless its bytes have been moved to
 * another; else one with the same bytes that stands nowhere else now; else the only one of that unit and year that stands
 * nowhere else now. A file that is moved, renamed or handed in again under another name keeps its history; so does a report
 * that is missed, from the first time until it is there, and again from when it is there no more.
 */
final class Matching {

    private final Writing writing;
    private final Map<Integer, Integer> inPlace = new HashMap<>();
    private final BitSet claimed = new BitSet();
    private final BitSet moved = new BitSet();
    private final boolean first;
    private int last;

    Matching(int sweep, Writing writing) {
        this.writing = writing;
        this.last = writing.lastReport();
        this.first = last == 0;
        if (!first) {
            for (Knowledge.Known one : writing.known(sweep)) {
                if (one.moved()) {
                    moved.set(one.report());
                } else if (!one.missing()) {
                    inPlace.put(one.ordinal(), one.report());
                    claimed.set(one.report());
                }
            }
        }
    }

    /** @param listed who reports on which year, as far as it is known */
    Optional<ReportRow> before(InputRow input, Listing listed) {
        if (first) {
            return Optional.empty();
        }
        Integer same = inPlace.get(input.ordinal());
        if (same != null) {
            return writing.report(same);
        }
        Optional<ReportRow> renamed = input.sha256().isEmpty()
                ? Optional.empty()
                : free(writing.reportsOf(input.sha256())).stream().findFirst();
        Optional<ReportRow> found = renamed.or(() -> successor(listed));
        found.ifPresent(report -> claimed.set(report.id()));
        return found;
    }

    /** The report that is missing: the one that was missed before, or else was there. The line of a roster is no place. */
    Optional<ReportRow> missed(Listing listed) {
        if (first) {
            return Optional.empty();
        }
        List<ReportRow> free = free(listed);
        Optional<ReportRow> found =
                free.stream().filter(ReportRow::isMissing).findFirst().or(() -> only(free));
        found.ifPresent(report -> claimed.set(report.id()));
        return found;
    }

    private Optional<ReportRow> successor(Listing listed) {
        return listed.namesReport() ? only(free(listed)) : Optional.empty();
    }

    private static Optional<ReportRow> only(List<ReportRow> reports) {
        return reports.size() == 1 ? Optional.of(reports.get(0)) : Optional.empty();
    }

    private List<ReportRow> free(Listing listed) {
        return free(writing.reportsOf(listed.unit(), listed.year())).stream()
                .filter(report -> !moved.get(report.id()))
                .toList();
    }

    private List<ReportRow> free(List<ReportRow> reports) {
        return reports.stream().filter(report -> !claimed.get(report.id())).toList();
    }

    /** The id of a report that was never seen before. */
    int next() {
        return ++last;
    }
}
