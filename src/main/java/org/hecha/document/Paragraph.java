package org.hecha.document;

/**
 * A paragraph or heading.
 *
 * @param text the words as they stand, never folded or corrected; line breaks inside a paragraph are {@code \n}
 * @param label the number that the word processor set before the text (一、), not part of {@code text}; empty if none
 * @param level outline level from 1 for a heading of the word processor, 0 for body text
 * @param story the stream of text that it belongs to
 * @param trust how far the words can be trusted
 * @param place where it stands
 */
public record Paragraph(String text, String label, int level, Story story, Trust trust, Place place) implements Block {

    /** What a reader sees: the automatic number and the text. */
    public String shown() {
        return label + text;
    }
}
