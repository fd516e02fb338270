package org.hecha.document.page;

/**
 * A line of text outside tables.
 *
 * @param text without blanks at its ends
 * @param box of its visible characters
 * @param size font size of most of it
 * @param blankAfter whether a blank stands after the last visible character
 * @param firstWord width of what a line break before this line must have kept together
 */
record Line(String text, Rect box, float size, boolean blankAfter, float firstWord) implements Item {}
