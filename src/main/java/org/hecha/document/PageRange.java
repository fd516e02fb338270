package org.hecha.document;

/**
 * Pages that follow each other.
 *
 * @param first from 1
 * @param last not before {@code first}
 */
public record PageRange(int first, int last) {

    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no pages: " + first + "–" + last);
        }
    }

    public boolean contains(int page) {
        return page >= first && page <= last;
    }
}
