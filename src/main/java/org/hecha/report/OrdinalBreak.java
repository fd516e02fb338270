package org.hecha.report;

import org.hecha.document.Place;

/**
 * A numbered item in running prose whose number does not follow the one before: 一是…三是.
 *
 * @param previous the number before, as it stands
 * @param raw the number, as it stands
 * @param expected the number that should stand there, written alike
 * @param repeated whether the number before stands again
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place the characters of {@code raw}
 */
public record OrdinalBreak(
        String previous,
        String raw,
        String expected,
        boolean repeated,
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
