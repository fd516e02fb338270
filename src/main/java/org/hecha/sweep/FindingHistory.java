package org.hecha.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Unassessable;
import org.hecha.audit.Verdict;
import org.hecha.rule.Finding;
import org.hecha.rule.Outcome;
import org.hecha.sweep.store.Cause;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.EventRow.Kind;
import org.hecha.sweep.store.FindingRow;
import org.jspecify.annotations.Nullable;

/**
 * Holds the findings of one report against those it had. One that is not found any more is fixed only if its rule could
 * judge: a report that cannot be read, or a table that is missing now, mends nothing.
 */
final class FindingHistory {

    /** Rules that ask not what a report says but whether there is one to be read. */
    private static final Set<String> ABOUT_THE_FILE =
            Set.of(Unassessable.UNREADABLE, Unassessable.NO_TEXT_LAYER, Engine.MISSING_REPORT);

    private final int report;
    private final int sweep;
    private final Map<String, FindingRow> before = new LinkedHashMap<>();
    private final Why why;
    private final List<FindingRow> rows = new ArrayList<>();
    private final List<EventRow> events = new ArrayList<>();

    /** Says what made a finding come or go. */
    @FunctionalInterface
    interface Why {
        Cause of(String rule, String fingerprint, boolean there);
    }

    FindingHistory(int report, int sweep, List<FindingRow> before, Why why) {
        this.report = report;
        this.sweep = sweep;
        before.forEach(row -> this.before.put(row.fingerprint(), row));
        this.why = why;
    }

    /** Rows that are new or have changed. */
    List<FindingRow> rows() {
        return rows;
    }

    List<EventRow> events() {
        return events;
    }

    void compare(AuditedReport audited) {
        for (Finding finding : audited.findings()) {
            FindingRow old = before.remove(finding.fingerprint());
            String value = Verdicts.valueHash(finding);
            if (old == null) {
                open(finding, value, null, Kind.NEW);
            } else if (!old.open()) {
                open(finding, value, old, Kind.REOPENED);
            } else if (!old.valueHash().equals(value)) {
                change(finding, value, old);
            } else if (!old.message().equals(finding.message())) {
                rows.add(still(finding, value, old)); // another report that it names was moved
            }
        }
        before.values().stream()
                .filter(FindingRow::open)
                .filter(old -> isFixed(old, audited))
                .forEach(this::close);
    }

    private static boolean isFixed(FindingRow old, AuditedReport audited) {
        boolean aboutTheFile = ABOUT_THE_FILE.contains(old.rule());
        if (audited.verdict() == Verdict.NOT_ASSESSABLE) {
            return aboutTheFile; // it cannot be read for another reason now
        }
        return aboutTheFile || audited.outcomes().get(old.rule()) != Outcome.NOT_ASSESSABLE;
    }

    private void open(Finding finding, String value, @Nullable FindingRow old, Kind kind) {
        String cause = why.of(finding.rule(), finding.fingerprint(), true).key();
        rows.add(new FindingRow(
                report,
                finding.fingerprint(),
                finding.rule(),
                finding.severity().key(),
                finding.location().label(),
                finding.message(),
                value,
                true,
                old == null ? sweep : old.firstSweep(),
                sweep,
                cause,
                0,
                ""));
        event(finding, kind, cause, "");
    }

    private void change(Finding finding, String value, FindingRow old) {
        rows.add(still(finding, value, old));
        String cause = why.of(finding.rule(), finding.fingerprint(), true).key();
        event(finding, Kind.CHANGED, cause, old.message());
    }

    private FindingRow still(Finding finding, String value, FindingRow old) {
        return new FindingRow(
                report,
                finding.fingerprint(),
                finding.rule(),
                finding.severity().key(),
                finding.location().label(),
                finding.message(),
                value,
                true,
                old.firstSweep(),
                old.openedSweep(),
                old.openedCause(),
                0,
                "");
    }

    private void event(Finding finding, Kind kind, String cause, String was) {
        events.add(new EventRow(
                report,
                finding.fingerprint(),
                kind,
                cause,
                finding.rule(),
                finding.severity().key(),
                finding.isWaived(),
                finding.message(),
                was));
    }

    private void close(FindingRow old) {
        String cause = why.of(old.rule(), old.fingerprint(), false).key();
        rows.add(new FindingRow(
                report,
                old.fingerprint(),
                old.rule(),
                old.severity(),
                old.label(),
                old.message(),
                old.valueHash(),
                false,
                old.firstSweep(),
                old.openedSweep(),
                old.openedCause(),
                sweep,
                cause));
        events.add(new EventRow(
                report, old.fingerprint(), Kind.FIXED, cause, old.rule(), old.severity(), false, old.message(), ""));
    }
}
