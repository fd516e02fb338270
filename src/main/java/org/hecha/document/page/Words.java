package org.hecha.document.page;

/**
 * A paragraph, or a line outside the body.
 *
 * @param text re-flowed: without the page's line ends
 * @param kind which stream of text it belongs to
 * @param confidence the lowest of its glyphs'
 * @param page where it begins
 * @param box what it covers of that page
 */
public record Words(String text, Kind kind, float confidence, int page, Rect box) implements Piece {

    /** Streams of text on a page. */
    public enum Kind {
        BODY,
        /** Repeated at the top of pages. */
        HEAD,
        /** Repeated at the foot of pages: page numbers above all. */
        FOOT
    }
}
