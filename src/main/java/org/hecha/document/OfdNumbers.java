package org.hecha.document;

import java.util.Arrays;
import java.util.StringTokenizer;

/** Numbers between blanks, as OFD writes coordinates. */
final class OfdNumbers {

    /** In millimetres or units of a matrix; what lies beyond is a mistake of the file. */
    private static final double LARGEST = 1e7;

    /** More offsets than a run of text can have characters. */
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    /** @return none if one of them is no number */
    static double[] of(String text) {
        StringTokenizer words = new StringTokenizer(text);
        double[] numbers = new double[Math.min(words.countTokens(), MOST)];
        for (int i = 0; i < numbers.length; i++) {
            double number = one(words.nextToken());
            if (Double.isNaN(number)) {
                return new double[0];
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /** A list in which {@code g 3 5.6} stands for three times 5.6; it ends before what is no number. */
    static double[] offsets(String text) {
        double[] offsets = new double[16];
        int count = 0;
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens() && count < MOST) {
            String word = words.nextToken();
            int times = 1;
            if (word.equals("g")) {
                if (words.countTokens() < 2) {
                    break;
                }
                double given = one(words.nextToken());
                times = (int) Math.max(0, Math.min(given, MOST - (double) count));
                word = words.nextToken();
            }
            double value = one(word);
            if (Double.isNaN(value)) {
                break;
            }
            if (count + times > offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(2 * offsets.length, count + times));
            }
            Arrays.fill(offsets, count, count + times, value);
            count += times;
        }
        return Arrays.copyOf(offsets, count);
    }

    /** @return not a number where the text is none that a page can have */
    static double one(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Math.abs(value) <= LARGEST ? value : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    static double one(String text, double otherwise) {
        double value = one(text);
        return Double.isNaN(value) ? otherwise : value;
    }
}
