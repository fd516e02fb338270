package org.hecha.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the passages that two reports share: the longest runs of equal characters, each character used once. */
final class PassageFinder {

    /** Shorter runs are chance or idiom. */
    static final int SHORTEST = 18;
    /** Runs that so few characters part are one passage with a word exchanged. */
    private static final int GAP = 6;
    /** A run that begins in more places than these is a refrain. */
    private static final int PLACES = 12;

    private final StrippedProse here;
    private final boolean[] common;

    /** @param common marks the characters of the text that belong to the wording of many units */
    PassageFinder(StrippedProse here, boolean[] common) {
        this.here = here;
        this.common = common;
    }

    /** Equal characters: from {@code at} here and {@code other} there. */
    private record Run(int at, int other, int length) {}

    /** What was found: the passages, longest first, and how many characters of the text they hold. */
    record Shared(int length, int copied, List<CopiedPassage> passages) {}

    Shared with(StrippedProse there) {
        List<Run> runs = runs(there);
        int copied = 0;
        for (Run run : runs) {
            for (int i = run.at(); i < run.at() + run.length(); i++) {
                copied += common[i] ? 0 : 1;
            }
        }
        int length = 0;
        for (boolean one : common) {
            length += one ? 0 : 1;
        }
        return new Shared(length, copied, passages(runs, there));
    }

    private List<Run> runs(StrippedProse there) {
        String mine = here.text();
        String others = there.text();
        long[] ours = Shingles.of(mine);
        long[] theirs = Shingles.of(others);
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < theirs.length; i++) {
            List<Integer> list = places.computeIfAbsent(theirs[i], none -> new ArrayList<>(1));
            if (list.size() < PLACES) {
                list.add(i);
            }
        }
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < ours.length) {
            Run best = new Run(at, 0, 0);
            for (int other : places.getOrDefault(ours[at], List.of())) {
                int length = equal(mine, at, others, other);
                best = length > best.length() ? new Run(at, other, length) : best;
            }
            if (best.length() >= SHORTEST) {
                runs.add(best);
                at += best.length();
            } else {
                at++;
            }
        }
        return runs;
    }

    private static int equal(String one, int at, String other, int from) {
        int length = 0;
        while (at + length < one.length()
                && from + length < other.length()
                && one.charAt(at + length) == other.charAt(from + length)) {
            length++;
        }
        return length;
    }

    /** Passages end where a paragraph does, in this report. */
    private List<CopiedPassage> passages(List<Run> runs, StrippedProse there) {
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
            if (length >= SHORTEST) {
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
