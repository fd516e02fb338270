package org.hecha.memo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hecha.audit.Verdict;
import org.hecha.memo.CircularModel.Standing;
import org.hecha.memo.CircularModel.UnitLine;
import org.jspecify.annotations.Nullable;

/** Counts for a circular what each unit's reports have, and what all have. */
final class UnitBoard {

    /** The verdict of a report that is owed and was not found. */
    static final String MISSING = "missing";

    private static final String UNREAD = Verdict.NOT_ASSESSABLE.key();

    /** So many are named at either end. */
    private static final int NAMED = 10;

    private static final int TOO_FEW = 3;

    private static final MemoModel.Counts NOTHING = new MemoModel.Counts(0, 0, 0, 0, 0);

    /** Numbers that grow. */
    static final class Sums {
        private int reports;
        private int passed;
        private int failed;
        private int notAssessable;
        private int missing;
        private MemoModel.Counts counts = NOTHING;
        /** Without what could not be read, by whose fault nobody can tell: the site may be away, the disk broken. */
        private MemoModel.Counts faults = NOTHING;

        private int scored;
        private BigDecimal scores = BigDecimal.ZERO;

        private void add(MemoModel report) {
            switch (report.report().verdict()) {
                case "passed" -> passed++;
                case "failed" -> failed++;
                case MISSING -> missing++;
                default -> notAssessable++;
            }
            reports = passed + failed + notAssessable;
            counts = sum(counts, report.counts());
            if (!report.report().verdict().equals(UNREAD)) {
                faults = sum(faults, report.counts());
            }
            MemoModel.Points score = report.score();
            if (score != null) {
                scored++;
                scores = scores.add(new BigDecimal(score.value()));
            }
        }

        private static MemoModel.Counts sum(MemoModel.Counts one, MemoModel.Counts other) {
            return new MemoModel.Counts(
                    one.errors() + other.errors(),
                    one.warnings() + other.warnings(),
                    one.notes() + other.notes(),
                    one.total() + other.total(),
                    one.waived() + other.waived());
        }

        /** For each report: a unit with five years of reports is no worse than another one with the same faults in each. */
        private double errorsOfOne() {
            return faults.errors() / (double) Math.max(1, passed + failed);
        }

        private double warningsOfOne() {
            return faults.warnings() / (double) Math.max(1, passed + failed);
        }

        /** Whether all was there, could be read and has no error. */
        private boolean isRight() {
            return reports == passed && missing == 0 && counts.errors() == 0;
        }

        int reports() {
            return reports;
        }

        int passed() {
            return passed;
        }

        int failed() {
            return failed;
        }

        int notAssessable() {
            return notAssessable;
        }

        int missing() {
            return missing;
        }

        MemoModel.Counts counts() {
            return counts;
        }

        int scored() {
            return scored;
        }

        /** With one decimal; null if nothing was scored. */
        @Nullable
        String average() {
            return scored == 0
                    ? null
                    : scores.divide(BigDecimal.valueOf(scored), 1, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    private final Sums total = new Sums();
    private final Map<String, Sums> units = new LinkedHashMap<>();

    void add(MemoModel report) {
        total.add(report);
        units.computeIfAbsent(name(report), unit -> new Sums()).add(report);
    }

    Sums total() {
        return total;
    }

    /** In the order in which they came. */
    List<UnitLine> lines() {
        return lines(units.entrySet().stream());
    }

    private static List<UnitLine> lines(Stream<Map.Entry<String, Sums>> units) {
        return units.map(unit -> line(unit.getKey(), unit.getValue())).toList();
    }

    private static UnitLine line(String name, Sums sums) {
        return new UnitLine(
                name,
                sums.reports(),
                sums.passed(),
                sums.failed(),
                sums.notAssessable(),
                sums.missing(),
                sums.counts(),
                sums.average());
    }

    /** The unit that a report is counted for. */
    static String name(MemoModel report) {
        return report.report().unit().isEmpty()
                ? report.report().file()
                : report.report().unit();
    }

    /** Who stands out at either end. */
    Standing standing() {
        if (units.size() < TOO_FEW) {
            return new Standing(true, List.of(), List.of());
        }
        List<UnitLine> poor = lines(units.entrySet().stream()
                .filter(unit -> unit.getValue().faults.errors() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Sums::errorsOfOne)
                        .thenComparing(Sums::warningsOfOne)
                        .reversed()))
                .limit(NAMED));
        List<Map.Entry<String, Sums>> right = units.entrySet().stream()
                .filter(unit -> unit.getValue().isRight())
                .toList();
        List<UnitLine> clean =
                lines(right.stream().filter(unit -> unit.getValue().counts.warnings() == 0));
        if (!clean.isEmpty()) {
            return new Standing(true, clean, poor);
        }
        List<UnitLine> few = lines(right.stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Sums::warningsOfOne)))
                .limit(NAMED));
        return new Standing(false, few, poor);
    }
}
