package org.hecha.report;

import org.hecha.document.Place;

/**
 * Text that a word processor keeps in the file though readers of the page do not see it.
 *
 * @param kind what it is
 * @param raw as it stands
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its paragraph
 */
public record Remnant(Kind kind, String raw, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    public enum Kind {
        /** Inserted by a tracked change that nobody has accepted: part of the text. */
        INSERTED,
        /** Deleted by a tracked change that nobody has accepted. */
        DELETED,
        COMMENT,
        HIDDEN
    }

    @Override
    public String quote() {
        return raw;
    }
}
