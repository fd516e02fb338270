package org.hecha.document.scan;

/**
 * A straight line of ink across a picture, or down where the picture was transposed.
 *
 * @param area what it covers
 * @param at the middle of its thickness
 */
record DrawnLine(Area area, float at) {

    Area transposed() {
        return new Area(area.top(), area.left(), area.bottom(), area.right());
    }
}
