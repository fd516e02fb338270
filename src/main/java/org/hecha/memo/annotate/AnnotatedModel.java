package org.hecha.memo.annotate;

import java.util.List;

/**
 * What the template of an annotated page can show; {@code templates/README.md} lists it for its authors. All words are
 * {@linkplain org.hecha.memo.VisibleText made visible}.
 *
 * @param file name of the report's file
 * @param unit the reporting unit; empty if unknown
 * @param remark what the reader must know; empty if nothing
 * @param counts how many findings there are of each severity, in words
 * @param loose notes that belong to no text
 * @param parts the text with its notes
 */
public record AnnotatedModel(
        String file, String unit, String remark, String counts, List<Item> loose, List<Part> parts) {

    /**
     * A note.
     *
     * @param number of the finding, from 1
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param title 问题3（错误）
     * @param lines what it says
     */
    public record Item(int number, String severity, String title, List<String> lines) {}

    /**
     * A paragraph, table or image.
     *
     * @param kind {@code paragraph}, {@code heading}, {@code table} or {@code image}
     * @param story the name of its story in brackets; empty for the body
     * @param label the number that the word processor set before it
     * @param words its text, in pieces
     * @param rows of a table
     * @param before notes on what should stand before it
     * @param notes notes on it, and on what should stand behind it
     */
    public record Part(
            String kind,
            String story,
            String label,
            List<Words> words,
            List<List<Box>> rows,
            List<Item> before,
            List<Item> notes) {}

    /**
     * Words that share the same notes.
     *
     * @param look severity of the gravest note; empty for plain words
     * @param text the words
     * @param numbers of the notes that begin here
     */
    public record Words(String look, String text, List<Integer> numbers) {}

    /**
     * A cell.
     *
     * @param look severity of the gravest note on the whole of it; empty if none
     * @param rowSpan rows covered
     * @param columnSpan columns covered
     * @param words its text, in pieces
     * @param numbers of the notes on the whole of it
     */
    public record Box(String look, int rowSpan, int columnSpan, List<Words> words, List<Integer> numbers) {}
}
