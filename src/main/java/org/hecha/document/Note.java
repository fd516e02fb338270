package org.hecha.document;

/**
 * Something to be said about a place of a document, in a copy of its file.
 *
 * @param number from 1; names the note in the copy
 * @param weight how much it matters
 * @param place the block, cell or characters that it is about
 * @param anchor where at that place it stands
 * @param title its first line: 问题 3（错误）
 * @param text the rest; lines are separated by {@code \n}
 */
public record Note(int number, Weight weight, Place place, Anchor anchor, String title, String text) {

    /** How much a note matters; copies show it in colours. */
    public enum Weight {
        GRAVE,
        MIDDLING,
        SLIGHT
    }

    /** Where at its place a note stands. */
    public enum Anchor {
        /** On the words of the place; on all of the block or cell where the place names no characters. */
        ON,
        /** Before the block: what is missing should stand there. */
        BEFORE,
        /** Behind the block: what is missing should stand there. */
        AFTER
    }

    /** Title and text. */
    public String words() {
        return text.isEmpty() ? title : title + "\n" + text;
    }
}
