package org.hecha.report;

import org.hecha.document.Place;

/**
 * A slip of the pen that shows in the characters alone.
 *
 * @param kind what is wrong with them
 * @param raw the characters as they stand, with a neighbour or two
 * @param right what should stand there; empty where that is not certain
 * @param count how many of the kind the paragraph has; the whole report for {@link Kind#HALF_WIDTH}
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place the characters of {@code raw}
 */
public record Slip(
        Kind kind, String raw, String right, int count, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    /** What is wrong. */
    public enum Kind {
        /** A word twice in a row. */
        DOUBLED_WORD,
        /** A mark of half width amid Chinese. */
        HALF_WIDTH,
        /** A bracket or quotation mark without its partner. */
        UNPAIRED,
        /** Two marks where one is due. */
        DOUBLED_MARK,
        /** A gap inside a word. */
        STRAY_SPACE,
        /** Characters that nobody wrote: replaced, private, or of a wrong character set. */
        GARBLED,
        /** Radicals in place of the characters that look like them. */
        RADICAL
    }

    @Override
    public String quote() {
        return raw;
    }
}
