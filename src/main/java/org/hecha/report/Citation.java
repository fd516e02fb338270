package org.hecha.report;

import org.hecha.document.Place;

/**
 * A law or notice that the report names.
 *
 * @param title the words between 《 and 》; empty where only a number stands
 * @param number the document number as it stands: 国办公开办函〔2021〕30号; empty where only a title stands
 * @param brackets the brackets around the number's year: 〔〕, [], （）; empty if none
 * @param raw title and number as they stand
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Citation(
        String title,
        String number,
        String brackets,
        String raw,
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
