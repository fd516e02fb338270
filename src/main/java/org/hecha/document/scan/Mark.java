package org.hecha.document.scan;

/**
 * A character as it was recognised on a picture of one line.
 *
 * @param text the character
 * @param middle x of its middle, in pixels of the line's picture
 * @param confidence that it is this character, above 0, below 1
 */
public record Mark(String text, float middle, float confidence) {}
