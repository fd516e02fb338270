package org.hecha.report;

import org.hecha.document.Place;

/**
 * A paragraph or long sentence that stands in the report a second time.
 *
 * @param raw its words
 * @param paragraph whether it is a whole paragraph
 * @param firstSection key of the section in which it stands first
 * @param section key of the section in which it stands again
 * @param own whether both belong to the report itself
 * @param certainty how sure the reading is
 * @param place where it stands again
 */
public record Repetition(
        String raw,
        boolean paragraph,
        String firstSection,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
