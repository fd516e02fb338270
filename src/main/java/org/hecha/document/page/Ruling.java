package org.hecha.document.page;

/**
 * A straight line that is drawn across or down a page.
 *
 * @param across whether it runs from left to right; else from top to bottom
 * @param at its y where it runs across, else its x; the middle of its thickness
 * @param from where it begins: x or y
 * @param to where it ends, not before {@code from}
 */
public record Ruling(boolean across, float at, float from, float to) {

    public Ruling {
        if (!(to >= from)) {
            throw new IllegalArgumentException("a ruling from " + from + " to " + to);
        }
    }

    float length() {
        return to - from;
    }
}
