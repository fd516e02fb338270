package org.hecha.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hecha.across.SharedRuns.Run;

/** Tells the passages that two reports share from their equal runs. */
final class PassageFinder {

    /** Runs that so few characters part are one passage with a word exchanged. */
    private static final int GAP = 6;

    private final StrippedProse here;
    private final StrippedProse there;

    PassageFinder(StrippedProse here, StrippedProse there) {
        this.here = here;
        this.there = there;
    }

    /** The longest first. Passages end where a paragraph does, in this report. */
    List<CopiedPassage> passages(List<Run> runs) {
        List<CopiedPassage> passages = new ArrayList<>();
        List<Run> pieces = runs.stream().flatMap(run -> pieces(run).stream()).toList();
        int i = 0;
        while (i < pieces.size()) {
            Run first = pieces.get(i);
            int end = first.at() + first.length();
            int otherEnd = first.other() + first.length();
            int length = first.length();
            int next = i + 1;
            while (next < pieces.size() && joins(first, pieces.get(next), end, otherEnd)) {
                Run run = pieces.get(next++);
                end = run.at() + run.length();
                otherEnd = run.other() + run.length();
                length += run.length();
            }
            if (length >= SharedRuns.SHORTEST) {
                passages.add(new CopiedPassage(
                        here.section(first.at()),
                        here.words(first.at(), end),
                        there.words(first.other(), otherEnd),
                        length));
            }
            i = next;
        }
        passages.sort(Comparator.comparingInt(CopiedPassage::length).reversed());
        return passages;
    }

    private List<Run> pieces(Run run) {
        List<Run> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= run.length(); i++) {
            if (i == run.length() || !here.together(run.at() + start, run.at() + i)) {
                pieces.add(new Run(run.at() + start, run.other() + start, i - start));
                start = i;
            }
        }
        return pieces;
    }

    private boolean joins(Run first, Run run, int end, int otherEnd) {
        int gap = run.at() - end;
        int otherGap = run.other() - otherEnd;
        return gap <= GAP && otherGap >= 0 && otherGap <= GAP && here.together(first.at(), run.at());
    }
}
