package org.hecha.document.page;

/**
 * A rectangle on a page by its edges, in points from the page's upper left corner, y downwards.
 *
 * @param right not left of {@code left}
 * @param bottom not above {@code top}
 */
public record Rect(float left, float top, float right, float bottom) {

    public Rect {
        if (!(right >= left && bottom >= top)) {
            throw new IllegalArgumentException("no rectangle: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    public float width() {
        return right - left;
    }

    public float height() {
        return bottom - top;
    }

    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }

    float area() {
        return width() * height();
    }

    boolean contains(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The smallest rectangle that covers both. */
    Rect and(Rect other) {
        return new Rect(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
