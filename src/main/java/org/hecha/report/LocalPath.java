package org.hecha.report;

import org.hecha.document.Place;

/**
 * A path of the computer that the report was made on.
 *
 * @param raw as it stands
 * @param image whether it is the name or description of a picture
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record LocalPath(String raw, boolean image, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
