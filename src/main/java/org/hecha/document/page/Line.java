package org.hecha.document.page;

/**
 * A line of text outside tables.
 *
 * @param text without blanks at its ends
 * @param box of its visible characters
 * @param size font size of most of it
 * @param confidence the lowest of its glyphs'
 * @param blankAfter whether a blank stands after the last visible character
 * @param firstWord width of what a line break before this line must have kept together
 */
record Line(String text, Rect box, float size, float confidence, boolean blankAfter, float firstWord) implements Item {}
