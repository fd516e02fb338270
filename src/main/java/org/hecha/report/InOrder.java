package org.hecha.report;

import java.util.Arrays;

/** Pairs two sequences without crossing, so that the pairs are worth most together. */
final class InOrder {

    private InOrder() {}

    /**
     * The best pairing.
     *
     * @param worth of pairing the first sequence's i-th with the second's j-th; 0 if they cannot be paired
     * @param second length of the second sequence
     * @return for each of the second sequence its partner in the first; -1 if it has none
     */
    static int[] pair(int[][] worth, int second) {
        int first = worth.length;
        int[][] best = new int[first + 1][second + 1];
        for (int i = first - 1; i >= 0; i--) {
            for (int j = second - 1; j >= 0; j--) {
                int skip = Math.max(best[i + 1][j], best[i][j + 1]);
                int take = worth[i][j] == 0 ? -1 : worth[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(skip, take);
            }
        }
        int[] partner = new int[second];
        Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        while (i < first && j < second) {
            if (worth[i][j] > 0 && best[i][j] == worth[i][j] + best[i + 1][j + 1]) {
                partner[j++] = i++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }
}
