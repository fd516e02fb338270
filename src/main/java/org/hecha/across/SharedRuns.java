package org.hecha.across;

import java.util.ArrayList;
import java.util.List;

/** The longest runs of equal characters in two texts that are stripped for comparison, each character of the first used once. */
final class SharedRuns {

    /** Shorter runs are chance or idiom. */
    static final int SHORTEST = 18;
    /** A run that begins in more places than these is a refrain. */
    private static final int PLACES = 12;

    private final List<Run> runs = new ArrayList<>();
    private final String mine;
    private final String others;
    private final long[] theirs;
    /** By the last bits of a shingle the first place where it begins there, from 1; and for each place the next one. */
    private final int[] first;

    private final int[] next;

    /** Equal characters: from {@code at} in the first and {@code other} in the second. */
    record Run(int at, int other, int length) {}

    private SharedRuns(String mine, String others) {
        this.mine = mine;
        this.others = others;
        this.theirs = Shingles.of(others);
        this.first = new int[Math.max(2, Integer.highestOneBit(Math.max(1, theirs.length)) * 2)];
        this.next = new int[theirs.length];
        for (int i = theirs.length - 1; i >= 0; i--) {
            int slot = slot(theirs[i]);
            next[i] = first[slot];
            first[slot] = i + 1;
        }
        find();
    }

    static List<Run> of(String mine, String others) {
        return new SharedRuns(mine, others).runs;
    }

    /** How many characters of the runs are marked in none of the places of {@code common}. */
    static int length(List<Run> runs, boolean[] common) {
        int length = 0;
        for (Run run : runs) {
            for (int i = run.at(); i < run.at() + run.length(); i++) {
                length += common[i] ? 0 : 1;
            }
        }
        return length;
    }

    private int slot(long shingle) {
        return (int) shingle & (first.length - 1);
    }

    private void find() {
        long[] ours = Shingles.of(mine);
        int at = 0;
        while (at < ours.length) {
            Run best = best(ours[at], at);
            if (best.length() >= SHORTEST) {
                runs.add(best);
                at += best.length();
            } else {
                at++;
            }
        }
    }

    private Run best(long shingle, int at) {
        Run best = new Run(at, 0, 0);
        int places = 0;
        for (int i = first[slot(shingle)]; i > 0 && places < PLACES; i = next[i - 1]) {
            if (theirs[i - 1] == shingle) {
                places++;
                int length = equal(at, i - 1);
                best = length > best.length() ? new Run(at, i - 1, length) : best;
            }
        }
        return best;
    }

    private int equal(int at, int from) {
        int end = Math.min(mine.length() - at, others.length() - from);
        int length = 0;
        while (length < end && mine.charAt(at + length) == others.charAt(from + length)) {
            length++;
        }
        return length;
    }

    /** How many characters are marked in none of the places. */
    static int unmarked(boolean[] marks) {
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 0 : 1;
        }
        return count;
    }
}
