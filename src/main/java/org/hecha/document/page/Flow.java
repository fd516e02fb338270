package org.hecha.document.page;

/** Where the next character of a text stands, as seen on the upright page. */
public enum Flow {
    RIGHT,
    /** Text set vertically, or turned clockwise. */
    DOWN,
    /** Text turned counter-clockwise. */
    UP,
    LEFT
}
