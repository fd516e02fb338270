package org.hecha.across;

import java.util.Arrays;

/** The runs of {@value #LENGTH} characters of a text, as numbers: two texts share wording where they share such runs. */
final class Shingles {

    static final int LENGTH = 10;

    private static final long BASE = 1_000_003L;
    private static final long TOP = power(LENGTH - 1);

    private Shingles() {}

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    /** One for each place where a run begins; none for a shorter text. */
    static long[] of(String text) {
        int count = text.length() - LENGTH + 1;
        if (count <= 0) {
            return new long[0];
        }
        long[] shingles = new long[count];
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= LENGTH) {
                hash -= text.charAt(i - LENGTH) * TOP;
            }
            hash = hash * BASE + text.charAt(i);
            if (i >= LENGTH - 1) {
                shingles[i - LENGTH + 1] = mixed(hash);
            }
        }
        return shingles;
    }

    /** The different ones, sorted. */
    static long[] distinct(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Spreads the bits, so that any of them can be taken for chance. */
    static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
