package org.hecha.document;

import org.jspecify.annotations.Nullable;

/**
 * The size of a page.
 *
 * @param width in millimetres
 * @param height in millimetres
 */
record OfdArea(double width, double height) {

    static final OfdArea A4 = new OfdArea(210, 297);

    /** 200 m: no page is that large. */
    private static final double LARGEST = 200_000;

    /** @return null if the text is no box {@code x y width height} */
    static @Nullable OfdArea of(String box) {
        double[] numbers = OfdNumbers.of(box);
        return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0 && numbers[2] < LARGEST && numbers[3] < LARGEST
                ? new OfdArea(numbers[2], numbers[3])
                : null;
    }
}
