package org.hecha.document.scan;

/**
 * A part of a picture, in pixels.
 *
 * @param right first column beyond it
 * @param bottom first row beyond it
 */
record Area(int left, int top, int right, int bottom) {

    Area {
        if (right < left || bottom < top) {
            throw new IllegalArgumentException("no area: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return width() == 0 || height() == 0;
    }
}
