package org.hecha.document;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * What is painted on an OFD page. The transform of each leads from its own coordinates to those of what holds it, in
 * millimetres, y downwards.
 */
sealed interface OfdObject {

    /**
     * Text.
     *
     * @param size of the font, in its own coordinates
     * @param stretch of its characters along the line
     * @param turn of each character, clockwise, in degrees
     * @param visible whether it is painted
     */
    record Text(AffineTransform transform, double size, double stretch, double turn, boolean visible, List<Code> codes)
            implements OfdObject {

        public Text {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A run of characters.
     *
     * @param x where the first one's baseline begins
     * @param y of that baseline
     * @param deltaX offsets from each character to the next, as written; empty if there are none
     * @param deltaY the same
     */
    record Code(String text, double x, double y, String deltaX, String deltaY) {}

    /**
     * Lines and areas.
     *
     * @param lineWidth in its own coordinates
     * @param strokes whether its lines can be seen
     * @param fills whether its areas can be seen
     * @param data {@code AbbreviatedData}
     */
    record Path(AffineTransform transform, double lineWidth, boolean strokes, boolean fills, String data)
            implements OfdObject {}

    /** A picture: the unit square of its own coordinates, out of a resource. */
    record Picture(AffineTransform transform, String resource) implements OfdObject {}

    /** Objects that a resource holds. */
    record Composite(AffineTransform transform, String resource) implements OfdObject {}
}
