package org.hecha.document;

/** How far the characters of a paragraph or cell can be taken for those on the paper; later ones are worse. */
public enum Trust {
    /** The file states them. */
    STATED,
    /** A machine read them off a picture, and was sure. */
    RECOGNISED,
    /** They may be others: a machine was not sure, two readings disagree, or a font does not say what it shows. */
    DOUBTFUL,
    /** There is ink, and nothing that could be read: never taken for empty. The text is {@code \uFFFD}. */
    UNREAD;

    /** From this on, what a machine read counts as read. */
    private static final float SURE = 0.9f;

    /** @param confidence as in {@link org.hecha.document.page.Glyph} */
    static Trust of(float confidence) {
        if (confidence >= 1) {
            return STATED;
        }
        return confidence >= SURE ? RECOGNISED : confidence > 0 ? DOUBTFUL : UNREAD;
    }

    /** The worse of the two. */
    public Trust and(Trust other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
