package org.hecha.report;

import org.hecha.document.Place;

/**
 * A slip in the wording: what stands there, of which kind it is, and what it is held against.
 *
 * @param kind what kind of slip
 * @param raw the characters as they stand: 的的
 * @param other what they are held against: 的 for 的的, the ordinal before a gap, the word without its gap; empty if nothing
 * @param count how many of the kind there are, where one stands for all of them; else 1
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Slip(
        Kind kind, String raw, String other, int count, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    public enum Kind {
        /** A word written twice: 的的, 制定制定. */
        DOUBLED_WORD,
        /** 至…至 around one date. */
        DOUBLED_UNTIL,
        /** A paragraph or sentence that stood before. */
        REPEATED_TEXT,
        /** An ordinal that leaves one out: 一是…三是. */
        ORDINAL_GAP,
        /** An ordinal that stood before: 二是…二是. */
        ORDINAL_TWICE,
        /** Half-width marks between ideographs; one for the whole report. */
        HALF_WIDTH,
        /** A bracket or quotation mark without its partner. */
        UNPAIRED,
        /** Marks that cannot stand together: 。。 ，。 */
        DOUBLED_MARK,
        /** A gap inside a word; one for the whole report. */
        STRAY_GAP,
        /** U+FFFD. */
        REPLACEMENT,
        /** Text decoded by a wrong character set. */
        MOJIBAKE,
        /** Characters whose look only one font knows. */
        PRIVATE_USE,
        /** A radical in place of the ideograph that looks like it. */
        RADICAL
    }

    @Override
    public String quote() {
        return raw;
    }
}
