package org.hecha.sweep;

import java.util.List;
import org.hecha.across.ProfileBytes;
import org.hecha.sweep.store.FactsRow;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.store.PageRow;
import org.hecha.sweep.store.VerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of an input, and what must be kept of it.
 *
 * @param sha256 of its bytes; empty if they could not be had
 * @param reason why it cannot be assessed; empty if it can
 * @param message why nothing is kept of that; empty if all is kept
 * @param named who reports on which year, as the report has it
 * @param facts to be put; null if they are there
 * @param content of the facts
 * @param profile to be put with the facts; null if it is there
 * @param verdict to be put; null if it is there
 * @param report that it has been since the last sweep without a change; 0 if it changed
 * @param work what was done
 * @param millis what that took
 * @param pages what was learnt of web addresses, to be put
 * @param mark how the file looked that these bytes are from, to be put; empty if that is known or nobody knows
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record Assessed(
        String sha256,
        String reason,
        String message,
        Listing named,
        @Nullable FactsRow facts,
        byte[] content,
        @Nullable ProfileBytes profile,
        @Nullable VerdictRow verdict,
        int report,
        Work work,
        int millis,
        List<PageRow> pages,
        String mark) {

    Assessed {
        pages = List.copyOf(pages);
    }

    /** What became of bytes, wherever they are from. */
    Assessed(
            String sha256,
            String reason,
            String message,
            Listing named,
            @Nullable FactsRow facts,
            byte[] content,
            @Nullable ProfileBytes profile,
            @Nullable VerdictRow verdict,
            int report,
            Work work,
            int millis) {
        this(sha256, reason, message, named, facts, content, profile, verdict, report, work, millis, List.of(), "");
    }

    Assessed with(List<PageRow> visited) {
        return new Assessed(
                sha256, reason, message, named, facts, content, profile, verdict, report, work, millis, visited, mark);
    }

    Assessed of(String look) {
        return new Assessed(
                sha256, reason, message, named, facts, content, profile, verdict, report, work, millis, pages, look);
    }

    /** What a file costs. */
    enum Work {
        NONE,
        JUDGED,
        READ
    }
}
