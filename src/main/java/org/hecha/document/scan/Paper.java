package org.hecha.document.scan;

import java.util.Arrays;

/** The paper under the ink: where light falls unevenly on it, as on a photograph, it is made white all over. */
final class Paper {

    /** Squares across the shorter side; each is wider than a character. */
    private static final int SQUARES = 48;

    /** Of a square's pixels this part is at least as light as its paper. */
    private static final double LIGHT = 0.2;

    private Paper() {}

    static Grey whitened(Grey picture) {
        int square = Math.max(8, Math.min(picture.width(), picture.height()) / SQUARES);
        int columns = (picture.width() + square - 1) / square;
        int rows = (picture.height() + square - 1) / square;
        int[][] paper = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                paper[row][column] = paper(picture, column * square, row * square, square);
            }
        }
        return spread(picture, lightest(paper), square);
    }

    private static int paper(Grey picture, int left, int top, int square) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(picture.height(), top + square); y++) {
            for (int x = left; x < Math.min(picture.width(), left + square); x++) {
                counts[picture.at(x, y)]++;
                all++;
            }
        }
        int lighter = 0;
        for (int shade = 255; shade > 0; shade--) {
            lighter += counts[shade];
            if (lighter >= LIGHT * all) {
                return shade;
            }
        }
        return 0;
    }

    /** A square that is full of ink takes the paper of its neighbours. */
    private static int[][] lightest(int[][] paper) {
        int[][] lightest = new int[paper.length][];
        for (int row = 0; row < paper.length; row++) {
            lightest[row] = Arrays.copyOf(paper[row], paper[row].length);
            for (int column = 0; column < paper[row].length; column++) {
                for (int y = Math.max(0, row - 1); y <= Math.min(paper.length - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(paper[row].length - 1, column + 1); x++) {
                        lightest[row][column] = Math.max(lightest[row][column], paper[y][x]);
                    }
                }
            }
        }
        return lightest;
    }

    private static Grey spread(Grey picture, int[][] paper, int square) {
        Grey white = Grey.blank(picture.width(), picture.height());
        int lastRow = paper.length - 1;
        int lastColumn = paper[0].length - 1;
        for (int y = 0; y < picture.height(); y++) {
            float row = Math.min(lastRow, Math.max(0, (y + 0.5f) / square - 0.5f));
            int[] upper = paper[(int) row];
            int[] lower = paper[Math.min(lastRow, (int) row + 1)];
            float below = row - (int) row;
            for (int x = 0; x < picture.width(); x++) {
                float column = Math.min(lastColumn, Math.max(0, (x + 0.5f) / square - 0.5f));
                int one = (int) column;
                int other = Math.min(lastColumn, one + 1);
                float right = column - one;
                float light = (upper[one] * (1 - right) + upper[other] * right) * (1 - below)
                        + (lower[one] * (1 - right) + lower[other] * right) * below;
                white.set(x, y, Math.min(255, Math.round(picture.at(x, y) * 255 / Math.max(32, light))));
            }
        }
        return white;
    }
}
