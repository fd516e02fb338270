package org.hecha.document;

/**
 * What one file may cost at most. A report is a few pages; these bounds are hundreds of times that, and stop bombs.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all parts that are read out of a zip container, together
 * @param blocks paragraphs, tables and images
 * @param cells cells of all tables
 * @param gridArea grid places of one table, spans included
 * @param characters of all text
 * @param pages of a paged document
 * @param nesting depth of nested elements or tables
 */
public record Limits(
        long fileBytes,
        long inflatedBytes,
        int blocks,
        int cells,
        int gridArea,
        int characters,
        int pages,
        int nesting) {

    public static final Limits DEFAULT =
            new Limits(256L << 20, 128L << 20, 200_000, 100_000, 1_000_000, 10_000_000, 2_000, 256);
}
