package org.hecha.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link whose cell has no place yet.
 *
 * @param cell which of the table's cells holds it, from 0
 */
record OpenLink(Link link, int cell) {

    /** The link in its cell, once that is placed. */
    Link in(List<Cell> cells) {
        Cell holder = cells.get(cell);
        return at(link, holder.text(), holder.place());
    }

    /** The link in the block that holds it. */
    static Link placed(Link link, @Nullable Block holder) {
        if (holder == null) {
            return link;
        }
        return at(link, holder instanceof Paragraph paragraph ? paragraph.text() : "", holder.place());
    }

    private static Link at(Link link, String text, Place place) {
        int start = link.words().isEmpty() ? -1 : text.indexOf(link.words());
        Place found =
                start < 0 ? place : place.characters(start, start + link.words().length());
        return new Link(link.target(), link.words(), found);
    }
}
