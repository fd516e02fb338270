package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import org.hecha.memo.CircularModel.Listing;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the annexes of a circular list. A run of thousands is listed by unit; of too many findings the lightest are left out
 * first, so that it stays a paper that can be opened and a run that fits into memory. The ledger has all.
 */
final class CircularAnnex {

    private static final int MOST_REPORTS = 1_000;
    private static final int MOST_FINDINGS = 3_000;
    private static final int ERRORS = 0;
    private static final int WARNINGS = 1;
    private static final int NOTES = 2;
    private static final int WAIVED = 3;

    private final int mostReports;
    private final int mostFindings;
    private final List<MemoModel> reports = new ArrayList<>();
    private boolean byUnit;
    private int heaviness = WAIVED;
    private int listed;
    private int left;
    private @Nullable String folder;

    CircularAnnex() {
        this(MOST_REPORTS, MOST_FINDINGS);
    }

    CircularAnnex(int mostReports, int mostFindings) {
        this.mostReports = mostReports;
        this.mostFindings = mostFindings;
    }

    void add(MemoModel report) {
        String source = report.report().source();
        folder = folder == null ? above(source) : shared(folder, source);
        list(report);
        while (listed > mostFindings && heaviness > ERRORS) {
            heaviness--;
            List<MemoModel> before = List.copyOf(reports);
            reports.clear();
            listed = 0;
            before.forEach(this::list);
        }
        if (reports.size() > mostReports && !byUnit) {
            byUnit = true;
            reports.removeIf(one -> one.findings().isEmpty());
        }
    }

    private void list(MemoModel report) {
        List<MemoModel.Item> heavy = report.findings().stream()
                .filter(item -> weight(item) <= heaviness)
                .toList();
        if (heaviness == ERRORS && listed + heavy.size() > mostFindings) {
            heavy = heavy.subList(0, Math.max(0, mostFindings - listed));
        }
        left += report.findings().size() - heavy.size();
        listed += heavy.size();
        if (!byUnit || !heavy.isEmpty()) {
            reports.add(CircularMemo.shortened(report, heavy));
        }
    }

    private static int weight(MemoModel.Item item) {
        if (item.waived() != null) {
            return WAIVED;
        }
        if (item.severity().equals(Severity.ERROR.key())) {
            return ERRORS;
        }
        return item.severity().equals(Severity.WARNING.key()) ? WARNINGS : NOTES;
    }

    /** Where all of the files lie is nobody's business who is sent the circular. */
    List<MemoModel> reports() {
        String before = folder == null ? "" : folder;
        return reports.stream()
                .map(report -> CircularMemo.without(before, report))
                .toList();
    }

    private static String shared(String folder, String source) {
        String shared = folder;
        while (!source.startsWith(shared)) {
            shared = above(shared.substring(0, shared.length() - 1));
        }
        return shared;
    }

    /** With the stroke behind it; empty if there is none. */
    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    Listing model() {
        String severities =
                switch (heaviness) {
                    case ERRORS -> "错误";
                    case WARNINGS -> "错误和警告";
                    case NOTES -> "错误、警告和提示";
                    default -> "";
                };
        return new Listing(byUnit, listed, left, severities);
    }
}
