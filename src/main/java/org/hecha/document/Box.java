package org.hecha.document;

/**
 * A rectangle on a page.
 *
 * @param x left edge in points (1/72 inch) from the page's left edge
 * @param y top edge in points from the page's top edge
 * @param width in points, not negative
 * @param height in points, not negative
 */
public record Box(float x, float y, float width, float height) {

    public Box {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a box cannot be " + width + " × " + height);
        }
    }

    /** Whether the middle of another box lies in this one. */
    public boolean holdsMiddleOf(Box other) {
        float middleX = other.x + other.width / 2;
        float middleY = other.y + other.height / 2;
        return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
    }

    /** The smallest box that covers both. */
    public Box and(Box other) {
        float left = Math.min(x, other.x);
        float top = Math.min(y, other.y);
        float right = Math.max(x + width, other.x + other.width);
        float bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
